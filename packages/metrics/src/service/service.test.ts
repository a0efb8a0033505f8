import { addDays, addMilliseconds, type Instant, isZhangguiError, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exceptionRate } from '../catalog/exceptionRate.js';
import { inquiryConversionByOrder } from '../catalog/inquiryConversionByOrder.js';
import { meanDeliveryHours } from '../catalog/meanDeliveryHours.js';
import { meanReturnDays } from '../catalog/meanReturnDays.js';
import { pickupRate } from '../catalog/pickupRate.js';
import { replyRateBySession } from '../catalog/replyRateBySession.js';
import { repurchaseAfterReturn } from '../catalog/repurchaseAfterReturn.js';
import { satisfactionRate } from '../catalog/satisfactionRate.js';
import { signRate } from '../catalog/signRate.js';
import { stuckParcels } from '../catalog/stuckParcels.js';
import { compute } from '../metric/compute.js';
import { handbookReplyTarget } from '../target/handbookReplyTarget.js';
import { reachesTarget } from '../target/reachesTarget.js';
import { deliveryLeadTime } from './deliveryLeadTime.js';
import { type Parcel, parcelFigures } from './parcelFigures.js';
import { replyWithin } from './replyWithin.js';
import { returnCycleDays } from './returnCycleDays.js';

const noon = parseInstant('2026-06-18T12:00:00+08:00');
const later = (hours: number): Instant => addMilliseconds(noon, Math.round(hours * 3_600_000));

test('CS-03 · 90 of 100 answered within 30 seconds reach the target of 90 %, 89 do not, and 30.0 seconds count', () => {
  const waits = (inTime: number) => Array.from({ length: 100 }, (_, k) => (k < inTime ? 30 : 30.1));
  const reaches = (inTime: number) => reachesTarget(compute(replyRateBySession, replyWithin(waits(inTime), 30)), handbookReplyTarget.value);
  expect([reaches(90), reaches(89)]).toEqual([true, false]);
  expect(replyWithin([30.0], 30)).toEqual({ chats: 1, chatsAnsweredInTime: 1 });
  expect(reachesTarget(compute(replyRateBySession, replyWithin([], 30)), handbookReplyTarget.value)).toBe(null);
});

test('T33 · who is never answered is in the bottom of the rate', () => {
  expect(compute(replyRateBySession, replyWithin([10, null], 30))).toBe(0.5);
});

test('CS-18 · 60 orders out of 200 inquiries are 30 %', () => {
  expect(compute(inquiryConversionByOrder, { inquiryOrders: 60, inquiries: 200 })).toBe(0.3);
});

test('CS-26 · 45 of 50 answers are satisfied: 90 %; of no answers there is no rate', () => {
  expect(compute(satisfactionRate, { satisfiedAnswers: 45, answers: 50 })).toBe(0.9);
  expect(compute(satisfactionRate, { satisfiedAnswers: 0, answers: 0 })).toBe(null);
});

test('ORD-04 · 95 of 100 parcels are picked up, and the middle of 24, 30 and 48 hours is 30', () => {
  const parcels = Array.from({ length: 100 }, (_, k): Parcel => ({ shippedAt: noon, pickedUpAt: k < 95 ? later(3) : null }));
  const figures = parcelFigures(parcels, { at: later(24), stuckAfterHours: 24 });
  expect(compute(pickupRate, figures)).toBe(0.95);
  expect(deliveryLeadTime([48, 24, 30])).toEqual({ count: 3, p50: 30, p90: 44.4 });
  expect(deliveryLeadTime([])).toEqual({ count: 0, p50: null, p90: null });
});

test('T34 · pickup counts within the window that the caller names, its last moment included', () => {
  const parcels = [3, 24, 24.001].map((hours): Parcel => ({ shippedAt: noon, pickedUpAt: later(hours) }));
  const count = (pickedUpWithinHours?: number) =>
    parcelFigures(parcels, { at: later(48), stuckAfterHours: 99, ...(pickedUpWithinHours === undefined ? {} : { pickedUpWithinHours }) })
      .pickedUpParcels;
  expect([count(24), count(2), count()]).toEqual([2, 0, 3]);
});

test('ORD-14 · 980 of 1,000 parcels are signed for, and those without a scan for more than 24 hours are counted', () => {
  const parcels = Array.from({ length: 1000 }, (_, k): Parcel => {
    const shipped = { shippedAt: noon, pickedUpAt: later(2) };
    if (k < 980) return { ...shipped, signedAt: later(40) };
    return k < 995 ? { ...shipped, lastScanAt: later(24) } : k < 998 ? { ...shipped, lastScanAt: later(23.99) } : shipped;
  });
  const figures = parcelFigures(parcels, { at: later(48), stuckAfterHours: 24 });
  expect(figures).toEqual({
    shippedParcels: 1000,
    pickedUpParcels: 1000,
    signedParcels: 980,
    exceptionParcels: 5,
    timedParcels: 980,
    deliveryHours: 39_200,
  });
  expect(compute(signRate, figures)).toBe(0.98);
  expect(compute(exceptionRate, figures)).toBe(0.005);
  expect(compute(stuckParcels, figures)).toBe(5);
  expect(compute(meanDeliveryHours, figures)).toBe(40);
});

