import { type Instant, isZhangguiError, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRunOfShow, type RunOfShowOptions } from './buildRunOfShow.js';
import { nextPublishSlot, type PublishWindow } from './nextPublishSlot.js';
import { remindersOf } from './remindersOf.js';
import type { LiveTemplate } from './videoTemplate.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const on = (time: string): Instant => parseInstant(`2026-06-01T${time}:00+08:00`);
const windows: PublishWindow[] = [
  { from: '19:00', to: '23:00' },
  { from: '07:00', to: '09:00' },
];

test.each<[string, string, string]>([
  ['between the two windows: the evening', '2026-06-01T10:00:00+08:00', '2026-06-01T19:00:00+08:00'],
  ['after both: tomorrow morning', '2026-06-01T23:30:00+08:00', '2026-06-02T07:00:00+08:00'],
  ['inside a window: now', '2026-06-01T08:15:00+08:00', '2026-06-01T08:15:00+08:00'],
  ['right when it opens: now', '2026-06-01T07:00:00+08:00', '2026-06-01T07:00:00+08:00'],
  ['right when it closes: the next one', '2026-06-01T09:00:00+08:00', '2026-06-01T19:00:00+08:00'],
  ['before both', '2026-06-01T00:00:00+08:00', '2026-06-01T07:00:00+08:00'],
  ['a moment of another zone is asked in Beijing', '2026-05-31T23:00:00Z', '2026-06-01T07:00:00+08:00'],
  ['on the last evening of a year', '2026-12-31T23:00:00+08:00', '2027-01-01T07:00:00+08:00'],
])('VID-02 · the next time to publish, %s', (_, now, slot) => {
  expect(nextPublishSlot(parseInstant(now), windows)).toBe(slot);
});

test('without a window there is no time to publish, and a window of the whole day is always now', () => {
  expect(nextPublishSlot(on('10:00'), [])).toBeNull();
  expect(nextPublishSlot(on('10:00'), [{ from: '00:00', to: '24:00' }])).toBe(on('10:00'));
});

test('the next slot is never before now, and lies in a window', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.array(fc.tuple(fc.nat(1439), fc.nat(1439)), { minLength: 1, maxLength: 4 }), (minutes, pairs) => {
      const text = (each: number) => `${String(Math.floor(each / 60)).padStart(2, '0')}:${String(each % 60).padStart(2, '0')}`;
      const open = pairs.map(([a, b]) => ({ from: text(Math.min(a, b)), to: text(Math.max(a, b) + 1) }));
      const now = parseInstant(new Date(Date.parse(on('00:00')) + minutes * 60_000));
      const slot = nextPublishSlot(now, open)!;
      const time = slot.slice(11, 16);
      expect(slot >= now).toBe(true);
      expect(open.some(({ from, to }) => from <= time && time < to)).toBe(true);
    }),
  );
});

const phase = (id: string, share: number, products = false) => ({ id, name: { zh: id }, share, products });
const show = (...phases: object[]) => ({ id: 'daily', name: { zh: '日播' }, phases }) as unknown as LiveTemplate;
const usual = show(phase('warm-up', 0.15), phase('products', 0.75, true), phase('close', 0.1));

test('LIVE-01 · a show of an hour: warm-up, three products one after the other, close, and every minute is used', () => {
  const { segments, findings } = buildRunOfShow(usual, { minutes: 60, products: ['coat', 'shoes', 'bag'] });
  expect(segments).toEqual([
    { phase: 'warm-up', from: 0, minutes: 9 },
    { phase: 'products', product: 'coat', from: 9, minutes: 15 },
    { phase: 'products', product: 'shoes', from: 24, minutes: 15 },
    { phase: 'products', product: 'bag', from: 39, minutes: 15 },
    { phase: 'close', from: 54, minutes: 6 },
  ]);
  expect(findings).toEqual([]);
});

