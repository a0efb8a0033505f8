import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { type FigureReading, type FullReading, readReading } from './figureReading.js';
import { type OrderPart, partsOf, placeBy, type ReconcileOrder } from './orderPart.js';
import { type PlatformReport, type ReadReport, readReport } from './platformReport.js';

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
 * choice of marks to be left out. Orders that stand alike in all of them (same days, same marks) are taken together, so that each reading
 * costs a pass over what differs; against a report by order that is every order. Totals of days tell more than one total: a total alone is met by chance.
 *
 * @throws as {@link reconcile}; `limit/exceeded` also over 10,000 readings (about nine marks), or over 200,000,000 looks at an order in a reading
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
  const marks = [...new Set(parts.flatMap((part) => part.marks))].sort();
  const { readings, plain } = allReadings(ours, { starts: [...new Set(starts)], marks });
  const off = offBy(parts, { plain, marks, read });
  const tried = readings.map(({ reading, excluded, choice }) => ({
    reading,
    off: off(excluded, choice),
    changes: changesOf(ours, reading),
  }));
  tried.sort((a, b) => a.off - b.off || a.changes - b.changes);
  const best = tried[0]!;
  return {
    reading: best.reading,
    offFen: best.off,
    alike: tried.filter(({ off }, k) => k > 0 && off === best.off).map(({ reading }) => reading),
  };
}

/** A reading: which marks it leaves out, by bits, and which of the plain readings it is but for them. */
interface Choice {
  readonly reading: FullReading;
  readonly excluded: number;
  readonly choice: number;
}

function allReadings(
  ours: FullReading,
  { starts, marks }: { readonly starts: readonly number[]; readonly marks: readonly string[] },
): { readonly readings: readonly Choice[]; readonly plain: readonly FullReading[] } {
  const times = ['paid', 'ordered'] as const;
  const refunds = ['kept', 'on-refund-day', 'on-order-day'] as const;
  const repeated = ['once', 'each'] as const;
  refuseOver(metricLimits, 'readings', 2 ** marks.length * times.length * refunds.length * repeated.length * starts.length);
  const plain: FullReading[] = [];
  for (const time of times)
    for (const treatment of refunds)
      for (const repeatedRows of repeated)
        for (const dayStartsAtMinutes of starts)
          plain.push({ ...ours, time, refunds: treatment, repeatedRows, dayStartsAtMinutes, excludes: [] });
  const readings: Choice[] = [];
  for (let excluded = 0; excluded < 2 ** marks.length; excluded++) {
    const excludes = marks.filter((_, k) => ((excluded >> k) & 1) === 1);
    for (const [choice, reading] of plain.entries()) readings.push({ reading: { ...reading, excludes }, excluded, choice });
  }
  return { readings, plain };
}

/** Parts that stand alike in every reading, as one. */
interface AlikeParts {
  readonly marks: number;
  /** By plain reading: at which figure of the report they count; −1 for none. */
  readonly places: readonly number[];
  sum: number;
}

/** How far a reading is off. @throws `money/overflow`, `limit/exceeded` */
function offBy(
  parts: readonly OrderPart[],
  { plain, marks, read }: { readonly plain: readonly FullReading[]; readonly marks: readonly string[]; readonly read: ReadReport },
): (excluded: number, choice: number) => number {
  const { reported, keyOf, span } = read;
  const places = plain.map((reading) => placeBy(reading, span));
  const bits = new Map(marks.map((mark, k) => [mark, 1 << k]));
  const figures = new Map([...reported.keys()].map((key, place) => [key, place] as const));
  const placeAt = (key: number | string) => {
    const there = figures.get(key) ?? figures.size;
    figures.set(key, there);
    return there;
  };
  const groups = new Map<string, AlikeParts>();
  let most = 0n;
  refuseOver(metricLimits, 'readingSteps', parts.length * plain.length);
  for (const part of parts) {
    most += BigInt(Math.abs(part.amountFen));
    const own = part.marks.reduce((all, mark) => all | bits.get(mark)!, 0);
    const at = places.map((placeOf) => {
      const day = placeOf(part);
      return day === null ? -1 : placeAt(keyOf(part, day));
    });
    const like = `${own} ${at.join(' ')}`;
    const there = groups.get(like);
    if (there === undefined) groups.set(like, { marks: own, places: at, sum: part.amountFen });
    else there.sum += part.amountFen;
  }
  const amounts = [...figures.keys()].map((key) => Number(reported.get(key)?.value().top ?? 0n));
  for (const amount of amounts) most += BigInt(Math.abs(amount));
  // then no sum of some of them is more than a double counts exactly
  if (most > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZhangguiError('money/overflow', { value: shown(String(most)) });
  const counted = [...groups.values()].filter(({ places: at }) => at.some((place) => place >= 0));
  refuseOver(metricLimits, 'readingSteps', counted.length * plain.length * 2 ** marks.length);
  return (excluded, choice) => {
    const left = Float64Array.from(amounts);
    for (const { marks: own, places: at, sum } of counted) {
      const place = at[choice]!;
      if (place >= 0 && (own & excluded) === 0) left[place]! -= sum;
    }
    return left.reduce((all, each) => all + Math.abs(each), 0);
  };
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