test.each<[string, Parcel, object]>([
  ['shipped later', { shippedAt: later(49) }, { shippedParcels: 0, exceptionParcels: 0 }],
  ['signed later', { shippedAt: noon, signedAt: later(50) }, { signedParcels: 0, exceptionParcels: 1 }],
  ['picked up later', { shippedAt: noon, pickedUpAt: later(49) }, { pickedUpParcels: 0, exceptionParcels: 1 }],
  ['without a scan, just shipped', { shippedAt: later(24) }, { shippedParcels: 1, exceptionParcels: 0 }],
  ['signed long ago', { shippedAt: noon, signedAt: later(1) }, { signedParcels: 1, exceptionParcels: 0, deliveryHours: 1 }],
])('a parcel %s', (_, parcel, expected) => {
  expect(parcelFigures([parcel], { at: later(48), stuckAfterHours: 24 })).toMatchObject(expected);
});

test('ORD-13 · a return from 1 to 4 June takes 3 days; and buyers may come back after one', () => {
  const day = (text: string) => parseDay(`2026-06-${text}`);
  const figures = returnCycleDays([
    { startedOn: day('01'), endedOn: day('04') },
    { startedOn: day('02'), endedOn: null },
    { startedOn: day('03') },
  ]);
  expect(figures).toEqual({ closedReturns: 1, openReturns: 2, returnDays: 3 });
  expect(compute(meanReturnDays, figures)).toBe(3);
  expect(compute(meanReturnDays, returnCycleDays([]))).toBe(null);
  expect(compute(repurchaseAfterReturn, { returnersWhoBoughtAgain: 15, returners: 50 })).toBe(0.3);
});

test('every return is counted once, and days add up', () => {
  const start = parseDay('2026-01-01');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), fc.option(fc.nat(60)))), (cases) => {
      const figures = returnCycleDays(
        cases.map(([from, days]) => ({ startedOn: addDays(start, from), endedOn: days === null ? null : addDays(start, from + days) })),
      );
      expect(figures.closedReturns + figures.openReturns).toBe(cases.length);
      expect(figures.returnDays).toBe(cases.reduce((sum, [, days]) => sum + (days ?? 0), 0));
    }),
  );
});

test('of even numbers of deliveries the median lies in the middle, nine of ten on the line between two', () => {
  expect(deliveryLeadTime([10, 20])).toEqual({ count: 2, p50: 15, p90: 19 });
});

test('a parcel is counted from the moment of its shipping on, a scan from its own', () => {
  const figures = (at: Instant) => parcelFigures([{ shippedAt: noon, pickedUpAt: noon, signedAt: noon }], { at, stuckAfterHours: 24 });
  const nothing = { shippedParcels: 0, pickedUpParcels: 0, signedParcels: 0, exceptionParcels: 0, timedParcels: 0, deliveryHours: 0 };
  expect(figures(noon)).toEqual({ ...nothing, shippedParcels: 1, pickedUpParcels: 1, signedParcels: 1, timedParcels: 1 });
  expect(figures(later(-0.001))).toEqual(nothing);
});

test('a limit of no seconds takes those that were answered at once', () => {
  expect(replyWithin([0, 0.1, null], 0)).toEqual({ chats: 3, chatsAnsweredInTime: 1 });
});

/** A list that says it is so long, and has nothing in it. */
const endless = (length: number) => new Proxy([], { get: (_, key) => (key === 'length' ? length : undefined) }) as never;
const over = (what: string) => ({ what, actual: 10_000_001, limit: 10_000_000 });
const none = null as never;
const june = (day: string) => parseDay(`2026-06-${day}`);

