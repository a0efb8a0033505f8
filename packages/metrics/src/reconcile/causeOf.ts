import type { FigureReading, FullReading } from './figureReading.js';
import { type OrderPart, type PlaceOf, placeBy } from './orderPart.js';
import type { ReadReport } from './platformReport.js';
import type { ReconcileCauseId } from './reconcileCause.js';

/** A cause, and of `excluded` which mark. */
export interface Reason {
  readonly cause: ReconcileCauseId;
  readonly mark: string | null;
}

/** Where a reading counts a part, as far as the report can tell: by day, or only whether at all. */
type Place = (part: OrderPart, reading: FullReading) => number | null;

export function placer({ span, by }: ReadReport): Place {
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

export function readingsBetween(ours: FullReading, theirs: FullReading): ReadingStep[] {
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

export function marksOfOne(ours: readonly string[], theirs: readonly string[]): ReadonlySet<string> {
  const [here, there] = [new Set(ours), new Set(theirs)];
  return new Set([...ours.filter((mark) => !there.has(mark)), ...theirs.filter((mark) => !here.has(mark))]);
}

/** Why a part has another place there. */
export function causeOf(part: OrderPart, { here, there, readings, changedMarks, place }: Places): Reason {
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
