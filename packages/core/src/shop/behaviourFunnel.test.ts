import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BehaviourEventId, behaviourEvents } from './behaviourEvent.js';
import { type BehaviourCounts, behaviourFunnel } from './behaviourFunnel.js';

const order = behaviourEvents.map(({ id }) => id);
const most = Number.MAX_SAFE_INTEGER;
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const counts = fc.record(
  Object.fromEntries(order.map((event) => [event, fc.oneof(fc.nat(), fc.maxSafeNat())])) as Record<BehaviourEventId, fc.Arbitrary<number>>,
  { requiredKeys: [] },
) as fc.Arbitrary<BehaviourCounts>;

test('USER-09 · people look, save, put in the cart, buy, review, and the way from looking to buying has its rates', () => {
  expect(order).toEqual(['view', 'favourite', 'cart', 'buy', 'review']);
  expect(behaviourEvents.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  expect(behaviourFunnel({ view: 10_000, buy: 300 })).toEqual([
    { event: 'view', people: 10_000, fromPrevious: null, fromFirst: 1 },
    { event: 'buy', people: 300, fromPrevious: 0.03, fromFirst: 0.03 },
  ]);
  expect(behaviourFunnel({ view: 10_000, favourite: 500, cart: 800, buy: 300, review: 60 })).toEqual([
    { event: 'view', people: 10_000, fromPrevious: null, fromFirst: 1 },
    { event: 'favourite', people: 500, fromPrevious: 0.05, fromFirst: 0.05 },
    { event: 'cart', people: 800, fromPrevious: 1.6, fromFirst: 0.08 },
    { event: 'buy', people: 300, fromPrevious: 0.375, fromFirst: 0.03 },
    { event: 'review', people: 60, fromPrevious: 0.2, fromFirst: 0.006 },
  ]);
});

test.each<[string, BehaviourCounts, [string, number | null, number | null][]]>([
  ['nothing counted, no steps', {}, []],
  [
    'the order of the keys does not matter',
    { buy: 1, view: 4 },
    [
      ['view', null, 1],
      ['buy', 0.25, 0.25],
    ],
  ],
  [
    'nobody looked: there is no rate, not a rate of 0',
    { view: 0, buy: 0 },
    [
      ['view', null, null],
      ['buy', null, null],
    ],
  ],
  [
    'nobody looked, yet somebody bought',
    { view: 0, buy: 2 },
    [
      ['view', null, null],
      ['buy', null, null],
    ],
  ],
  [
    'nobody put it in the cart',
    { view: 10, cart: 0, buy: 1 },
    [
      ['view', null, 1],
      ['cart', 0, 0],
      ['buy', null, 0.1],
    ],
  ],
  [
    'a funnel may begin later',
    { cart: 8, buy: 2 },
    [
      ['cart', null, 1],
      ['buy', 0.25, 0.25],
    ],
  ],
  [
    'as many as can be counted',
    { view: most, buy: most },
    [
      ['view', null, 1],
      ['buy', 1, 1],
    ],
  ],
])('%s', (_, given, steps) => {
  expect(behaviourFunnel(given).map(({ event, fromPrevious, fromFirst }) => [event, fromPrevious, fromFirst])).toEqual(steps);
});

test.each([-1, 0.5, most + 1, Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, 1n, [], Symbol('many')])(
  'refuses %s as a count of people',
  (value) => {
    expect(() => behaviourFunnel({ view: 1, buy: value as number })).toThrow(refused('shop/not-count'));
  },
);

test('nobody is 0 people, never minus 0', () => {
  expect(behaviourFunnel({ view: -0 })[0]?.people).toBe(0);
});

test.each(['pay', 'View', '', 'toString', '__proto__'])('refuses the event %j', (event) => {
  expect(() => behaviourFunnel({ view: 1, ...JSON.parse(`{${JSON.stringify(event)}: 1}`) })).toThrow(refused('option/unknown'));
});

test('what an object inherits is not counted', () => {
  expect(behaviourFunnel(Object.create({ view: 5 }))).toEqual([]);
});

test('there is a step for each event counted, in funnel order, with the people it was given', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const steps = behaviourFunnel(given);
      expect(steps.map(({ event }) => event)).toEqual(order.filter((event) => event in given));
      expect(Object.fromEntries(steps.map(({ event, people }) => [event, people]))).toEqual(given);
    }),
  );
});

test('a step says the same of its neighbour as a funnel of those two alone', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const steps = behaviourFunnel(given);
      steps.slice(1).forEach((step, index) => {
        const before = steps[index]!;
        const pair = behaviourFunnel({ [before.event]: before.people, [step.event]: step.people });
        expect(pair[1]?.fromPrevious).toBe(step.fromPrevious);
      });
    }),
  );
});

test('the rates from step to step multiply to the rate from the first', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const steps = behaviourFunnel(given);
      if (steps.length === 0 || steps.some(({ people }) => people === 0)) return;
      const product = steps.slice(1).reduce((rate, { fromPrevious }) => rate * fromPrevious!, 1);
      expect(product / steps.at(-1)!.fromFirst!).toBeCloseTo(1, 12);
    }),
  );
});
