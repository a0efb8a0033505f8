import { type Fact, factOn } from '@zhanggui/core';
import { type NutrientLimit, type NutritionClaim, nutritionClaims } from '../facts/nutritionClaims.js';
import type { Nutrition } from '../rule/goodsFacts.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { goodsOfFolded } from '../words/goods/goodsOf.js';
import { nutritionOf } from './factsOf.js';
import { nutritionWords } from './nutritionWords.js';
import { sightOf, tightTexts } from './tightTexts.js';

interface NutritionData {
  readonly words: Readonly<Record<NutritionClaim, string>>;
  readonly limits: Readonly<Record<NutritionClaim, readonly Fact<NutrientLimit>[]>>;
}

/**
 * 营养声称不符: 无糖, 低脂, 高蛋白, 低钠 and the like, against 营养成分表 and GB 28050-2011 表C.1. Points at the word.
 *
 * For food (`goods`, or what the text speaks of) and wherever `facts.nutrition` is given. `'unknown'` where the word is there and the value is not.
 */
export const nutritionClaim = {
  id: 'nutrition/claim',
  name: { zh: '营养声称不符', en: 'Nutrition claim that does not hold' },
  topic: 'nutrition',
  goods: ['food', 'health-food', 'alcohol'],
  severity: 'error',
  message: {
    zh: '“{word}”要求每 {per} {relation} {limit} {unit}，营养成分表为 {value} {unit}',
    en: '"{word}" requires {relation} {limit} {unit} per {per}, the table says {value} {unit}',
  },
  examples: [
    {
      bad: { title: '无糖饼干', facts: { nutrition: { form: 'solid', sugarGrams: 8 } } },
      good: { title: '无糖饼干', facts: { nutrition: { form: 'solid', sugarGrams: 0.3 } } },
    },
    {
      bad: { title: '高蛋白牛奶', facts: { nutrition: { form: 'liquid', proteinGrams: 3.2 } } },
      good: { title: '高蛋白鸡胸肉', facts: { nutrition: { form: 'solid', proteinGrams: 23 } } },
    },
    {
      bad: { title: '低脂酸奶', facts: { nutrition: { form: 'liquid', fatGrams: 3.1 } } },
      good: { title: '风味酸奶', facts: { nutrition: { form: 'liquid', fatGrams: 3.1 } } },
    },
  ],
  data: { words: nutritionWords, limits: nutritionClaims },
  check: nutritionCheck,
} as const satisfies Rule<NutritionData>;

/** Right before a word: it says something else (提高蛋白, 减低脂肪, 10卡), or is denied. */
const otherwise = /[\d.提增减降最]$|(?:不是|并非|非|别说|体)$/;

function nutritionCheck({ words, limits }: NutritionData): Check {
  const claims = Object.keys(words) as NutritionClaim[];
  const expression = new RegExp(claims.map((claim) => `(${words[claim]})`).join('|'), 'g');
  return (listing, { day, ...known }) => {
    const nutrition = nutritionOf(listing.facts);
    const findings: RuleFinding[] = [];
    let isOpen = false;
    for (const tight of tightTexts(listing)) {
      const { text } = tight.view;
      if (!/[无零0低高富不][^。]{0,6}[糖脂蛋钠盐卡能热大纤]|丰富/.test(text)) continue;
      const hits = Array.from(text.matchAll(expression)).filter(({ index }) => !otherwise.test(text.slice(Math.max(0, index - 2), index)));
      if (hits.length === 0 || (nutrition === null && !isFood(listing.goods ?? goodsOfFolded(text)))) continue;
      for (const hit of hits) {
        const claim = claims[hit.slice(1).findIndex((group) => group !== undefined)]!;
        const limit = factOn(limits[claim], day, known);
        const value = nutrition?.[limit?.value.nutrient ?? 'energyKilojoules'];
        if (limit === null || nutrition === null || value === undefined) isOpen = true;
        else if (!holds(limit.value, nutrition, value)) {
          const { word, at } = sightOf(tight, hit.index, hit.index + hit[0].length);
          const { nutrient, relation } = limit.value;
          const params = {
            word,
            value,
            relation,
            limit: limit.value[nutrition.form],
            unit: unitOf(nutrient),
            per: nutrition.form === 'solid' ? '100 g' : '100 ml',
          };
          findings.push({ params, at, basis: limit.source.title, fix: instead });
        }
      }
    }
    return findings.length === 0 && isOpen ? 'unknown' : findings;
  };
}

function isFood(goods: readonly string[]): boolean {
  return goods.includes('food') || goods.includes('health-food') || goods.includes('alcohol');
}

function holds({ relation, per420Kilojoules, ...limit }: NutrientLimit, { form, energyKilojoules }: Nutrition, value: number): boolean {
  if (relation === '≤') return value <= limit[form];
  if (value >= limit[form]) return true;
  // the same as value ÷ energy × 420, without dividing by an energy of 0
  return (
    per420Kilojoules !== undefined &&
    energyKilojoules !== undefined &&
    energyKilojoules > 0 &&
    value * 420 >= per420Kilojoules * energyKilojoules
  );
}

function unitOf(nutrient: string): string {
  return nutrient.endsWith('Grams') ? 'g' : nutrient.endsWith('Milligrams') ? 'mg' : 'kJ';
}

const instead = { zh: '改写为成分表里的数值，或删去该声称', en: 'Write the figure of the table, or leave the claim out' } as const;
