import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimCategories } from './category.js';
import { libraryLexicon } from './claimsIn.js';
import { compileLexicon } from './compileLexicon.js';
import { maskedWords } from './disguise/maskedWords.js';
import { pinyin } from './disguise/pinyin.js';
import type { LexiconEntry } from './entry.js';
import { findClaims } from './findClaims.js';
import { lexicon } from './lexicon.js';
import { type Atom, type Form, formsOf } from './pattern.js';
import { slots } from './slots.js';

/** A text of one atom, the `pick`th. */
function written(atom: Atom, pick: number): string {
  if (atom.kind === 'gap') return '';
  if (atom.kind === 'number') return ['3', '二', '100'][pick % 3]!;
  if (atom.kind === 'word') return ['莹润', '软糯'][pick % 2]!;
  const words = [...atom.set.words];
  return words[pick % words.length]!;
}

const sentence = ({ atoms }: Form, pick: number) => atoms.map((atom, k) => written(atom, pick * (k + 1))).join('');

test.each(lexicon)('$id: every pattern is found', (entry: LexiconEntry) => {
  const alone = compileLexicon([{ ...entry, guards: [] }], { slots });
  const options = {
    ...(entry.goods?.only !== undefined && { goods: entry.goods.only }),
    ...(entry.places !== undefined && { place: entry.places[0]! }),
  };
  for (const pattern of entry.patterns) {
    const texts = formsOf(pattern, slots).flatMap((form) => [0, 1, 2].map((pick) => sentence(form, pick)));
    const found = texts.filter((text) => findClaims(text, alone, options).length > 0);
    // a phrase of the entry itself may excuse one text or another, not all of them
    expect(found, `${entry.id} ${pattern}: ${texts.join(' ')}`).not.toEqual([]);
  }
});

test('ids say their category, and every entry is of a known one', () => {
  for (const { id, category } of lexicon) {
    expect(claimCategories).toContain(category);
    expect(id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(id.split('/')[0]).toBe(category);
  }
});

test('every character of a word that may be disguised has its 拼音: else run scripts/words/pinyin.ts', () => {
  const known = pinyin.join('');
  const missing = new Set<string>();
  for (const word of maskedWords(lexicon, slots))
    for (const character of word) if (/[㐀-鿿]/.test(character) && !known.includes(character)) missing.add(character);
  expect([...missing]).toEqual([]);
});

test('whatever text, spans lie in it and do not overlap', () => {
  const pieces = lexicon
    .flatMap(({ patterns }) => patterns.slice(0, 2))
    .flatMap((pattern) =>
      formsOf(pattern, slots)
        .slice(0, 1)
        .map((form) => sentence(form, 1)),
    );
  const piece = fc.oneof(
    fc.constantFrom('的', '，', ' ', '不是', '第', '3', '。', 'zui', '/', '\u200b', '😀', ...pieces),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of findClaims(text, libraryLexicon())) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
