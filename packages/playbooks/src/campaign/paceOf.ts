import { checkList, checkObject, type Instant, millisecondsBetween, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { compareExact, type Exact, exact, over, plus, times, toDouble } from '../role/exact.js';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';

/** 进度的选项. */
export interface PaceOptions {
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
  /** 曲线: which share of the target is due after which share of the time, both from 0 to 1 and rising; straight between the points, from (0, 0) to (1, 1). A straight line when left out. */
  readonly curve?: readonly CurvePoint[];
  /** 容差: how far the pace may lie from 1 and still be on it; 0 when left out. */
  readonly tolerance?: number;
}

/** 曲线上的点. */
export interface CurvePoint {
  readonly time: number;
  readonly share: number;
}

/** 进度. */
export interface Pace {
  /** What should be there by now. */
  readonly expected: number;
  /** Actual ÷ expected; `null` while nothing is expected. */
  readonly pace: number | null;
  /** `not-due` while nothing is expected. */
  readonly status: 'behind' | 'on-pace' | 'ahead' | 'not-due';
}

/**
 * 活动进度: what has come in against what should have by now.
 *
 * expected = target × the curve at (now − from) ÷ (to − from), before `from` nothing, from `to` on all of it, whatever the curve; reckoned exactly, so that
 * right on the line is on it.
 *
 * @param figures - the target above 0, in 分 or any other unit
 * @throws `playbook/not-number`, `day/not-instant`, `day/backwards` for an end that is not after the start, `shape/not-object`, `shape/not-list`, `limit/exceeded` over 100,000 points
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { paceOf } from '@zhanggui/playbooks';
 * const day = { from: parseInstant('2026-06-18T00:00:00+08:00'), to: parseInstant('2026-06-19T00:00:00+08:00') };
 * const now = parseInstant('2026-06-18T06:00:00+08:00');
 * paceOf({ target: 24000, actual: 4000 }, { ...day, now }).status; // => 'behind'
 * paceOf({ target: 24000, actual: 9600 }, { ...day, now, curve: [{ time: 0.25, share: 0.4 }] }).status; // => 'on-pace'
 * ```
 */
export function paceOf(figures: { readonly target: number; readonly actual: number }, options: PaceOptions): Pace {
  return guarded('/options', options, () => {
    checkObject('/figures', figures);
    checkObject('/options', options);
    const { from, to, now, curve = [], tolerance = 0 } = options;
    const [span, gone] = [millisecondsBetween(from, to), millisecondsBetween(from, now)];
    if (span <= 0) throw new ZhangguiError('day/backwards', { from: shown(from), to: shown(to) });
    const target = exact(figures.target, '/figures/target');
    const actual = exact(figures.actual, '/figures/actual');
    if (target.top <= 0n) throw new ZhangguiError('playbook/not-number', { path: '/figures/target', value: shown(figures.target) });
    const leeway = exact(tolerance, '/options/tolerance');
    if (leeway.top < 0n) throw new ZhangguiError('playbook/not-number', { path: '/options/tolerance', value: shown(tolerance) });
    const points = readCurve(curve);
    // outside the days no jump of the curve counts
    const share = gone < 0 ? exact(0, '') : gone >= span ? exact(1, '') : shareAt({ top: BigInt(gone), bottom: BigInt(span) }, points);
    const expected = times(target, share);
    const pace = over(actual, expected);
    if (pace === null) return { expected: 0, pace: null, status: 'not-due' };
    const one: Exact = { top: 1n, bottom: 1n };
    const low = plus(one, { ...leeway, top: -leeway.top });
    const status = compareExact(pace, low) < 0 ? 'behind' : compareExact(pace, plus(one, leeway)) > 0 ? 'ahead' : 'on-pace';
    return { expected: toDouble(expected), pace: toDouble(pace), status };
  });
}

interface Point {
  readonly time: Exact;
  readonly share: Exact;
}

/** The points with both ends, each later than the one before and none lower. */
function readCurve(curve: readonly CurvePoint[]): Point[] {
  checkList('/options/curve', curve);
  refuseOver(playbookLimits, 'listItems', curve.length);
  const [start, end] = [exact(0, ''), exact(1, '')];
  const points: Point[] = [{ time: start, share: start }];
  for (const [index, point] of [...curve].entries()) {
    const path = `/options/curve/${index}`;
    checkObject(path, point);
    const [time, share] = [exact(point.time, `${path}/time`), exact(point.share, `${path}/share`)];
    const last = points.at(-1)!;
    const rises = (compareExact(time, last.time) > 0 || (index === 0 && time.top === 0n)) && compareExact(share, last.share) >= 0;
    if (!rises || compareExact(time, end) > 0 || compareExact(share, end) > 0)
      throw new ZhangguiError('playbook/not-number', { path, value: shown(point.time) });
    points.push({ time, share });
  }
  return [...points, { time: end, share: end }];
}

function shareAt(time: Exact, points: readonly Point[]): Exact {
  const next = points.findIndex((point, index) => index > 0 && compareExact(point.time, time) >= 0);
  const [before, after] = [points[next - 1]!, points[next]!];
  const width = plus(after.time, negative(before.time));
  const part = over(plus(time, negative(before.time)), width);
  // two points at the same time: the curve jumps
  if (part === null) return after.share;
  return plus(before.share, times(plus(after.share, negative(before.share)), part));
}

function negative({ top, bottom }: Exact): Exact {
  return { top: -top, bottom };
}
