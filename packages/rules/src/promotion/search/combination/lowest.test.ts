import { fen } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumAt } from '../../engine/amounts.js';
import type { Promotion } from '../../promotion.js';
import { curveOf } from './curve.js';
import type { Entry, Item } from './entries.js';
import { lowestOf } from './lowest.js';
import { viewsOf } from './views.js';

/** What is to come: from which lines, what each may take, and in which group they are. */
interface Coming {
  readonly lines: readonly number[];
  readonly of: readonly Pick<Promotion, 'benefit' | 'when'>[];
  /** Which of them are used in any case. */
  readonly certain?: readonly number[];
  /** At most so much, where that is known to be less. */
  readonly open?: number;
  /** How many of the group may apply; each on its own where it is left out. */
  readonly left?: number;
  /** Whether these are just the lines that it takes from; so where it is left out. */
  readonly exact?: boolean;
  readonly flags?: Partial<Entry>;
}

interface Cart {
  readonly costs: readonly number[];
  readonly floors?: readonly number[];
  readonly deposits?: number;
  readonly at?: number;
}

/** What the goods cost in the end at least. */
function least({ costs, floors, deposits = 0, at = 0 }: Cart, coming: readonly Coming[]): number {
  const views = viewsOf(costs.map((_, place) => place));
  const items: Item[] = [];
  const open: number[] = [];
  const certain: number[] = [];
  const placesLeft: number[] = [];
  const entries = coming.map(({ lines, of, certain: must = [], open: limit = 1e9, left, exact = true, flags }, slot): Entry => {
    const view = views.of(lines);
    const own = of.map((each, k) => {
      const curve = curveOf({ id: 'P', ...each });
      items.push({ candidate: items.length, view, most: () => 0, exact, curve });
      open.push(Math.min(limit, curve === null ? 1e9 : curve.at(sumAt(costs, lines))));
      certain.push(must.includes(k) ? 1 : 0);
      return items.length - 1;
    });
    if (left !== undefined) placesLeft.push(left);
    const byNeed = [...own].sort((a, b) => (items[a]!.curve?.fixed?.threshold ?? 0) - (items[b]!.curve?.fixed?.threshold ?? 0));
    const isFixed = own.every((item) => (items[item]!.curve?.fixed ?? null) !== null);
    const shares =
      left === undefined ? byNeed.map((item) => ({ items: [item], group: -1 })) : [{ items: byNeed, group: placesLeft.length - 1 }];
    const plain = isFixed && shares.length === 1;
    return { first: slot, last: slot, view, shares, follows: true, inTurn: true, sure: false, plain, ...flags };
  });
  const running = views.places.map((places) => sumAt(costs, places));
  const prospects = { running, lines: costs, open: Float64Array.from(open), certain: Uint8Array.from(certain), placesLeft, deposits };
  return lowestOf(entries, items, views)({ ...prospects, floors: floors ?? null }, at);
}

const off = (amount: number, atLeast = 0) => ({
  benefit: { kind: 'order-off', off: fen(amount) } as const,
  ...(atLeast > 0 && { when: [{ kind: 'amount', atLeast: fen(atLeast) } as const] }),
});
const percent = (rate: number) => ({ benefit: { kind: 'order-percent', rate } as const });
const each = (at: number, amount: number, repeat = true) => ({
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at, off: fen(amount), repeat }] } as const,
});
const price = (amount: number) => ({ benefit: { kind: 'order-price', price: fen(amount) } as const });
const byPiece = { benefit: { kind: 'unit-off', off: fen(5) } as const };
const all = [0, 1];
const sure = { flags: { sure: true } };

