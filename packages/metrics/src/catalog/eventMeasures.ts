import type { Measure } from '../metric/measure.js';

/** 行为表的度量: the inputs that stand in a table `events`, one row for what a visitor kept or put into the cart (`kind`: 'favorite', 'cart'). */
export const eventMeasures = [
  {
    id: 'cartPeople',
    name: { zh: '加购人数', en: 'People who added to the cart' },
    unit: 'count',
    table: 'events',
    aggregate: 'distinct',
    column: 'visitor',
    where: [{ column: 'kind', is: 'cart' }],
  },
  {
    id: 'cartPieces',
    name: { zh: '加购件数', en: 'Pieces added to the cart' },
    unit: 'count',
    table: 'events',
    aggregate: 'sum',
    column: 'pieces',
    where: [{ column: 'kind', is: 'cart' }],
  },
  {
    id: 'favoritePeople',
    name: { zh: '收藏人数', en: 'People who kept something' },
    unit: 'count',
    table: 'events',
    aggregate: 'distinct',
    column: 'visitor',
    where: [{ column: 'kind', is: 'favorite' }],
  },
  {
    id: 'favoriteOrCartPeople',
    name: { zh: '收藏或加购人数', en: 'People who kept or added something' },
    unit: 'count',
    table: 'events',
    aggregate: 'distinct',
    column: 'visitor',
    where: [{ column: 'kind', is: ['favorite', 'cart'] }],
  },
] as const satisfies readonly Measure[];
