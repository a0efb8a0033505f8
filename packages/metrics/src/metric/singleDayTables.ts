import { inputsIn } from './inputsIn.js';
import type { Measure } from './measure.js';
import type { Metric } from './metric.js';

/**
 * 只能取一天的表: of which tables a metric can be had of one day only, as lists of tables whose rows must all be of one day.
 *
 * A measure that is so within a day asks it of its own table, whatever days the others have: stock of one day over the sales of thirty is
 * a number. A metric that says so itself asks it of all the tables that it reads, together.
 *
 * @param metric - with every input among the measures
 * @returns an empty list where days do not matter
 */
export function singleDayTables(metric: Metric, measures: ReadonlyMap<string, Measure>): readonly (readonly string[])[] {
  const inputs = [...inputsIn(metric.formula)].map((input) => measures.get(input)!);
  const tables = (read: readonly Measure[]) => [...new Set(read.map(({ table }) => table))].sort();
  if (metric.additivity === 'within-day') return [tables(inputs)];
  return tables(inputs.filter(({ additivity }) => additivity === 'within-day')).map((table) => [table]);
}
