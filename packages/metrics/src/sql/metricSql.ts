import { inputsIn } from '../metric/inputsIn.js';
import type { Metric } from '../metric/metric.js';
import { positiveOf } from '../metric/positiveOf.js';
import { singleDayTables } from '../metric/singleDayTables.js';
import type { Dialect } from './dialects/dialect.js';
import { type FormulaInput, formulaSql } from './formulaSql.js';
import { type Fragment, joinSql, nameSql, sql } from './fragment.js';
import { isWholeMeasure } from './measuredSql.js';
import type { Side } from './side.js';

/** A metric of one side, from its measures. NULL where a group has several days of what may not be added over them, or lacks a number. */
export function metricSql(metric: Metric, { measures, days }: Side, dialect: Dialect): Fragment {
  const column = (name: string) => sql`g.${nameSql(name)}`;
  const inputs = new Map(
    measures.map(({ measure, name }): [string, FormulaInput] => [measure.id, { value: column(name), isWhole: isWholeMeasure(measure) }]),
  );
  const value = formulaSql(metric.formula, inputs, dialect);
  const positive = positiveOf(metric).map((part) => sql`${formulaSql(part, inputs, dialect)} > 0`);
  const read = inputsIn(metric.formula, positiveOf(metric));
  const singles = singleDayTables(metric, new Map(measures.map(({ measure }) => [measure.id, measure]))).map((tables) =>
    JSON.stringify(tables),
  );
  const gaps = [
    ...days
      .filter(({ tables }) => singles.includes(JSON.stringify(tables)))
      .map(({ first, last }) => sql`${column(first.name)} < ${column(last.name)}`),
    ...measures.flatMap(({ measure, unknown }) => (unknown !== null && read.has(measure.id) ? [sql`${column(unknown.name)} > 0`] : [])),
  ];
  const number = positive.length === 0 ? value : sql`CASE WHEN ${joinSql(positive, ' AND ')} THEN ${value} END`;
  return gaps.length === 0 ? number : sql`CASE WHEN ${joinSql(gaps, ' OR ')} THEN NULL ELSE ${number} END`;
}
