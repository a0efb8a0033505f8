import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMatcher } from './compileMatcher.js';
import { findMatches, hasMatch } from './findMatches.js';
import type { Matcher } from './matcher.js';
import { matcherFromBytes, matcherToBytes } from './matcherBytes.js';
import { type OverlayOptions, overlay } from './overlay.js';

const found = (text: string, matcher: Matcher) => findMatches(text, matcher).map(({ start, end }) => text.slice(start, end));

test.each<[string, string, string[], OverlayOptions, string[]]>([
  ['a word of its own', '清仓最佳', ['最佳'], { add: ['清仓'] }, ['清仓', '最佳']],
  ['a word it takes out', '最佳第一', ['最佳', '第一'], { remove: ['最佳'] }, ['第一']],
  ['a word it takes out and puts back', '最佳', ['最佳'], { add: ['最佳'], remove: ['最佳'] }, ['最佳']],
  ['a word taken out in another form', 'ＮＯ.1', ['no.1'], { remove: ['№１'] }, []],
  ['a word taken out that was never there', '最佳', ['最佳'], { remove: ['最好', '最', '最佳品'] }, ['最佳']],
  ['a longer one stays where a shorter one goes', '最佳品', ['最佳', '最佳品', '佳品'], { remove: ['佳品', '最佳'] }, ['最佳品']],
  ['a phrase that allows a word of the base', '最近最佳', ['最'], { allow: ['最近'] }, ['最']],
  ['a phrase that allows a word of its own', '清仓价清仓', [], { add: ['清仓'], allow: ['清仓价'] }, ['清仓']],
  ['a word of one character', '最佳爆款', ['最佳'], { add: ['爆'] }, ['最佳', '爆']],
  ['a word that is split', '清 仓 甩🔥卖', ['最佳'], { add: ['清仓', '甩卖'] }, ['清 仓', '甩🔥卖']],
  ['a word in other digits and letters', 'ＶＩＰ① vip1', ['最佳'], { add: ['vip1'] }, ['ＶＩＰ①', 'vip1']],
  ['a range of numbers, with its mark', '3-6个月 36', ['最佳'], { add: ['3-6'] }, ['3-6']],
  ['more marks than may stand between', '清...仓 清仓', ['最佳'], { add: ['清...仓'] }, ['清...仓']],
  ['whole words only', 'VIP10 VIP1', ['最佳'], { add: ['vip1'] }, ['VIP1']],
  ['an ornament in the word', '特★价 特🔥价', ['最'], { add: ['特★价甩卖', '特价'] }, ['特★价', '特🔥价']],
  ['a word of characters that the base has too', '最最佳佳最', ['最佳'], { add: ['佳最', '最最'] }, ['最最', '最佳', '佳最']],
])('a tenant has %s', (_, text, words, own, hits) => {
  const tenant = overlay(compileMatcher(words), own);
  expect(found(text, tenant)).toEqual(hits);
  expect(hasMatch(text, tenant)).toBe(hits.length > 0);
});

test('phrases of the base hold for a word of the tenant', () => {
  expect(found('清仓价清仓', overlay(compileMatcher(['最'], { allow: ['清仓价'] }), { add: ['清仓'] }))).toEqual(['清仓']);
});

test('what stands between is what the base says', () => {
  expect(found('清、仓 清 仓', overlay(compileMatcher(['最'], { ignorable: '、' }), { add: ['清仓'] }))).toEqual(['清、仓']);
  expect(found('VIP10', overlay(compileMatcher(['最'], { inside: true }), { add: ['vip1'] }))).toEqual(['VIP1']);
  expect(found('VIP1 vip1 清 仓', overlay(compileMatcher(['最'], { fold: false }), { add: ['vip1', '清仓'] }))).toEqual(['vip1']);
  expect(found('獨家', overlay(compileMatcher(['最'], { variants: '獨独' }), { add: ['独家'] }))).toEqual(['獨家']);
});

test('a character that was named as its own variant is itself', () => {
  for (const variants of ['最最', '甲乙乙丙丙甲', '獨独独獨'])
    expect(found('最甲乙丙独', overlay(compileMatcher(['最'], { variants }), { add: ['最甲', '丙独', '甲'] }))).toContain('最甲');
});

