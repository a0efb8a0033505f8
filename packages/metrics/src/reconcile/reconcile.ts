import { checkList, checkObject, type Day, type Fen, fen, type Period, period, shown, ZhangguiError } from '@zhanggui/core';
import { dayNumber, dayOfNumber } from '../aggregate/dayNumber.js';
import { type ExactSum, exactSum } from '../aggregate/exactSum.js';
import { type FigureReading, type FullReading, readReading } from './figureReading.js';
import { type DaySpan, type OrderPart, type PlaceOf, partsOf, placeBy, type ReconcileOrder } from './orderPart.js';
import type { ReconcileCauseId } from './reconcileCause.js';

/** 平台报表: what the platform says of a period: one total, totals of its days (a day that is not there has 0), or its list of orders. */
export type PlatformReport = { readonly period: Period } & (
  | { readonly totalFen: Fen }
  | { readonly days: readonly { readonly day: Day; readonly totalFen: Fen }[] }
  | { readonly orders: readonly { readonly orderId: string; readonly amountFen: Fen }[] }
);

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

/** A report whose parts are what their types say. */
export interface ReadReport {
  readonly span: DaySpan;
  /** Where days or orders are told apart: by what; else everything is one. */
  readonly by: 'day' | 'order' | 'total';
  readonly totalFen: Fen;
  /** By number of day, by order id, or by 0. */
  readonly reported: ReadonlyMap<number | string, ExactSum>;
  readonly keyOf: (part: OrderPart, day: number) => number | string;
}

/** @throws `reconcile/not-report`, `aggregate/not-id`, `money/not-fen`, `money/overflow`, `day/not-day`, `day/backwards` */
export function readReport(report: PlatformReport): ReadReport {
  checkObject('report', report);
  const { period: asked, totalFen, days, orders } = report as Partial<Record<string, unknown>> & { readonly period: Period };
  checkObject('period', asked);
  const { from, to } = period(asked.from, asked.to);
  const span = { from: dayNumber(from), to: dayNumber(to) };
  if ([totalFen, days, orders].filter((each) => each !== undefined).length !== 1)
    throw new ZhangguiError('reconcile/not-report', { value: shown(totalFen) });
  const reported = new Map<number | string, ExactSum>();
  const total = exactSum();
  const add = (key: number | string, amount: unknown) => {
    sumAt(reported, key).add(fen(amount as number));
    total.add(amount as number);
  };
  if (days !== undefined) {
    checkList('days', days);
    for (const each of days as { readonly day: Day; readonly totalFen: Fen }[]) {
      checkObject('days', each);
      const day = dayNumber(each.day);
      if (reported.has(day) || day < span.from || day > span.to)
        throw new ZhangguiError('reconcile/not-report', { value: shown(each.day) });
      add(day, each.totalFen);
    }
    return { span, by: 'day', totalFen: toFen(total), reported, keyOf: (_, day) => day };
  }
  if (orders !== undefined) {
    checkList('orders', orders);
    for (const each of orders as { readonly orderId: string; readonly amountFen: Fen }[]) {
      checkObject('orders', each);
      if (typeof each.orderId !== 'string' || each.orderId === '')
        throw new ZhangguiError('aggregate/not-id', { field: 'orderId', value: shown(each.orderId) });
      add(each.orderId, each.amountFen);
    }
    return { span, by: 'order', totalFen: toFen(total), reported, keyOf: ({ orderId }) => orderId };
  }
  add(0, totalFen);
  return { span, by: 'total', totalFen: toFen(total), reported, keyOf: () => 0 };
}

/** Where a reading counts a part, as far as the report can tell: by day, or only whether at all. */
type Place = (part: OrderPart, reading: FullReading) => number | null;

function placer({ span, by }: ReadReport): Place {
  // a reading is asked for many parts, and is read once
  const known = new Map<FullReading, PlaceOf>();
  const placeOf = (reading: FullReading) => {
    const there = known.get(reading);
    if (there !== undefined) return there;
    const made = placeBy(reading, span);
    known.set(reading, made);
    return made;
  };
  if (by === 'day') return (part, reading) => placeOf(reading)(part);
  return (part, reading) => (placeOf(reading)(part) === null ? null : 0);
}

interface ReadingStep {
  readonly cause: ReconcileCauseId;
  /** Ours with this one choice of theirs. */
  readonly alone: FullReading;
  /** Ours with this and all choices before it. */
  readonly soFar: FullReading;
}

function readingsBetween(ours: FullReading, theirs: FullReading): ReadingStep[] {
  const choices = [
    ['repeated', { repeatedRows: theirs.repeatedRows }],
    ['excluded', { excludes: theirs.excludes }],
    ['refunds', { refunds: theirs.refunds }],
    ['time-basis', { time: theirs.time }],
    ['day-cut', { dayStartsAtMinutes: theirs.dayStartsAtMinutes }],
  ] as const satisfies readonly (readonly [ReconcileCauseId, FigureReading])[];
  let soFar = ours;
  return choices.map(([cause, choice]) => {
    soFar = { ...soFar, ...choice };
    return { cause, alone: { ...ours, ...choice }, soFar };
  });
}

interface Places {
  readonly here: number | null;
  readonly there: number | null;
  readonly readings: readonly ReadingStep[];
  /** Marks that only one side leaves out. */
  readonly changedMarks: ReadonlySet<string>;
  readonly place: Place;
}

function marksOfOne(ours: readonly string[], theirs: readonly string[]): ReadonlySet<string> {
  const [here, there] = [new Set(ours), new Set(theirs)];
  return new Set([...ours.filter((mark) => !there.has(mark)), ...theirs.filter((mark) => !here.has(mark))]);
}

/** Why a part has another place there. */
function causeOf(part: OrderPart, { here, there, readings, changedMarks, place }: Places): Pick<ReconcileCause, 'cause' | 'mark'> {
  const { cause } =
    readings.find((step) => place(part, step.alone) === there) ?? lastStep(part, { here, there, readings, changedMarks, place });
  if (cause === 'excluded') {
    return { cause, mark: part.marks.find((mark) => changedMarks.has(mark)) ?? null };
  }
  if (cause === 'time-basis' && (part.paidAt === null || part.orderedAt === null)) return { cause: 'no-time', mark: null };
  return { cause, mark: null };
}

/** Choice by choice from ours to theirs: the last one before which the part was not yet in its place there. */
function lastStep(part: OrderPart, { here, there, readings, place }: Places): ReadingStep {
  let last = readings[0]!;
  let before = here;
  for (const step of readings) {
    if (before !== there) last = step;
    before = place(part, step.soFar);
  }
  return last;
}

interface OpenCause extends Pick<ReconcileCause, 'cause' | 'mark'> {
  readonly sum: ExactSum;
  readonly orderIds: Set<string>;
}

function causeAt(causes: Map<string, OpenCause>, { cause, mark }: Pick<ReconcileCause, 'cause' | 'mark'>): OpenCause {
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

function sumAt(sums: Map<number | string, ExactSum>, key: number | string): ExactSum {
  const there = sums.get(key) ?? exactSum();
  sums.set(key, there);
  return there;
}

/** @throws `money/overflow` */
function toFen(sum: ExactSum | undefined): Fen {
  const { top } = sum?.value() ?? { top: 0n };
  const value = Number(top);
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('money/overflow', { value: shown(String(top)) });
  return value as Fen;
}

/** @throws `money/overflow` */
function subtract(a: Fen, b: Fen): Fen {
  return toFen({ add: () => undefined, value: () => ({ top: BigInt(a) - BigInt(b), bottom: 1n }) });
}