test.each<[string, Cart, readonly Coming[], number]>([
  ['nothing comes', { costs: [100, 200] }, [], 300],
  ['减30', { costs: [100, 200] }, [{ lines: all, of: [off(30)] }], 270],
  ['减30 whose turn is over', { costs: [100, 200], at: 1 }, [{ lines: all, of: [off(30)] }], 300],
  ['减30 off one line', { costs: [100, 200] }, [{ lines: [0], of: [off(30)] }], 270],
  ['减300 off a line of 100', { costs: [100, 200] }, [{ lines: [0], of: [off(300)] }], 200],
  ['减300 where the floor is 40', { costs: [100, 200], floors: [40, 0] }, [{ lines: [0], of: [off(300)] }], 240],
  ['a deposit of 250 stays paid', { costs: [100, 200], deposits: 250 }, [{ lines: all, of: [off(300)] }], 250],
  ['满300减30', { costs: [100, 200] }, [{ lines: all, of: [off(30, 300)] }], 270],
  ['满301减30', { costs: [100, 200] }, [{ lines: all, of: [off(30, 301)] }], 300],
  [
    '减50, then 满280减30: not both',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(50)] },
      { lines: all, of: [off(30, 280)] },
    ],
    250,
  ],
  [
    '减20, then 满280减30: both',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(20)] },
      { lines: all, of: [off(30, 280)] },
    ],
    250,
  ],
  [
    '减50 for certain, then 满280减30',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(50)], certain: [0] },
      { lines: all, of: [off(30, 280)] },
    ],
    250,
  ],
  [
    '满280减30 for certain, after 减50',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(50)] },
      { lines: all, of: [off(30, 280)], certain: [0] },
    ],
    250,
  ],
  ['满301减30 for certain: cannot be', { costs: [100, 200] }, [{ lines: all, of: [off(30, 301)], certain: [0] }], Number.POSITIVE_INFINITY],
  [
    'for certain off what costs nothing: cannot be',
    { costs: [0, 0] },
    [{ lines: all, of: [off(30)], certain: [0] }],
    Number.POSITIVE_INFINITY,
  ],
  ['off what costs nothing', { costs: [0, 0] }, [{ lines: all, of: [off(30)] }], 0],
  ['one of a group', { costs: [100, 200] }, [{ lines: all, of: [off(30), off(40), off(50, 400)], left: 1 }], 260],
  ['two of a group', { costs: [100, 200] }, [{ lines: all, of: [off(30), off(40), off(20), off(35)], left: 2 }], 225],
  ['three of a group', { costs: [100, 200] }, [{ lines: all, of: [off(30), off(40), off(20), off(35)], left: 3 }], 195],
  ['none of a full group', { costs: [100, 200] }, [{ lines: all, of: [off(30), off(40)], left: 0 }], 300],
  ['two of a group, a share and a fixed one', { costs: [100, 200] }, [{ lines: all, of: [percent(0.9), off(40), off(20)], left: 2 }], 230],
  [
    '八折 after 减100',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(100)] },
      { lines: all, of: [percent(0.8)] },
    ],
    160,
  ],
  [
    '八折 in any case, after 减100',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(100)] },
      { lines: all, of: [percent(0.8)], ...sure },
    ],
    160,
  ],
  [
    '八折 in any case, then 满250减60',
    { costs: [100, 200] },
    [
      { lines: all, of: [percent(0.8)], ...sure },
      { lines: all, of: [off(60, 250)] },
    ],
    240,
  ],
  [
    '八折 of one line in any case, then 满290减60',
    { costs: [100, 200] },
    [
      { lines: [0], of: [percent(0.8)], ...sure },
      { lines: all, of: [off(60, 290)] },
    ],
    280,
  ],
  [
    '八折 of all in any case, then 满95减60 of one line',
    { costs: [100, 200] },
    [
      { lines: all, of: [percent(0.8)], ...sure },
      { lines: [0], of: [off(60, 95)] },
    ],
    240,
  ],
  [
    '减60 in any case, then 满250减60',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(60)], ...sure },
      { lines: all, of: [off(60, 250)] },
    ],
    240,
  ],
  [
    '减60 off all in any case, then 满95减60 of one line',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(60)], ...sure },
      { lines: [0], of: [off(60, 95)] },
    ],
    240,
  ],
  [
    '满100减60 off one line in any case, after 减50 of it',
    { costs: [100, 200] },
    [
      { lines: [0], of: [off(50)] },
      { lines: [0], of: [off(60, 100)], ...sure },
      { lines: all, of: [off(60, 290)] },
    ],
    230,
  ],
  [
    '满150减60 of 200 or 300 in any case, then 满83减20 of one line: 60 of 300 leave it 80, and the splits may round',
    { costs: [100, 200] },
    [
      { lines: [1], of: [off(100)] },
      { lines: all, of: [each(150, 60, false)], ...sure },
      { lines: [0], of: [off(20, 83)] },
    ],
    120,
  ],
  [
    '一口价 150 for 200 or 300 in any case, then 满70减20 of one line: 50 of 200 leave it 75',
    { costs: [100, 200] },
    [
      { lines: [1], of: [off(100)] },
      { lines: all, of: [price(150)], ...sure },
      { lines: [0], of: [off(20, 70)] },
    ],
    130,
  ],
  [
    '每满130减60 of 200 to 300 in any case, then 满80减20 of one line: 60 of 259 leave it 77, and the splits may round',
    { costs: [100, 200] },
    [
      { lines: [1], of: [off(100)] },
      { lines: all, of: [each(130, 60)], ...sure },
      { lines: [0], of: [off(20, 80)] },
    ],
    120,
  ],
  ['每满100减30', { costs: [100, 200] }, [{ lines: all, of: [each(100, 30)] }], 210],
  [
    '每满100减30 after 减90',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(90)] },
      { lines: all, of: [each(100, 30)] },
    ],
    150,
  ],
  [
    '每满100减30 in any case, then 满250减60',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(10)] },
      { lines: all, of: [each(100, 30)], ...sure },
      { lines: all, of: [off(60, 250)] },
    ],
    210,
  ],
  [
    '每满1减1: too many steps to look at each',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(100)] },
      { lines: all, of: [each(1, 1)] },
    ],
    0,
  ],
  [
    '一口价 150 after 减100',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(100)] },
      { lines: all, of: [price(150)] },
    ],
    150,
  ],
  [
    'by the piece: as much as is known',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(100)] },
      { lines: all, of: [byPiece], open: 25 },
    ],
    175,
  ],
  [
    'in any order: sees what it costs before all',
    { costs: [100, 200] },
    [
      { lines: all, of: [off(100)] },
      { lines: all, of: [off(30, 290)], flags: { follows: false, plain: false } },
    ],
    170,
  ],
  [
    'one line, then all, then that line again',
    { costs: [100, 200] },
    [
      { lines: [0], of: [off(60)] },
      { lines: all, of: [off(100)] },
      { lines: [0], of: [off(30)] },
    ],
    110,
  ],
])('最低应付: %s', (_, cart, coming, expected) => {
  expect(least(cart, coming)).toBe(expected);
});

