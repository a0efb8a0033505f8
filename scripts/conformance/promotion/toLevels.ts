import { type Level, levels } from '@zhanggui/rules/promotion';
import type { RecordedPromotion } from './recorded.js';
import { Unsupported } from './unsupported.js';

const counterparts: Readonly<Record<string, Level>> = {
  catalog: 'unit',
  item: 'item',
  deposit: 'deposit',
  shop: 'shop',
  order: 'shop-coupon',
  cross_shop: 'cross-shop',
  platform: 'platform',
  red_packet: 'red-packet',
  points: 'points',
  shipping: 'shipping',
};

/** Recorded levels are names of stages, any number of them: those without a counterpart get a level that the case does not use. */
export function toLevels(promotions: readonly RecordedPromotion[]): (recorded: string) => Level {
  const names = new Set<string>();
  for (const { when = [], actions } of promotions) {
    for (const { level, base } of actions) for (const name of [level, afterWhich(base)]) if (name !== null) names.add(name);
    for (const { basis } of when) for (const name of [afterWhich(basis)]) if (name !== null) names.add(name);
  }
  const known = new Map<string, Level>();
  for (const name of names) if (Object.hasOwn(counterparts, name)) known.set(name, counterparts[name]!);
  const taken = new Set<Level>(['unit', 'shipping', ...known.values()]);
  const free = levels.filter((level) => !taken.has(level)).reverse();
  for (const name of names) {
    if (known.has(name)) continue;
    // 品类券 stands with the platform's where nothing else does
    const level = name === 'category' && free.includes('platform') ? 'platform' : (free.find((each) => each !== 'platform') ?? free[0]);
    if (level === undefined) throw new Unsupported(`level: ${name} and all of the library's`);
    free.splice(free.indexOf(level), 1);
    known.set(name, level);
  }
  return (recorded) => known.get(recorded)!;
}

/** The level that a basis looks after, or null for another basis. */
export function afterWhich(basis: string | undefined): string | null {
  return basis?.startsWith('after:') === true ? basis.slice('after:'.length) : null;
}