test.each<[string, () => unknown, string, object]>([
  ['a wait below zero', () => replyWithin([1, -1], 30), 'service/not-duration', { field: 'waits/1', value: '-1' }],
  [
    'a wait without an end',
    () => replyWithin([Number.POSITIVE_INFINITY], 30),
    'service/not-duration',
    { field: 'waits/0', value: 'Infinity' },
  ],
  ['a wait as text', () => replyWithin(['1' as never], 30), 'service/not-duration', { field: 'waits/0', value: '1' }],
  ['a hole', () => replyWithin(Array.from({ length: 1 }) as never, 30), 'service/not-duration', { field: 'waits/0', value: 'undefined' }],
  ['no limit', () => replyWithin([], Number.NaN), 'service/not-duration', { field: 'seconds', value: 'NaN' }],
  ['a limit below zero', () => replyWithin([], -1), 'service/not-duration', { field: 'seconds', value: '-1' }],
  ['no list of waits', () => replyWithin('1' as never, 30), 'shape/not-list', { path: 'waits', value: '1' }],
  ['too many waits', () => replyWithin(endless(10_000_001), 30), 'limit/exceeded', over('values')],
  [
    'a time without a zone',
    () => parcelFigures([{ shippedAt: '2026-06-18T12:00:00' as Instant }], { at: noon, stuckAfterHours: 1 }),
    'day/not-instant',
    { text: '2026-06-18T12:00:00' },
  ],
  ['no moment', () => parcelFigures([], { stuckAfterHours: 1 } as never), 'day/not-instant', { text: 'undefined' }],
  ['no options', () => parcelFigures([], none), 'shape/not-object', { path: 'options', value: 'null' }],
  [
    'stuck after less than no hours',
    () => parcelFigures([], { at: noon, stuckAfterHours: -1 }),
    'service/not-duration',
    { field: 'stuckAfterHours', value: '-1' },
  ],
  [
    'picked up within less than no hours',
    () => parcelFigures([], { at: noon, stuckAfterHours: 1, pickedUpWithinHours: -1 }),
    'service/not-duration',
    { field: 'pickedUpWithinHours', value: '-1' },
  ],
  ['no parcels', () => parcelFigures(none, { at: noon, stuckAfterHours: 1 }), 'shape/not-list', { path: 'parcels', value: 'null' }],
  [
    'a parcel that is no object',
    () => parcelFigures([{ shippedAt: noon }, none], { at: noon, stuckAfterHours: 1 }),
    'shape/not-object',
    { path: 'parcels/1', value: 'null' },
  ],
  ['too many parcels', () => parcelFigures(endless(10_000_001), { at: noon, stuckAfterHours: 1 }), 'limit/exceeded', over('parcels')],
  [
    'a return that ended before it began',
    () => returnCycleDays([{ startedOn: june('02'), endedOn: june('01') }]),
    'day/backwards',
    { from: '2026-06-02', to: '2026-06-01' },
  ],
  ['no returns', () => returnCycleDays(none), 'shape/not-list', { path: 'cases', value: 'null' }],
  [
    'a return that is no object',
    () => returnCycleDays([{ startedOn: june('01') }, none]),
    'shape/not-object',
    { path: 'cases/1', value: 'null' },
  ],
  ['too many returns', () => returnCycleDays(endless(10_000_001)), 'limit/exceeded', over('parcels')],
])('refuses %s', (_, call, code, params) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('limits of nothing are limits', () => {
  const options = { at: later(1), stuckAfterHours: 0, pickedUpWithinHours: 0 };
  expect(
    parcelFigures(
      [
        { shippedAt: noon, pickedUpAt: noon },
        { shippedAt: noon, pickedUpAt: later(1) },
      ],
      options,
    ),
  ).toEqual({
    shippedParcels: 2,
    pickedUpParcels: 1,
    signedParcels: 0,
    exceptionParcels: 1,
    timedParcels: 0,
    deliveryHours: 0,
  });
});

test('whatever comes in, there is an answer or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const parcel = fc.record({
    shippedAt: fc.oneof(anything, fc.constant(noon)),
    pickedUpAt: anything,
    startedOn: anything,
    endedOn: anything,
  });
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(parcel)), anything, (a, b) => {
      const options = { at: noon, stuckAfterHours: 24 };
      const calls = [
        () => replyWithin(a as never, 30),
        () => replyWithin([], b as never),
        () => parcelFigures(a as never, options),
        () => parcelFigures([], b as never),
        () => returnCycleDays(a as never),
        () => deliveryLeadTime(a as never),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
  );
});

test.each([
  ['signed', { shippedAt: later(2), signedAt: noon }, 'signedAt'],
  ['signed, though it is shipped only after the moment asked for', { shippedAt: later(60), signedAt: later(59) }, 'signedAt'],
])('a parcel %s before it was shipped is refused with its row', (_, parcel, field) => {
  const run = () => parcelFigures([{ shippedAt: noon }, parcel], { at: later(48), stuckAfterHours: 24 });
  expect(run).toThrow(
    expect.objectContaining({ code: 'service/backwards', params: expect.objectContaining({ row: 1, field }) as unknown }),
  );
});

test('a parcel that the carrier had before the shop marked it as shipped was picked up in time', () => {
  const options = { at: later(48), stuckAfterHours: 24, pickedUpWithinHours: 1 };
  expect(parcelFigures([{ shippedAt: later(2), pickedUpAt: noon }], options)).toMatchObject({ shippedParcels: 1, pickedUpParcels: 1 });
});

test('a limit of 4.35 hours takes what lasts 4.35 hours', () => {
  const after = (minutes: number) => later(minutes / 60);
  const options = { at: later(48), stuckAfterHours: 43.65, pickedUpWithinHours: 4.35 };
  // 261 minutes; and it has had nothing new for 43 hours and 39 minutes exactly
  expect(parcelFigures([{ shippedAt: noon, pickedUpAt: after(261) }], options)).toMatchObject({ pickedUpParcels: 1, exceptionParcels: 0 });
});

test('no delivery takes less than nothing', () => {
  expect(() => deliveryLeadTime([24, -5])).toThrow(
    expect.objectContaining({ code: 'service/not-duration', params: { field: 'hours', value: '-5' } }),
  );
});
