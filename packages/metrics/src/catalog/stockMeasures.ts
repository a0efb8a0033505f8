import type { Measure } from '../metric/measure.js';

/**
 * 库存表的度量: the inputs that stand in a table `stock`, one row for each day and SKU: what was there at the end of the day. Of several days
 * there is no number: ask for the last one.
 */
export const stockMeasures = [
  {
    id: 'skusOnSale',
    name: { zh: '在售商品数', en: 'Goods on sale' },
    unit: 'count',
    table: 'stock',
    additivity: 'within-day',
    aggregate: 'distinct',
    column: 'sku',
    where: [{ column: 'onSale', is: 1 }],
  },
  {
    id: 'stockoutSkus',
    name: { zh: '断货商品数', en: 'Goods without stock' },
    unit: 'count',
    table: 'stock',
    additivity: 'within-day',
    aggregate: 'distinct',
    column: 'sku',
    where: [
      { column: 'onSale', is: 1 },
      { column: 'stockPieces', is: 0 },
    ],
  },
  {
    id: 'newSkus',
    name: { zh: '新上架商品数', en: 'New goods' },
    unit: 'count',
    table: 'stock',
    additivity: 'within-day',
    aggregate: 'distinct',
    column: 'sku',
    where: [{ column: 'newSku', is: 1 }],
  },
  {
    id: 'stockPieces',
    name: { zh: '库存件数', en: 'Pieces in stock' },
    unit: 'count',
    table: 'stock',
    additivity: 'within-day',
    aggregate: 'sum',
    column: 'stockPieces',
    complete: true,
  },
  {
    id: 'stockFen',
    name: { zh: '库存成本', en: 'Stock at cost' },
    unit: 'fen',
    table: 'stock',
    additivity: 'within-day',
    aggregate: 'sum',
    column: 'stockFen',
    complete: true,
  },
] as const satisfies readonly Measure[];
