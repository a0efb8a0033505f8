import { checkOption, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { type ScopeList, scopeLists } from './engine/coverage.js';
import { wrong } from './engine/read.js';
import { readPromotion } from './engine/readPromotion.js';
import type { ReadPromotion, Step } from './engine/step.js';
import { type Level, levels as usualLevels } from './level.js';
import type { Promotion } from './promotion.js';

/** 编译好的优惠: checked once, for any number of carts. */
export interface CompiledPromotions {
  /** An own copy of each, in the order in which they apply. */
  readonly promotions: readonly Promotion[];
  /**
   * The same, ready to be used.
   *
   * @internal
   */
  readonly steps: readonly Step[];
  /** The place of each step's level among the levels. Those of one place go by priority alone. */
  readonly ranks: readonly number[];
  /**
   * Where to look up the steps that name something of a line: by list of the scope, then by value.
   *
   * @internal
   */
  readonly index: Readonly<Record<ScopeList, ReadonlyMap<string, readonly number[]>>>;
  /**
   * Steps that may concern any cart.
   *
   * @internal
   */
  readonly general: readonly number[];
  /**
   * One that has a window, by id; null where none has.
   *
   * @internal
   */
  readonly timed: string | null;
  /**
   * Whom each shuts out.
   *
   * @internal
   */
  readonly excluded: ReadonlyMap<string, readonly string[]>;
  /**
   * Levels whose amounts a threshold looks at, each with the number of steps that come before or in it.
   *
   * @internal
   */
  readonly snapshots: readonly (readonly [level: Level, steps: number])[];
}

/** 编译选项. */
export interface CompileOptions {
  /**
   * The order of the levels, where a platform has its own. Levels that are not named come after these, all alike; with an empty list
   * priority alone decides. `unit` is first in any case.
   */
  readonly levels?: readonly Level[];
}

/**
 * 编译优惠: checks promotions and makes them ready to price carts with. It keeps nothing of the caller's: what they change afterwards
 * changes nothing.
 *
 * They apply level by level, in each by priority (higher first), then in the order given. An amount `{ after }` a level is refused where that level
 * is not over by the promotion's own, and `balance` where it would be taken line by line or shop by shop. null is not the same as left out.
 *
 * @param promotions - ids are distinct
 * @throws `shape/not-list`, `promotion/not-id`, `promotion/duplicate`, `promotion/wrong-field`, `promotion/unknown-field` for a key that
 * a promotion does not have, `promotion/not-group` where one group is not described alike, `option/unknown` for another level,
 * `limit/exceeded` over 20,000 promotions
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions } from '@zhanggui/rules/promotion';
 * compilePromotions([{ id: '每满0减30', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 0, off: fen(3000), repeat: true }] } }]); // throws promotion/wrong-field
 * ```
 */
export function compilePromotions(promotions: readonly Promotion[], options: CompileOptions = {}): CompiledPromotions {
  const { levels = usualLevels } = (options as CompileOptions | null) ?? {};
  checkLongList(promotions, 'promotions');
  const rankOf = ranks(levels);
  const ids = new Set<string>();
  const read = Array.from(promotions, (promotion, index) => {
    const one = readPromotion(promotion, index);
    if (ids.has(one.step.id)) throw new ZhangguiError('promotion/duplicate', { promotion: shown(one.step.id) });
    ids.add(one.step.id);
    return one;
  });
  // stable: ties stay in the order given
  const ordered = [...read].sort((a, b) => rankOf(a.step.level) - rankOf(b.step.level) || b.priority - a.priority);
  checkGroups(ordered);
  checkBases(ordered, rankOf);
  const steps = ordered.map(({ step }) => step);
  return {
    promotions: ordered.map(({ promotion }) => promotion),
    steps,
    ranks: steps.map(({ level }) => rankOf(level)),
    ...indexOf(steps),
    timed: steps.find(({ timed }) => timed)?.id ?? null,
    excluded: exclusions(ordered),
    snapshots: snapshotsOf(ordered, rankOf),
  };
}

function ranks(levels: readonly Level[]): (level: Level) => number {
  checkLongList(levels, 'tiers');
  for (const level of levels) checkOption('levels', level, usualLevels);
  return (level) => {
    if (level === 'unit') return -1;
    const place = levels.indexOf(level);
    return place === -1 ? levels.length : place;
  };
}

/** All of a group say the same of it; where the best is picked they stand at one level. */
function checkGroups(read: readonly ReadPromotion[]): void {
  const first = new Map<string, Step>();
  for (const { step } of read) {
    if (step.group === null) continue;
    const known = first.get(step.group);
    if (known === undefined) first.set(step.group, step);
    else if (known.limit !== step.limit || known.pick !== step.pick || (step.pick.startsWith('best') && known.level !== step.level))
      throw new ZhangguiError('promotion/not-group', { group: shown(step.group), promotion: shown(step.id), other: shown(known.id) });
  }
}

/** An amount after a level is there once that is over: not for promotions of it, or of levels before it. */
function checkBases(read: readonly ReadPromotion[], rankOf: (level: Level) => number): void {
  for (const { step, looksAfter } of read)
    for (const { level, place } of looksAfter) if (level === step.level || rankOf(level) > rankOf(step.level)) throw wrong(place, level);
}

/** Where to look steps up. */
export function indexOf(steps: readonly Step[]): Pick<CompiledPromotions, 'index' | 'general'> {
  const index = Object.fromEntries(scopeLists.map((list) => [list, new Map<string, number[]>()])) as Record<
    ScopeList,
    Map<string, number[]>
  >;
  const general: number[] = [];
  steps.forEach(({ coverage: { key } }, place) => {
    if (key === null) {
      general.push(place);
      return;
    }
    const [list, values] = key;
    for (const value of new Set(values)) {
      const known = index[list].get(value);
      if (known === undefined) index[list].set(value, [place]);
      else known.push(place);
    }
  });
  return { index, general };
}

/** Whom each shuts out, either side having said so. */
function exclusions(read: readonly ReadPromotion[]): ReadonlyMap<string, readonly string[]> {
  const excluded = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const known = excluded.get(one);
    if (known === undefined) excluded.set(one, [other]);
    else known.push(other);
  };
  for (const { step, excludes } of read)
    for (const other of new Set(excludes)) {
      add(step.id, other);
      add(other, step.id);
    }
  return excluded;
}

function snapshotsOf(read: readonly ReadPromotion[], rankOf: (level: Level) => number): CompiledPromotions['snapshots'] {
  const wanted = new Set(read.flatMap(({ looksAfter }) => looksAfter.map(({ level }) => level)));
  return [...wanted].map((level) => {
    const own = read.map(({ step }) => step.level).lastIndexOf(level);
    // a level without promotions has its amounts where it would stand
    const before = read.filter(({ step }) => rankOf(step.level) < rankOf(level)).length;
    return [level, own === -1 ? before : own + 1] as const;
  });
}
