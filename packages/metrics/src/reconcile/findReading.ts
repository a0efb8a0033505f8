import { checkList, checkObject, refuseOver } from '@zhanggui/core';
import type { ExactSum } from '../aggregate/exactSum.js';
import { metricLimits } from '../formula/metricLimits.js';
import { type FigureReading, type FullReading, readReading } from './figureReading.js';
import { type OrderPart, partsOf, placeOf, type ReconcileOrder } from './orderPart.js';
import { differences, type PlatformReport, type ReadReport, readReport, sumAt } from './reconcile.js';

/** 试口径选项. */
export interface FindReadingOptions {
  /** Our own reading: of equally good ones that which differs from it in the fewest choices is the first. Default: as 生意参谋. */
  readonly ours?: FigureReading;
  /** Days that begin at other minutes after midnight, to be tried too: `[480]` for UTC. */
  readonly dayStartsAtMinutes?: readonly number[];
}

/** 试出的口径. */
export interface FoundReading {
  readonly reading: FullReading;
  /** What is off in this reading, day by day or order by order, all taken as positive; 0 where everything is explained. In 分. */
  readonly offFen: number;
  /** Other readings that are off by as much: the report alone does not tell them apart. */
  readonly alike: readonly FullReading[];
}

/**
 * 试口径: which reading of our orders comes closest to the platform's report, where nobody says how it is read.
 *
 * Every combination is tried: paid or ordered, the three treatments of refunds, repeated rows, the day cuts that are named, and every
 * choice of marks to be left out; each costs one pass over the orders. Totals of days tell more than one total: a total alone is met by chance.
 *
 * @throws as {@link reconcile}; `limit/exceeded` also over 10,000 readings (about nine marks)
 * @example
 * ```ts
 * import { fen, parseDay, parseInstant, period } from '@zhanggui/core';
 * import { findReading } from '@zhanggui/metrics';
 * const day = parseDay('2026-06-18');
 * const order = { orderId: '1', orderedAt: parseInstant('2026-06-17T23:50:00+08:00'), paidAt: parseInstant('2026-06-18T00:10:00+08:00'), amountFen: fen(9900) };
 * const { reading, offFen } = findReading({ period: period(day, day), days: [] }, [order]);
 * [reading.time, offFen]; // => ['ordered', 0]
 * ```
 */
export function findReading(report: PlatformReport, orders: readonly ReconcileOrder[], options: FindReadingOptions = {}): FoundReading {
  const read = readReport(report);
  checkObject('options', options);
  const ours = readReading('ours', options.ours ?? {});
  const { dayStartsAtMinutes: more = [] } = options;
  checkList('dayStartsAtMinutes', more);
  refuseOver(metricLimits, 'readings', more.length);
  const starts = [ours.dayStartsAtMinutes, ...more].map(
    (dayStartsAtMinutes) => readReading('options', { dayStartsAtMinutes }).dayStartsAtMinutes,
  );
  const parts = partsOf(orders);
  const readings = allReadings(ours, { starts: [...new Set(starts)], marks: [...new Set(parts.flatMap(({ marks }) => marks))].sort() });
  const tried = readings.map((reading) => ({ reading, off: offOf(parts, reading, read), changes: changesOf(ours, reading) }));
  tried.sort((a, b) => (a.off < b.off ? -1 : Number(a.off > b.off)) || a.changes - b.changes);
  const best = tried[0]!;
  return {
    reading: best.reading,
    offFen: Number(best.off),
    alike: tried.filter(({ off }, k) => k > 0 && off === best.off).map(({ reading }) => reading),
  };
}

function allReadings(
  ours: FullReading,
  { starts, marks }: { readonly starts: readonly number[]; readonly marks: readonly string[] },
): FullReading[] {
  const times = ['paid', 'ordered'] as const;
  const refunds = ['kept', 'on-refund-day', 'on-order-day'] as const;
  const repeated = ['once', 'each'] as const;
  refuseOver(metricLimits, 'readings', 2 ** marks.length * times.length * refunds.length * repeated.length * starts.length);
  const choices: FullReading[] = [];
  for (let set = 0; set < 2 ** marks.length; set++) {
    const excludes = marks.filter((_, k) => Math.floor(set / 2 ** k) % 2 === 1);
    for (const time of times)
      for (const treatment of refunds)
        for (const repeatedRows of repeated)
          for (const dayStartsAtMinutes of starts)
            choices.push({ ...ours, time, refunds: treatment, repeatedRows, dayStartsAtMinutes, excludes });
  }
  return choices;
}

function offOf(parts: readonly OrderPart[], reading: FullReading, read: ReadReport): bigint {
  const expected = new Map<number | string, ExactSum>();
  for (const part of parts) {
    const place = placeOf(part, reading, read.span);
    if (place !== null) sumAt(expected, read.keyOf(part, place)).add(part.amountFen);
  }
  return differences(expected, read).reduce((sum, { expectedFen, reportFen }) => {
    const off = BigInt(expectedFen) - BigInt(reportFen);
    return sum + (off < 0n ? -off : off);
  }, 0n);
}

/** How many choices of one reading are another one's. */
function changesOf(a: FullReading, b: FullReading): number {
  const marks = new Set([...a.excludes, ...b.excludes]);
  const excluded = [...marks].filter((mark) => a.excludes.includes(mark) !== b.excludes.includes(mark)).length;
  const others = [
    a.time !== b.time,
    a.refunds !== b.refunds,
    a.repeatedRows !== b.repeatedRows,
    a.dayStartsAtMinutes !== b.dayStartsAtMinutes,
  ];
  return excluded + others.filter(Boolean).length;
}
