import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMatcher } from './compileMatcher.js';
import { findMatches } from './findMatches.js';
import type { Matcher } from './matcher.js';
import { matcherFromBytes, matcherToBytes } from './matcherBytes.js';
import { overlay } from './overlay.js';

const matcher = compileMatcher(['销量第一', '第一', '最', 'TOP1', { word: 'ok', inside: true }], {
  allow: ['最近'],
  variants: '蕞最',
  gap: 3,
  ignorable: ' -★',
});
const text = '最近销量第 一，蕞佳 ＴＯＰ① top10 book 🔥最-🔥-近';
const hits = findMatches(text, matcher);
const bytes = matcherToBytes(matcher);

/** The same bytes in the middle of others, so that no number of theirs stands at a multiple of four. */
function shifted(by: number): Uint8Array {
  const buffer = new Uint8Array(bytes.length + by + 5).fill(0xab);
  buffer.set(bytes, by);
  return buffer.subarray(by, by + bytes.length);
}

const ofAnotherKind = (kind: 'subclass' | 'Buffer') => (kind === 'Buffer' ? Buffer.from(bytes) : new (class extends Uint8Array {})(bytes));

test.each<[string, Uint8Array]>([
  ['as they are', bytes],
  ['from another worker', structuredClone(bytes)],
  ['out of the middle of others', shifted(1)],
  ['at another odd place', shifted(3)],
  ['as a Buffer', ofAnotherKind('Buffer')],
  ['of a class of its own', ofAnotherKind('subclass')],
  ['in memory that workers share', new Uint8Array(new SharedArrayBuffer(bytes.length))],
])('LEX-02 · bytes %s give the same findings', (_, given) => {
  if (given.buffer instanceof SharedArrayBuffer) given.set(bytes);
  const read = matcherFromBytes(given);
  expect(hits).toHaveLength(5);
  expect(findMatches(text, read)).toEqual(hits);
  expect(findMatches(text, read, { mode: 'longest' })).toEqual(findMatches(text, matcher, { mode: 'longest' }));
  expect(read).toEqual(matcher);
  expect(matcherToBytes(read)).toEqual(bytes);
});

test('LEX-02 · any list of words comes back from its bytes', () => {
  const word = fc.string({ unit: fc.constantFrom(...'天地玄黄aB1①'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 20 }),
      fc.boolean(),
      fc.boolean(),
      fc.nat(8),
      fc.array(word, { maxLength: 20 }),
      (words, fold, inside, gap, parts) => {
        const own = compileMatcher(words, { fold, inside, gap });
        const read = matcherFromBytes(matcherToBytes(own));
        expect(read).toEqual(own);
        expect(findMatches(parts.join(' '), read)).toEqual(findMatches(parts.join(' '), own));
      },
    ),
    { numRuns: 50 },
  );
});

test('LEX-02 · what was read is a copy, and the base of overlays', () => {
  const given = bytes.slice();
  const read = matcherFromBytes(given);
  given.fill(0xff);
  expect(findMatches(text, read)).toEqual(hits);
  const tenant = { add: ['清仓'], remove: ['第一'], allow: ['销量第一'] };
  expect(findMatches(`${text}，清🔥仓`, overlay(read, tenant))).toEqual(findMatches(`${text}，清🔥仓`, overlay(matcher, tenant)));
});

test('LEX-02 · a matcher itself may be sent to a worker too', () => {
  expect(findMatches(text, structuredClone(matcher))).toEqual(hits);
  const tenant = overlay(matcher, { add: ['清仓'] });
  expect(findMatches(`${text}清仓`, structuredClone(tenant))).toEqual(findMatches(`${text}清仓`, tenant));
});