test('a show that is too short for its products, or has none, is found', () => {
  expect(buildRunOfShow(usual, { minutes: 2, products: ['a', 'b', 'c'] }).findings.map(({ rule, params }) => [rule, params])).toEqual([
    ['live/no-minute', { segment: 'warm-up' }],
    ['live/no-minute', { segment: 'c' }],
    ['live/no-minute', { segment: 'close' }],
  ]);
  expect(buildRunOfShow(usual, { minutes: 60, products: [] }).findings.map(({ rule }) => rule)).toEqual(['live/no-product']);
});

test('every minute belongs to one segment', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1440 }),
      fc.array(fc.tuple(fc.nat(100), fc.boolean()), { minLength: 1, maxLength: 6 }),
      fc.nat(9),
      (minutes, made, count) => {
        const template = show(...made.map(([share, about], index) => phase(`p${index}`, share / 100, about)));
        const { segments } = buildRunOfShow(template, { minutes, products: Array.from({ length: count }, (_, k) => `g${k}`) });
        let from = 0;
        for (const segment of segments) {
          expect(segment.from).toBe(from);
          from += segment.minutes;
        }
        expect(from).toBe(minutes);
      },
    ),
  );
});

test('LIVE-04 · the offer is said again every quarter of an hour inside the show', () => {
  const evening = remindersOf({ from: on('20:00'), to: on('22:00') }, 15);
  expect([evening.length, evening[0], evening.at(-1)]).toEqual([7, on('20:15'), on('21:45')]);
  expect(remindersOf({ from: on('20:00'), to: on('20:15') }, 15)).toEqual([]);
  expect(remindersOf({ from: on('20:00'), to: on('20:16') }, 15)).toEqual([on('20:15')]);
  expect(remindersOf({ from: on('20:00'), to: on('19:00') }, 15)).toEqual([]);
});

test.each<[string, () => unknown, string]>([
  ['a window that closes before it opens', () => nextPublishSlot(on('10:00'), [{ from: '23:00', to: '19:00' }]), 'calendar/not-hours'],
  ['a window at no time', () => nextPublishSlot(on('10:00'), [{ from: '7', to: '9' }]), 'day/not-time'],
  ['no time', () => nextPublishSlot('10:00' as Instant, windows), 'day/not-instant'],
  ['windows that are no list', () => nextPublishSlot(on('10:00'), {} as PublishWindow[]), 'shape/not-list'],
  ['a show of no minute', () => buildRunOfShow(usual, { minutes: 0, products: [] }), 'day/not-count'],
  ['a show of half a minute', () => buildRunOfShow(usual, { minutes: 0.5, products: [] }), 'day/not-count'],
  ['a share below nothing', () => buildRunOfShow(show(phase('a', -1)), { minutes: 9, products: [] }), 'money/no-weight'],
  ['no phases', () => buildRunOfShow({} as LiveTemplate, { minutes: 9, products: [] }), 'shape/not-list'],
  ['1,001 products', () => buildRunOfShow(usual, { minutes: 9, products: Array(1001).fill('a') }), 'limit/exceeded'],
  ['every no minutes', () => remindersOf({ from: on('20:00'), to: on('21:00') }, 0), 'day/not-count'],
  ['a show without an end', () => remindersOf({ from: on('20:00') } as never, 5), 'day/not-instant'],
  ['ten years of show', () => remindersOf({ from: on('20:00'), to: parseInstant('2040-01-01T00:00:00+08:00') }, 5), 'limit/exceeded'],
])('refused: %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
});

test('whatever comes in, there is an answer or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      for (const call of [
        () => nextPublishSlot(on('10:00'), [a] as PublishWindow[]),
        () => nextPublishSlot(a as Instant, b as PublishWindow[]),
        () => buildRunOfShow(a as LiveTemplate, { minutes: 9, products: [] }),
        () => buildRunOfShow(show(a as object), { minutes: 9, products: ['a'] }),
        () => buildRunOfShow(usual, a as RunOfShowOptions),
        () => remindersOf(a as never, b as number),
        () => remindersOf({ from: on('20:00'), to: on('21:00') }, b as number),
      ])
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
    }),
  );
});
