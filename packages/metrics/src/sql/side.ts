import { daysBetween, isDay, type Period, weekOf } from '@zhanggui/core';
import { meetsByDate } from '../aggregate/meetsByDate.js';
import type { CheckedQuery } from '../aggregate/readQuery.js';
import type { Grain } from '../metric/grain.js';
import { inputsIn } from '../metric/inputsIn.js';
import type { Measure } from '../metric/measure.js';
import { positiveOf } from '../metric/positiveOf.js';
import { singleDayTables } from '../metric/singleDayTables.js';
import type { Dialect } from './dialects/dialect.js';
import { type Fragment, numberSql, sql } from './fragment.js';
import { type FigureColumn, isWholeMeasure, type MeasureColumn } from './measuredSql.js';

/** Days that are asked for, and the columns that their figures are answered in. */
export interface Side {
  readonly period: Period | null;
  /** How many days, weeks or months its period lies before the one that was asked for. */
  readonly steps: number;
  /** Whether its days stand at the same dates of the year after: a leap day lies in one of the periods. */
  readonly isByDate: boolean;
  readonly measures: readonly MeasureColumn[];
  readonly days: readonly DaysColumns[];
}

/** The first and the last day of a group in tables of which a metric can be had of one day only. */
interface DaysColumns {
  readonly tables: readonly string[];
  readonly first: FigureColumn;
  readonly last: FigureColumn;
}

/** The periods to be put side by side, and the measures that formulas ask for. */
export function sidesOf({ metrics, measures, period, grain }: CheckedQuery, others: readonly Period[], dialect: Dialect): Side[] {
  const inputs = new Set(metrics.flatMap((metric) => [...inputsIn(metric.formula, positiveOf(metric))]));
  const asked = measures.filter(({ id }) => inputs.has(id));
  const byId = new Map(asked.map((measure) => [measure.id, measure]));
  const singles = new Map(metrics.flatMap((metric) => singleDayTables(metric, byId).map((tables) => [JSON.stringify(tables), tables])));
  const side = (of: Period | null, letter: string): Side => ({
    period: of,
    steps: period === null || of === null ? 0 : stepsBetween(of, period, grain),
    isByDate: grain === 'day' && period !== null && of !== null && meetsByDate(period, of) && (hasLeapDay(period) || hasLeapDay(of)),
    measures: asked.map((measure, k) => ({
      measure,
      name: `${letter}${k}`,
      fold: sum,
      none: zeroSql(measure, dialect),
      unknown: measure.complete === true ? { name: `${letter}${k}_unknown`, fold: sum, none: numberSql(0) } : null,
    })),
    days: [...singles.values()].map((tables, k) => ({
      tables,
      first: { name: `${letter}_first${k === 0 ? '' : k}`, fold: (day) => sql`MIN(${day})`, none: dialect.noDay() },
      last: { name: `${letter}_last${k === 0 ? '' : k}`, fold: (day) => sql`MAX(${day})`, none: dialect.noDay() },
    })),
  });
  return [side(period, 'm'), ...others.map((other) => side(other, 'b'))];
}

/** Whether a 29th of February lies in a period: of two years' same dates only then may a day slip. */
function hasLeapDay({ from, to }: Period): boolean {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  // among eight years there is one, also where a century has none
  return Array.from({ length: Math.min(9, last - first + 1) }, (_, k) => `${first + k}`.padStart(4, '0')).some((year) => {
    const day = `${year}-02-29`;
    return isDay(day) && day >= from && day <= to;
  });
}

function stepsBetween(before: Period, now: Period, grain: Grain): number {
  if (grain === 'month') return monthNumber(now.from) - monthNumber(before.from);
  return grain === 'week' ? daysBetween(weekOf(before.from).from, weekOf(now.from).from) / 7 : daysBetween(before.from, now.from);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function sum(figure: Fragment): Fragment {
  return sql`SUM(${figure})`;
}

function zeroSql(measure: Measure, { toDouble }: Dialect): Fragment {
  return isWholeMeasure(measure) ? numberSql(0) : toDouble(numberSql(0));
}