/** With a number of the header set, and the checksum as it was. */
function changed(place: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setInt32(place * 4, value, true);
  return copy;
}

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'undefined'],
  ['a text', '掌柜', '掌柜'],
  ['a list of numbers', [...bytes.subarray(0, 80)], 'object'],
  ['a buffer without a view', bytes.buffer, 'object'],
  ['a view of other numbers', new Int32Array(bytes.buffer.slice(0)), 'object'],
  ['a DataView', new DataView(bytes.buffer.slice(0)), 'object'],
  ['what only looks like bytes', Object.create(Uint8Array.prototype), 'object'],
  ['bytes behind a proxy', new Proxy(bytes.slice(), {}), 'object'],
  ['no bytes', new Uint8Array(0), 'length'],
  ['less than a header', bytes.slice(0, 64), 'length'],
  ['a length that is no multiple of four', bytes.slice(0, -1), 'length'],
  ['a header alone', bytes.slice(0, 68), 'length'],
  ['bytes that were cut', bytes.slice(0, -4), 'length'],
  ['bytes with more behind them', Uint8Array.from([...bytes, 0, 0, 0, 0]), 'length'],
  ['bytes of something else', new Uint8Array(1000).fill(0x50), 'mark'],
  ['zeros', new Uint8Array(1000), 'mark'],
  ['bytes of the other byte order', reversed(bytes), 'mark'],
  ['another version', changed(1, 2), 'version'],
  ['another length', changed(2, 80), 'length'],
  ['another checksum', changed(3, 7), 'checksum'],
  ['another number of words', changed(4, 1_000_000_000), 'checksum'],
  ['another table length', changed(12, 4), 'checksum'],
])('LEX-02 · refuses %s', (_, given, why) => {
  expect(() => matcherFromBytes(given as never)).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code: 'words/not-bytes', params: { why: expect.stringContaining(why) } }),
  );
});

function reversed(given: Uint8Array): Uint8Array {
  const copy = given.slice();
  for (let at = 0; at < copy.length; at += 4) copy.subarray(at, at + 4).reverse();
  return copy;
}

/** Whatever damage gets by, nothing but this may come of it. */
function isRefused(given: Uint8Array): boolean {
  try {
    matcherFromBytes(given);
  } catch (error) {
    expect(error).toMatchObject({ name: 'ZhangguiError', code: 'words/not-bytes' });
    return true;
  }
  return false;
}

test('LEX-02 · each bit of the header that is turned is found', () => {
  const turned = bytes.slice();
  for (let bit = 0; bit < 8 * 68; bit++) {
    turned[bit >> 3]! ^= 1 << (bit & 7);
    expect(isRefused(turned)).toBe(true);
    turned[bit >> 3]! ^= 1 << (bit & 7);
  }
  expect(isRefused(turned)).toBe(false);
});

test('LEX-02 · bytes that were changed, cut, moved or mixed are refused', () => {
  const at = fc.nat(bytes.length - 1);
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('turn' as const), at, to: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), at, to: at }),
    fc.record({ kind: fc.constant('move' as const), at, to: at }),
    fc.record({ kind: fc.constant('fill' as const), at, to: at }),
  );
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      let copy = bytes.slice();
      for (const each of damages) {
        const [from, end] = [Math.min(each.at, each.to), Math.max(each.at, each.to)];
        if (each.kind === 'turn') copy[each.at]! ^= each.to;
        else if (each.kind === 'cut') copy = Uint8Array.from([...copy.subarray(0, from), ...copy.subarray(end)]);
        else if (each.kind === 'move') copy.copyWithin(each.at, each.to, each.to + 64);
        else copy.fill(0xff, from, end);
      }
      expect(isRefused(copy)).toBe(copy.length !== bytes.length || copy.some((byte, place) => byte !== bytes[place]));
    }),
    { numRuns: 60 },
  );
});

test('LEX-02 · bytes of whatever are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(68), (given, header) => {
      expect(isRefused(Uint8Array.from([...bytes.subarray(0, header), ...given]))).toBe(true);
    }),
  );
});

test.each<[string, unknown]>([
  ['no matcher', null],
  ['words that were not compiled', ['最']],
  ['an overlay, which is compiled where it is needed', overlay(matcher, { add: ['清仓'] })],
])('only a compiled list has bytes: not %s', (_, given) => {
  expect(() => matcherToBytes(given as Matcher)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code: 'rules/not-compiled' }));
});
