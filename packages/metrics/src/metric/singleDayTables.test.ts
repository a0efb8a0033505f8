import { expect, test } from 'vitest';
import type { Measure } from './measure.js';
import type { Metric } from './metric.js';
import { singleDayTables } from './singleDayTables.js';

const name = { zh: '数', en: 'Figure' };
const measure = (id: string, table: string, additivity?: 'within-day'): [string, Measure] => [
  id,
  { id, name, unit: 'count', table, aggregate: 'rows', ...(additivity && { additivity }) },
];
const measures = new Map([
  measure('stock', 'stock', 'within-day'),
  measure('reserved', 'stock', 'within-day'),
  measure('fans', 'fans', 'within-day'),
  measure('sold', 'orders'),
  measure('visits', 'visits'),
]);
const metric = (formula: Metric['formula'], more: Partial<Metric> = {}): Metric => ({
  id: 'x',
  name,
  unit: 'ratio',
  better: 'context',
  formula,
  ...more,
});

test.each<[string, Metric, readonly string[][]]>([
  ['sales over visits may be of any days', metric(['sold', '÷', 'visits']), []],
  ['stock over the sales of thirty days is of one day of stock', metric(['stock', '÷', 'sold']), [['stock']]],
  ['two measures of one table ask it once', metric(['stock', '-', 'reserved']), [['stock']]],
  ['two tables, each for itself', metric(['stock', '÷', 'fans']), [['fans'], ['stock']]],
  [
    'a metric of one day asks all its tables together',
    metric(['visits', '÷', 'sold'], { additivity: 'within-day' }),
    [['orders', 'visits']],
  ],
  ['a metric that adds up asks none', metric(['visits', '+', 'sold'], { additivity: 'additive' }), []],
])('%s', (_, asked, tables) => {
  expect(singleDayTables(asked, measures)).toEqual(tables);
});
