import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.js';

const oracle = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test.each(['', 'abc', '掌柜', '🛒', '\ud800', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(63), 'a'.repeat(64), '店'.repeat(40_000)])(
  'the digest of %j',
  (text) => {
    expect(sha256(text)).toBe(oracle(text));
  },
);

test('the same digest as another implementation', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(oracle(text));
    }),
  );
});
