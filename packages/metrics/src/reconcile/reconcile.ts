import { checkObject, type Day, type Fen } from '@zhanggui/core';
import { dayOfNumber } from '../aggregate/dayNumber.js';
import { type ExactSum, exactSum } from '../aggregate/exactSum.js';
import { causeOf, marksOfOne, placer, type Reason, readingsBetween } from './causeOf.js';
import { subtract, sumAt, toFen } from './fenSums.js';
import { type FigureReading, readReading } from './figureReading.js';
import { partsOf, type ReconcileOrder } from './orderPart.js';
import { type PlatformReport, type ReadReport, readReport } from './platformReport.js';
import type { ReconcileCauseId } from './reconcileCause.js';

/** 对账选项: how both figures are read. */
export interface ReconcileOptions {
  readonly ours: FigureReading;
  /** As the platform's help page says, or as {@link findReading} finds it. */
  readonly theirs: FigureReading;
}

/** 一种差异原因. */
export interface ReconcileCause {
  readonly cause: ReconcileCauseId;
  /** Of `excluded`, which mark. */
  readonly mark: string | null;
  /** How much our figure is over the report's because of it; below 0 where it is under. */
  readonly amountFen: Fen;
  /** Whose orders, in code-unit order, each once. */
  readonly orderIds: readonly string[];
}

/** 说不清的差异, of one day or one order of the report; of a total neither. */
export interface Unexplained {
  readonly day: Day | null;
  readonly orderId: string | null;
  /** What the orders say, read as the platform reads, and what the report says. */
  readonly expectedFen: Fen;
  readonly reportFen: Fen;
}

/** 对账结果: `oursFen − reportFen = gapFen = all causes + unexplainedFen`, to the 分. */
export interface Reconciliation {
  readonly oursFen: Fen;
  readonly reportFen: Fen;
  readonly gapFen: Fen;
  /** In the order of {@link ReconcileCauseId}. Amounts that cancel within a cause leave it at 0, with its orders. */
  readonly causes: readonly ReconcileCause[];
  readonly unexplainedFen: Fen;
  /** Where it comes from: the days or orders that differ, in order. */
  readonly unexplained: readonly Unexplained[];
}

/**
 * 口径对账: why our figure differs from the platform's: the gap in named causes, to the 分, and what is left unexplained.
 *
 * Every sale and every refund is placed twice, as we read it and as the platform does. Where the places differ, the whole amount is put to
 * one cause: the first of {@link ReconcileCauseId} whose change alone brings the one place to the other; where only several together do,
 * the last of them. What the orders say in the platform's reading and the report does not, or the other way round, is unexplained: an
 * order that we do not have, one that they do not have, an amount that differs.
 *
 * Against totals of days an order that only moved to another day within the period is listed with its cause too; it adds 0 to the gap.
 *
 * @param orders - one row an order, at most 10,000,000. Include the days around the period: what is not there cannot be said to have moved
 * @returns the same whatever the order of the rows
 * @throws `reconcile/not-report`, `reconcile/not-day-start`, `aggregate/not-id`, `aggregate/negative-amount`, `money/not-fen`, `money/overflow`, `day/not-instant`,
 * `day/not-day`, `day/backwards`, `option/unknown`, `query/not-part`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { fen, parseDay, parseInstant, period } from '@zhanggui/core';
 * import { reconcile } from '@zhanggui/metrics';
 * const day = parseDay('2026-06-18');
 * const order = { orderId: '1', orderedAt: parseInstant('2026-06-17T23:50:00+08:00'), paidAt: parseInstant('2026-06-18T00:10:00+08:00'), amountFen: fen(9900) };
 * const { gapFen, causes } = reconcile({ period: period(day, day), totalFen: fen(0) }, [order], { ours: {}, theirs: { time: 'ordered' } });
 * gapFen; // => 9900
 * causes.map(({ cause, amountFen }) => [cause, amountFen]); // => [['time-basis', 9900]]
 * ```
 */
export function reconcile(report: PlatformReport, orders: readonly ReconcileOrder[], options: ReconcileOptions): Reconciliation {
  const read = readReport(report);
  checkObject('options', options);
  const ours = readReading('ours', options.ours);
  const theirs = readReading('theirs', options.theirs);
  const readings = readingsBetween(ours, theirs);
  const place = placer(read);
  const changedMarks = marksOfOne(ours.excludes, theirs.excludes);
  const sums = { ours: exactSum(), causes: exactSum() };
  const causes = new Map<string, OpenCause>();
  const expected = new Map<number | string, ExactSum>();
  for (const part of partsOf(orders)) {
    const [here, there] = [place(part, ours), place(part, theirs)];
    if (here !== null) sums.ours.add(part.amountFen);
    if (there !== null) sumAt(expected, read.keyOf(part, there)).add(part.amountFen);
    if (here === there) continue;
    const cause = causeAt(causes, causeOf(part, { here, there, readings, changedMarks, place }));
    cause.orderIds.add(part.orderId);
    const amount = part.amountFen * (Number(here !== null) - Number(there !== null));
    cause.sum.add(amount);
    sums.causes.add(amount);
  }
  const unexplained = differences(expected, read);
  const oursFen = toFen(sums.ours);
  const gapFen = subtract(oursFen, read.totalFen);
  return {
    oursFen,
    reportFen: read.totalFen,
    gapFen,
    causes: [...causes.values()].sort(compareCauses).map(({ cause, mark, sum, orderIds }) => ({
      cause,
      mark,
      amountFen: toFen(sum),
      orderIds: [...orderIds].sort(),
    })),
    unexplainedFen: subtract(gapFen, toFen(sums.causes)),
    unexplained,
  };
}

interface OpenCause extends Reason {
  readonly sum: ExactSum;
  readonly orderIds: Set<string>;
}

function causeAt(causes: Map<string, OpenCause>, { cause, mark }: Reason): OpenCause {
  const key = `${cause} ${mark ?? ''}`;
  const there = causes.get(key) ?? { cause, mark, sum: exactSum(), orderIds: new Set<string>() };
  causes.set(key, there);
  return there;
}

const causeOrder: readonly ReconcileCauseId[] = ['repeated', 'excluded', 'refunds', 'no-time', 'time-basis', 'day-cut'];

function compareCauses(a: OpenCause, b: OpenCause): number {
  const [markA, markB] = [a.mark ?? '', b.mark ?? ''];
  return causeOrder.indexOf(a.cause) - causeOrder.indexOf(b.cause) || (markA < markB ? -1 : Number(markA > markB));
}

/** The days or orders whose figures differ, in order. */
function differences(expected: ReadonlyMap<number | string, ExactSum>, { by, reported }: ReadReport): Unexplained[] {
  const keys = [...new Set([...expected.keys(), ...reported.keys()])];
  keys.sort((a, b) => (a < b ? -1 : Number(a > b)));
  return keys.flatMap((key): Unexplained[] => {
    const [expectedFen, reportFen] = [toFen(expected.get(key)), toFen(reported.get(key))];
    if (expectedFen === reportFen) return [];
    const place = { day: by === 'day' ? dayOfNumber(key as number) : null, orderId: by === 'order' ? (key as string) : null };
    return [{ ...place, expectedFen, reportFen }];
  });
}
