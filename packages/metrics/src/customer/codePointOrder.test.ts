import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointOrder, compareCodePoints } from './codePointOrder.js';

const texts = ['😀', '￥', 'a', 'Ａ', '𠮷', 'Z', '10', '9', '_', 'é', '中', '', 'a😀', 'a￥'];

/** The bytes of UTF-8, by which databases go. */
const bytes = (text: string) => [...new TextEncoder().encode(text)];

function compareBytes(a: string, b: string): number {
  const [left, right] = [bytes(a), bytes(b)];
  const place = left.findIndex((byte, k) => byte !== right[k]);
  return place < 0 ? left.length - right.length : left[place]! - (right[place] ?? -1);
}

test('a smiley comes after a full-width sign, as in a database', () => {
  expect(['😀', '￥'].sort()).toEqual(['😀', '￥']);
  expect(['😀', '￥'].sort(compareCodePoints)).toEqual(['￥', '😀']);
  expect([...texts].sort(codePointOrder(texts))).toEqual([...texts].sort(compareBytes));
});

test('the order is that of the bytes of UTF-8', () => {
  const text = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 4 }));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const expected = Math.sign(compareBytes(a, b));
      expect(Math.sign(compareCodePoints(a, b))).toBe(expected);
      expect(Math.sign(codePointOrder([a, b])(a, b))).toBe(expected);
    }),
  );
});
