import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon } from './compileLexicon.js';
import { findClaims } from './findClaims.js';

interface Piece {
  readonly pattern: string;
  readonly regex: string;
}

const words = fc.array(fc.constantFrom('好', '坏', '好坏', '大', '大好', '小'), { minLength: 1, maxLength: 3 });
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.constantFrom('好', '坏', '大小', '好大').map((text) => ({ pattern: text, regex: text })),
  words.map((list) => ({ pattern: `[${list.join('|')}]`, regex: `(?:${list.join('|')})` })),
  words.map((list) => ({ pattern: `[${list.join('|')}|]`, regex: `(?:${list.join('|')}|)` })),
  fc.integer({ min: 1, max: 3 }).map((most) => ({ pattern: `~${most}`, regex: `[^。]{0,${most}}` })),
);
const sentence = fc.array(fc.constantFrom('好', '坏', '大', '小', '。', ','), { maxLength: 14 }).map((list) => list.join(''));

/** Every span that the whole of a regular expression takes in. */
function spansOf(regex: string, text: string): [start: number, end: number][] {
  const whole = new RegExp(`^${regex}$`);
  const spans: [number, number][] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= text.length; end++) if (whole.test(text.slice(start, end))) spans.push([start, end]);
  return spans;
}

test('patterns take in what the regular expressions do that say the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 3 }), fc.array(piece, { maxLength: 2 }), sentence, (front, back, text) => {
      const pieces = [...front, { pattern: '好', regex: '好' }, ...back];
      const compiled = compileLexicon([
        {
          id: 'absolute/any',
          patterns: [pieces.map(({ pattern }) => pattern).join('')],
          category: 'absolute',
          severity: 'error',
          clause: 'ad-law/9.3',
        },
      ]);
      const spans = spansOf(pieces.map(({ regex }) => regex).join(''), text);
      const hits = findClaims(text, compiled).map(({ start, end }): [number, number] => [start, end]);
      for (const hit of hits) expect(spans).toContainEqual(hit);
      // every span of theirs has a hit at its anchor, or next to it where hits would overlap
      for (const [start, end] of spans) expect(hits.some((hit) => hit[0] < end && hit[1] > start)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
