import type { Fact } from '@zhanggui/core';
import type { Nutrition } from '../rule/goodsFacts.js';

/** 含量声称的要求: what the table of nutrients must say for a word to be true. */
export interface NutrientLimit {
  readonly nutrient: Exclude<keyof Nutrition, 'form'>;
  readonly relation: '≤' | '≥';
  /** Per 100 g of a solid, per 100 ml of a liquid. */
  readonly solid: number;
  readonly liquid: number;
  /** Enough as well: so much per 420 kJ, whatever the form. */
  readonly per420Kilojoules?: number;
}

/** 含量声称. Skimmed milk has limits of its own, which are not here. */
export type NutritionClaim =
  | 'energy-free'
  | 'low-energy'
  | 'high-protein'
  | 'fat-free'
  | 'low-fat'
  | 'sugar-free'
  | 'low-sugar'
  | 'sodium-free'
  | 'low-sodium'
  | 'high-fibre';

const standard = {
  from: null,
  recordedOn: '2026-11-22',
  status: 'secondary',
  source: {
    title: 'GB 28050-2011 表C.1 能量和营养成分含量声称的要求和条件',
    locator: '表C.1',
    checkedOn: '2026-11-22',
  },
  note: 'By a copy of the table; the standard itself was not read. GB 28050-2025 follows it (2027-03-16 by reports); its figures were not found, so these go on.',
} as const;

const fibre = {
  ...standard,
  source: { title: 'GB 28050-2011 表C.1（公开食品标签检查仓库的摘录）', locator: '表C.1', checkedOn: '2026-11-22' },
  note: 'The figure for solids is by a public food-label checker; those for liquids and per 420 kJ are from memory. GB 28050-2025 follows it (2027-03-16 by reports); its figures were not found.',
} as const;

/** 含量声称的限值 (GB 28050-2011 表C.1). */
export const nutritionClaims = {
  'energy-free': [{ ...standard, value: { nutrient: 'energyKilojoules', relation: '≤', solid: 17, liquid: 17 } }],
  'low-energy': [{ ...standard, value: { nutrient: 'energyKilojoules', relation: '≤', solid: 170, liquid: 80 } }],
  // 20 % and 10 % of the reference value of 60 g
  'high-protein': [{ ...standard, value: { nutrient: 'proteinGrams', relation: '≥', solid: 12, liquid: 6, per420Kilojoules: 6 } }],
  'fat-free': [{ ...standard, value: { nutrient: 'fatGrams', relation: '≤', solid: 0.5, liquid: 0.5 } }],
  'low-fat': [{ ...standard, value: { nutrient: 'fatGrams', relation: '≤', solid: 3, liquid: 1.5 } }],
  'sugar-free': [{ ...standard, value: { nutrient: 'sugarGrams', relation: '≤', solid: 0.5, liquid: 0.5 } }],
  'low-sugar': [{ ...standard, value: { nutrient: 'sugarGrams', relation: '≤', solid: 5, liquid: 5 } }],
  'sodium-free': [{ ...standard, value: { nutrient: 'sodiumMilligrams', relation: '≤', solid: 5, liquid: 5 } }],
  'low-sodium': [{ ...standard, value: { nutrient: 'sodiumMilligrams', relation: '≤', solid: 120, liquid: 120 } }],
  'high-fibre': [{ ...fibre, value: { nutrient: 'fibreGrams', relation: '≥', solid: 6, liquid: 3, per420Kilojoules: 3 } }],
} as const satisfies Record<NutritionClaim, readonly Fact<NutrientLimit>[]>;
