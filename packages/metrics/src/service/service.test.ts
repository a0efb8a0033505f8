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

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
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
  expect(figures).toEqual({ shippedParcels: 1000, pickedUpParcels: 1000, signedParcels: 980, exceptionParcels: 5, deliveryHours: 39_200 });
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
  ]);
  expect(figures).toEqual({ closedReturns: 1, openReturns: 1, returnDays: 3 });
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

test.each<[string, () => unknown, string]>([
  ['a wait below zero', () => replyWithin([-1], 30), 'service/not-duration'],
  ['a hole', () => replyWithin(Array.from({ length: 1 }) as never, 30), 'service/not-duration'],
  ['no limit', () => replyWithin([], Number.NaN), 'service/not-duration'],
  ['no list', () => replyWithin('1' as never, 30), 'shape/not-list'],
  [
    'a time without a zone',
    () => parcelFigures([{ shippedAt: '2026-06-18T12:00:00' as Instant }], { at: noon, stuckAfterHours: 1 }),
    'day/not-instant',
  ],
  ['no moment', () => parcelFigures([], { stuckAfterHours: 1 } as never), 'day/not-instant'],
  [
    'a return that ended before it began',
    () => returnCycleDays([{ startedOn: parseDay('2026-06-02'), endedOn: parseDay('2026-06-01') }]),
    'day/backwards',
  ],
])('refuses %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
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
