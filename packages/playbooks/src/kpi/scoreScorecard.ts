import { floorProduct, shown, ZhangguiError } from '@zhanggui/core';
import { byId } from '../role/byId.js';
import { compareExact, type Exact, exact, over, plus, times, toDouble } from '../role/exact.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText } from '../role/readShapes.js';
import type { Kpi, ScoreBand, Scorecard, ScorecardItem } from './kpi.js';
import { reaches } from './reaches.js';

/** 实际值 by KPI id; left out or `null` where there is none. */
export type Actuals = { readonly [kpi: string]: number | null | undefined };

/** 计分结果: what a scorecard comes to, and how. */
export interface ScorecardScore {
  readonly scorecard: string;
  /** The points together; `null` as soon as one of them is not known. */
  readonly score: number | null;
  readonly items: readonly ItemScore[];
}

/** 一项的得分. */
export interface ItemScore {
  readonly kpi: string;
  readonly weight: number;
  readonly target: number;
  readonly actual: number | null;
  /** 达成率, not capped: actual ÷ target, or target ÷ actual where lower is better; 1 is the target. */
  readonly attainment: number | null;
  /** 封顶后 × 100, or the score of the band. */
  readonly score: number | null;
  /** `score` × `weight`. */
  readonly points: number | null;
}

/**
 * 计分: what the KPIs of a role come to. Σ weight × min(attainment, cap) × 100, or × the score of the band reached.
 *
 * Exact inside, given as the nearest double: 0.5 × 110 + 0.5 × 90 is 100. The attainment is actual ÷ target where higher is better, target ÷ actual
 * where lower is; it is 1 on the target, whatever that is, and at least 0. There is none (`null`) without an actual value, for a target of 0 or below
 * that is not met exactly, and for an actual value of 0 or below where lower is better, which the cap stands in for where there is one: bands serve
 * those. Of the bands that are reached the one of the best bound counts, whatever their order; below all of them the score is 0.
 *
 * @param scorecard - at most 50 items; weights of at most 6 decimals that add up to 1
 * @throws `kpi/not-whole-weights`, `kpi/unknown` for an item whose KPI is not among `kpis`, `playbook/duplicate-id` for two KPIs of one id, `money/not-rate` for
 *   a weight of more than 6 decimals, `playbook/not-number` also below 1e-9 and over 1e15 and for a cap below 0, `option/unknown` for another direction, `playbook/not-text`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { type Kpi, type Scorecard, scoreScorecard } from '@zhanggui/playbooks';
 * const sales: Kpi = { id: 'sales', name: { zh: '销售额' }, metric: 'gmv', better: 'higher', unit: { zh: '元' }, target: 1000 };
 * const reply: Kpi = { id: 'reply', name: { zh: '回复时长' }, metric: 'reply_seconds', better: 'lower', unit: { zh: '秒' }, target: 27 };
 * const card: Scorecard = {
 *   id: 'operator',
 *   name: { zh: '运营' },
 *   role: 'operator',
 *   period: 'month',
 *   items: [{ kpi: 'sales', weight: 0.5, cap: 1.1 }, { kpi: 'reply', weight: 0.5 }],
 * };
 * const { score, items } = scoreScorecard(card, [sales, reply], { sales: 1200, reply: 30 });
 * [score, items[0]!.attainment, items[0]!.points]; // => [100, 1.2, 55]
 * ```
 */
export function scoreScorecard(scorecard: Scorecard, kpis: readonly Kpi[], actuals: Actuals): ScorecardScore {
  return guarded('/scorecard', scorecard, ({ id, items }) => {
    checkText('/id', id);
    checkItems('/items', items, 'scorecardItems');
    const known = byId('/kpis', kpis);
    const weights = checkWeights(id, items);
    let sum: Exact | null = nothing();
    const scores = items.map((item, index): ItemScore => {
      const kpi = known.get(item.kpi);
      if (kpi === undefined) throw new ZhangguiError('kpi/unknown', { kpi: shown(item.kpi) });
      const { id: name, target, better } = kpi;
      const actual = (Object.hasOwn(actuals, name) ? actuals[name] : null) ?? null;
      const reached =
        actual === null ? null : attainmentOf(better, exact(actual, `/actuals/${name}`), exact(target, `/kpis/${name}/target`));
      const score = actual === null ? null : scoreOf(item, kpi, actual, reached);
      const points = score === null ? null : times(score, weights[index]!);
      sum = sum === null || points === null ? null : plus(sum, points);
      return { kpi: name, weight: item.weight, target, actual, attainment: double(reached), score: double(score), points: double(points) };
    });
    return { scorecard: id, score: double(sum), items: scores };
  });
}

/** In millionths, which the core has found to be whole: 0.1 + 0.2 + 0.7 is not 1 in binary. */
function checkWeights(id: string, items: readonly ScorecardItem[]): Exact[] {
  const millionths = items.map(({ weight }) => floorProduct(weight, 1_000_000));
  const sum = millionths.reduce((all, each) => all + each, 0);
  if (sum !== 1_000_000 || millionths.some((each) => each < 0))
    throw new ZhangguiError('kpi/not-whole-weights', { scorecard: shown(id), sum: sum / 1_000_000 });
  return millionths.map((each) => ({ top: BigInt(each), bottom: 1_000_000n }));
}

function attainmentOf(better: Kpi['better'], actual: Exact, target: Exact): Exact | null {
  const order = compareExact(actual, target);
  if (order === 0) return { top: 1n, bottom: 1n };
  if (target.top <= 0n) return null;
  if (better === 'higher') return actual.top < 0n ? nothing() : over(actual, target);
  return actual.top < 0n ? null : over(target, actual);
}

function scoreOf({ bands, cap }: ScorecardItem, { better, target }: Kpi, actual: number, reached: Exact | null): Exact | null {
  const met = reaches(better, actual, target)!;
  if (bands !== undefined) return bandScore(bands, better, actual);
  const most = cap === undefined ? null : exact(cap, '/items/cap');
  if (most !== null && most.top < 0n) throw new ZhangguiError('playbook/not-number', { path: '/items/cap', value: shown(cap) });
  const capped = most !== null && (reached === null ? met && target > 0 : compareExact(reached, most) > 0) ? most : reached;
  return capped === null ? null : times(capped, { top: 100n, bottom: 1n });
}

function bandScore(bands: readonly ScoreBand[], better: Kpi['better'], actual: number): Exact {
  checkItems('/items/bands', bands, 'scorecardItems');
  const reached = bands.filter(({ from }) => reaches(better, actual, from));
  // the earlier of two with one bound
  const best = reached.reduce<ScoreBand | null>((so, band) => (so !== null && reaches(better, so.from, band.from) ? so : band), null);
  return best === null ? nothing() : exact(best.score, '/items/bands/score');
}

function nothing(): Exact {
  return { top: 0n, bottom: 1n };
}

function double(value: Exact | null): number | null {
  return value === null ? null : toDouble(value);
}