/** How many figures they are, and a print of all. */
function printOf(values: readonly number[]): readonly [count: number, print: number] {
  let print = 0;
  for (const letter of values.join(' ')) print = (Math.imul(print, 31) + letter.charCodeAt(0)) | 0;
  return [values.length, print];
}

const amounts = fc.integer({ min: 1, max: 120 });
const thresholds = fc.integer({ min: 0, max: 400 });
const fixed = fc.tuple(amounts, thresholds).map(([amount, at]) => off(amount, at));
const others = fc.oneof(
  fc.constantFrom(0.5, 0.8, 0.95).map(percent),
  fc.tuple(fc.integer({ min: 5, max: 300 }), amounts).map(([at, amount]) => each(at, Math.min(at, amount))),
  fc.tuple(fc.integer({ min: 5, max: 300 }), amounts).map(([at, amount]) => each(at, amount, false)),
  fc.tuple(fc.constantFrom(2, 3, 5), fc.constantFrom(1, 2)).map(([at, amount]) => each(at, amount)),
  thresholds.map(price),
  fc.constant(byPiece),
);
const comings: fc.Arbitrary<Coming> = fc
  .record({
    lines: fc.constantFrom([0], [1], [0, 1], [1, 2], [0, 1, 2], [0, 1, 2, 3], [3]),
    kind: fc.constantFrom('fixed', 'sure fixed', 'group', 'mixed', 'sure', 'sure', 'loose'),
    some: fc.array(fixed, { minLength: 1, maxLength: 4 }),
    other: others,
    left: fc.integer({ min: 0, max: 3 }),
    open: fc.constantFrom(1e9, 1e9, 30),
    exact: fc.constantFrom(true, true, false),
    certain: fc.constantFrom([], [0]),
  })
  .map(({ lines, kind, some, other, left, open, certain, exact }): Coming => {
    const first = some.slice(0, 1);
    if (kind === 'fixed') return { lines, of: first, certain, flags: { inTurn: left > 0 } };
    if (kind === 'sure fixed') return { lines, of: first, exact, ...sure };
    if (kind === 'group') return { lines, of: some, left, certain };
    if (kind === 'mixed') return { lines, of: [other, ...some], left, open };
    if (kind === 'sure') return { lines, of: [other], ...(other === byPiece ? {} : sure) };
    return { lines, of: [other, ...some], open, flags: { follows: left > 1 } };
  });
const problems = fc.record({
  costs: fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 0, max: 200 }))),
  floors: fc.constantFrom(undefined, undefined, [20, 0, 50, 10], [90, 90, 90, 90]),
  deposits: fc.constantFrom(0, 0, 0, 60),
  coming: fc.array(comings, { minLength: 1, maxLength: 5 }),
});

// how low the bounds are, for problems that stay the same: where a change of these figures is meant, write the new ones here
test('最低应付: what is to come from lines that overlap', () => {
  const numRuns = 3000;
  const values = fc
    .sample(problems, { seed: 20_261_122, numRuns })
    .map(({ coming, floors, ...cart }) =>
      least({ ...cart, ...(floors !== undefined && { floors: floors.map((floor, k) => Math.min(floor, cart.costs[k]!)) }) }, coming),
    );
  expect(printOf(values)).toEqual([3000, 1041961365]);
});

test('最低应付: of carts with 200 and 201 lines, and as many views', () => {
  const values = [200, 201].map((count) => {
    const costs = Array.from({ length: count }, (_, k) => 100 + k);
    const many = costs.map((_, k) => ({ lines: [k], of: [off(5, 90)] }));
    return least({ costs }, [
      { lines: [0, 1, 2], of: [percent(0.8)], ...sure },
      { lines: [0, 1], of: [off(100, 170)] },
      ...many.slice(3),
      { lines: [3, 4], of: [off(30, 201)] },
    ]);
  });
  expect(values).toEqual([38824, 39019]);
});
