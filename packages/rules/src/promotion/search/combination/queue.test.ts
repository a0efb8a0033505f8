import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushTo, takeFirst } from './queue.js';

const isBefore = (one: number, other: number) => one < other;

test('优先队列: whatever is put in between, the smallest comes first', () => {
  const steps = fc.array(fc.oneof({ weight: 2, arbitrary: fc.nat(20) }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (given) => {
      const list: number[] = [];
      let left: number[] = [];
      for (const step of [...given, ...given.map(() => null), null]) {
        if (step === null) {
          left.sort((a, b) => a - b);
          expect(takeFirst(list, isBefore)).toBe(left[0]);
          left = left.slice(1);
        } else {
          pushTo(list, step, isBefore);
          left.push(step);
        }
        expect(list).toHaveLength(left.length);
        expect(list.every((item, place) => place === 0 || !isBefore(item, list[(place - 1) >> 1]!))).toBe(true);
      }
    }),
  );
});

test('of two that are alike the one that was put in first comes first', () => {
  const list: { readonly key: number; readonly name: string }[] = [];
  const byKey = (one: { readonly key: number }, other: { readonly key: number }) => one.key < other.key;
  for (const [key, name] of [
    [2, '甲'],
    [1, '乙'],
    [1, '丙'],
    [2, '丁'],
  ] as const)
    pushTo(list, { key, name }, byKey);
  expect([takeFirst(list, byKey)?.name, list.length]).toEqual(['乙', 3]);
});