test('the longest and the first are those of both together', () => {
  const tenant = overlay(compileMatcher(['最佳', '品牌']), { add: ['最佳品', '牌子'] });
  expect(findMatches('最佳品牌子', tenant, { mode: 'longest' })).toEqual([
    { start: 0, end: 3, word: 2 },
    { start: 3, end: 5, word: 3 },
  ]);
  expect(findMatches('最佳品牌子', tenant, { limit: 2 })).toEqual([
    { start: 0, end: 2, word: 0 },
    { start: 0, end: 3, word: 2 },
  ]);
});

test.each([
  ['a base that is none', ['最'], {}, 'rules/not-compiled'],
  ['an overlay as the base', overlay(compileMatcher(['最']), {}), {}, 'rules/not-compiled'],
  ['no options', compileMatcher(['最']), null, 'shape/not-object'],
  ['words that are no list', compileMatcher(['最']), { add: '最' }, 'shape/not-list'],
  ['removed words that are no list', compileMatcher(['最']), { remove: '最' }, 'shape/not-list'],
  ['an empty word', compileMatcher(['最']), { add: [''] }, 'words/not-word'],
  ['an empty removed word', compileMatcher(['最']), { remove: [' '] }, 'words/not-word'],
  ['a phrase that is no text', compileMatcher(['最']), { allow: [1] }, 'words/not-word'],
  ['a word twice', compileMatcher(['最']), { add: ['清仓', '清仓'] }, 'words/duplicate'],
  ['over 16,000 characters', compileMatcher(['最']), { add: characters(17_000, 0x4e00, 10) }, 'limit/exceeded'],
])('refuses %s', (_, base, options, code) => {
  expect(() => overlay(base as never, options as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('16,000 characters of its own are as many as there may be', () => {
  const words = characters(16_000, 0x4e00, 10);
  const tenant = overlay(compileMatcher(['★'], { fold: false }), { add: words });
  for (const word of [0, 1, 1599]) expect(findMatches(words[word]!, tenant)).toEqual([{ start: 0, end: 10, word: word + 1 }]);
  expect(findMatches(words[1599]!.slice(1), tenant)).toEqual([]);
});

/** Words of so many characters in a row. */
function characters(count: number, first: number, length: number): string[] {
  return Array.from({ length: count / length }, (_, word) =>
    String.fromCharCode(...Array.from({ length }, (__, k) => first + word * length + k)),
  );
}

test('LEX-01 · 1,000 tenants of 200 words share one base; an edit compiles the overlay only; answers are those of a full rebuild', () => {
  const word = (k: number) => String.fromCharCode(0x4e00 + ((k * 7919) % 3001), 0x5a00 + ((k * 104_729) % 2003), 0x6200 + (k % 1009));
  const shared = Array.from({ length: 3000 }, (_, k) => word(k));
  const base = compileMatcher(shared);
  const before = matcherToBytes(base);
  const ownOf = (tenant: number) => ({
    add: Array.from({ length: 200 }, (_, k) => word(10_000 + tenant * 200 + k)),
    remove: [word(tenant), word(tenant + 1000)],
    allow: [word(tenant + 2000) + word(tenant + 2001)],
  });
  const tenants = Array.from({ length: 1000 }, (_, tenant) => overlay(base, ownOf(tenant)));
  const ownBytes = ({ tables, letters, removed }: NonNullable<Matcher['overlay']>) =>
    [tables.classes, tables.nodes, tables.filter, tables.outputs, letters.classes, letters.sieve, letters.slots, removed].reduce(
      (sum, table) => sum + table.byteLength,
      0,
    );
  for (const tenant of tenants) {
    expect(tenant.tables).toBe(base.tables);
    expect(tenant.folds).toBe(base.folds);
    expect(ownBytes(tenant.overlay!)).toBeLessThan(60_000);
  }
  for (const tenant of [0, 1, 499, 998]) {
    const { add, remove, allow } = ownOf(tenant);
    const text = [
      word(tenant),
      word(5),
      word(tenant + 2000) + word(tenant + 2001),
      add[7],
      word(tenant + 1000),
      add[199],
      word(10_000 + 200 * (tenant + 1)),
    ].join('，');
    const rebuilt = compileMatcher([...shared.filter((each) => !remove.includes(each)), ...add], { allow });
    const hits = findMatches(text, tenants[tenant]!);
    expect(hits.length).toBeGreaterThanOrEqual(3);
    expect(hits.map(({ start, end }) => [start, end])).toEqual(findMatches(text, rebuilt).map(({ start, end }) => [start, end]));

    // an edit is a new overlay, for this tenant alone
    const edited = overlay(base, { add: add.slice(0, 100), remove: [] });
    expect(found(text, edited)).toEqual([word(tenant), word(5), word(tenant + 2000), word(tenant + 2001), add[7], word(tenant + 1000)]);
    expect(findMatches(text, tenants[tenant]!)).toEqual(hits);
  }
  expect(matcherToBytes(base)).toEqual(before);
});

/** Words that are folded alike only where they are equal, and texts of the same characters in other forms, split or not. */
const someWords = fc.uniqueArray(
  fc
    .string({ unit: fc.constantFrom('最', '佳', '独', 'a', '1', '.'), minLength: 1, maxLength: 4 })
    .filter((word) => /[^.]/.test(word) && !/^[.]|[.]$|\.\./.test(word)),
  { maxLength: 8 },
);
const someText = fc.string({
  unit: fc.constantFrom(...['最', '佳', '独', '獨', 'a', 'Ａ', '1', '①', '.', ' ', '🔥', '\u200b', '。', '№']),
  maxLength: 24,
});

test('a base and its overlay find what one list finds that is compiled anew', () => {
  fc.assert(
    fc.property(
      someWords,
      someWords,
      someWords,
      someWords,
      fc.array(fc.nat(7), { maxLength: 3 }),
      someText,
      fc.nat(3),
      (shared, own, phrases, more, gone, text, gap) => {
        const options = { variants: '獨独', gap };
        const remove = gone.flatMap((k) => shared[k] ?? []);
        const left = shared.filter((word) => !remove.includes(word));
        const add = own.filter((word) => !left.includes(word));
        const allow = more.filter((phrase) => !phrases.includes(phrase));
        const base = compileMatcher(shared, { ...options, allow: phrases });
        const rebuilt = compileMatcher([...left, ...add], { ...options, allow: [...phrases, ...allow] });
        const numbers = [...left.map((word) => shared.indexOf(word)), ...add.map((_, k) => shared.length + k)];
        for (const tenant of [
          overlay(base, { add, remove, allow }),
          overlay(matcherFromBytes(matcherToBytes(base)), { add, remove, allow }),
        ]) {
          expect(tenant.words).toBe(shared.length + add.length);
          for (const mode of ['all', 'longest'] as const) {
            const expected = findMatches(text, rebuilt, { mode }).map((match) => ({ ...match, word: numbers[match.word]! }));
            expect(findMatches(text, tenant, { mode })).toEqual(expected);
            expect(findMatches(text, tenant, { mode, limit: 2 })).toEqual(expected.slice(0, 2));
          }
          expect(hasMatch(text, tenant)).toBe(hasMatch(text, rebuilt));
        }
      },
    ),
  );
});

test.each([
  ['200,000 times one character', '清'.repeat(200_000)],
  ['200,000 times nothing to see', '\u200b'.repeat(200_000)],
  ['200,000 blanks', ' '.repeat(200_000)],
  ['100,000 emoji', '🔥'.repeat(100_000)],
])('%s before a word of its own is read to its end', (_, text) => {
  expect(
    findMatches(`${text}，清仓`, overlay(compileMatcher(['最佳']), { add: ['清仓', `${'清'.repeat(500)}仓位`] })).map(({ word }) => word),
  ).toEqual([1]);
});

test('nothing but a coded error comes out, whatever comes in', () => {
  const base = compileMatcher(['最']);
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything()), (options, list) => {
      for (const given of [options, { add: list }, { remove: list }, { allow: options }]) {
        for (const under of [base, options]) {
          try {
            overlay(under as never, given as never);
          } catch (error) {
            expect(error).toHaveProperty('name', 'ZhangguiError');
          }
        }
      }
    }),
  );
});
