import type { LintedPromotion } from './promotionSet.js';

/** 同用上限: promotions of which so many at most apply together. */
export interface StackingUnit {
  readonly members: LintedPromotion[];
  readonly limit: number;
}

export type StackingUnits = ReadonlyMap<LintedPromotion, StackingUnit>;

/**
 * Each promotion in the unit that it belongs to: those of a group with its limit, and promotions that all exclude each other. Of exclusions that
 * overlap only some are kept, so that the units allow all that may go together, and at times more.
 *
 * Linear in the promotions and in what they exclude.
 */
export function stackingUnits(promotions: readonly LintedPromotion[]): StackingUnits {
  const units = new Map<LintedPromotion, StackingUnit>();
  const join = (linted: LintedPromotion, unit: StackingUnit) => {
    unit.members.push(linted);
    units.set(linted, unit);
  };
  const groups = new Map<string, StackingUnit>();
  for (const linted of promotions) {
    const { group, limit, pick } = linted.step;
    if (group === null || pick === 'all') continue;
    const unit = groups.get(group) ?? { members: [], limit: pick === 'best-per-line' ? 1 : limit };
    groups.set(group, unit);
    join(linted, unit);
  }
  const excluded = exclusions(promotions);
  for (const linted of promotions) {
    if (units.has(linted)) continue;
    const known = new Map<StackingUnit, number>();
    for (const other of excluded.get(linted) ?? []) {
      const unit = units.get(other);
      if (unit !== undefined) known.set(unit, (known.get(unit) ?? 0) + 1);
    }
    const fitting = [...known].find(([{ members, limit }, count]) => limit === 1 && count === members.length);
    join(linted, fitting === undefined ? { members: [], limit: 1 } : fitting[0]);
  }
  return units;
}

/** Whom each does not go together with, either side having said so. */
function exclusions(promotions: readonly LintedPromotion[]): ReadonlyMap<LintedPromotion, ReadonlySet<LintedPromotion>> {
  const byId = new Map(promotions.map((linted) => [linted.step.id, linted]));
  const excluded = new Map<LintedPromotion, Set<LintedPromotion>>();
  const add = (one: LintedPromotion, other: LintedPromotion) => {
    const known = excluded.get(one);
    if (known === undefined) excluded.set(one, new Set([other]));
    else known.add(other);
  };
  for (const linted of promotions)
    for (const id of linted.excludes) {
      const other = byId.get(id);
      if (other === undefined || other === linted) continue;
      add(linted, other);
      add(other, linted);
    }
  return excluded;
}
