import { ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absoluteWords } from './absoluteWords.js';
import { compileWords } from './compileWords.js';
import { findWords } from './findWords.js';
import { fold } from './fold.js';
import { unseen } from './unseen.js';
import type { Word } from './word.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const word = (text: string, more: Partial<Word> = {}): Word => ({ word: text, kind: 'rank', clause: '9.3', ...more });
const places = (text: string, ...words: Word[]) => findWords(text, compileWords(words)).map(({ start, end }) => [start, end]);

test.each([
  ['the longest word of those that begin here', '最高级别', [word('最高'), word('最高级')], [[0, 3]]],
  ['a longer word that is not finished leaves the shorter', '最高的', [word('最高'), word('最高级')], [[0, 2]]],
  ['no hit over another', '顶级级', [word('顶级'), word('级级')], [[0, 2]]],
  [
    'the same word again and again',
    '顶级顶级',
    [word('顶级')],
    [
      [0, 2],
      [2, 4],
    ],
  ],
  ['after an emoji, in code units', '😀😀顶级', [word('顶级')], [[4, 6]]],
  ['between halves of one', '\ud83d顶级\ude00', [word('顶级')], [[1, 3]]],
  ['full-width and capital letters', 'Ｎｏ．１', [word('no.1')], [[0, 4]]],
  ['an exception before and after', '王牌对王牌，王牌', [word('王牌', { except: ['~对王牌 王牌对~'] })], [[6, 8]]],
  ['an exception with a digit', '最低９元 最低价', [word('最低', { except: ['~#'] })], [[5, 7]]],
  ['an exception at the start of a part', '第一，好。好第一，', [word('第一', { except: ['^~，'] })], [[6, 8]]],
  ['a scope, which no exception of the word excuses', '第一款 全国第一款', [word('第一', { except: ['~款'], scoped: true })], [[4, 8]]],
  ['a word that needs its scope', '领先一步 全球领先', [word('领先', { scoped: 'only' })], [[5, 9]]],
  ['a scope that is denied', '不是全国第一', [word('第一', { scoped: true })], []],
  ['an open word takes in two characters', '最软糯香甜', [word('最', { open: true })], [[0, 3]]],
  ['an open word stops at a particle', '最香的', [word('最', { open: true })], [[0, 2]]],
  ['an open word takes in letters', '最IN，最！', [word('最', { open: true })], [[0, 3]]],
  ['a word with a zero-width space in it', '好，最\u200b好！', [word('最好')], [[2, 5]]],
  ['a word full of them, up to its last character', '最\u00ad\u200b\u2060级\ufeff\u200f', [word('最级')], [[0, 5]]],
  ['what an open word takes in past one', '最\u200d软\u200c糯香', [word('最', { open: true })], [[0, 5]]],
  ['an exception past one', '第一\u200b次', [word('第一', { except: ['~次'] })], []],
  ['a Latin word that goes on past one', 'top1\u200b0', [word('top1')], []],
  ['a word whose entry has one', '最好', [word('最\u200b好', { except: ['~\u200b是'] })], [[0, 2]]],
])('finds %s', (_, text, words, hits) => {
  expect(places(text, ...words)).toEqual(hits);
});

test.each(['力争第一', '我们的目标是第一', '立志做第一', '致力于成为第一'])('a goal is no claim: %s', (text) => {
  expect(places(text, word('第一'))).toEqual([]);
});

test('a goal of another sentence excuses nothing', () => {
  expect(places('这是目标。第一', word('第一'))).toEqual([[5, 7]]);
});

const library = compileWords(absoluteWords);
const pieces = '最 好 第 一 次 顶 级 全 国 唯 目 标 力争 不是 天花板 no .1 zui 的 用 高 佳 ， 。 “ ” \n 1 a A Ｎ 😀 \ud83d \udc00'.split(
  ' ',
);
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...absoluteWords.map((each) => each.word)), { maxLength: 20 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);

test('hits go from left to right, and the word stands where they say', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { word: found, start, end } of findWords(text, library)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(fold(text.slice(start, end)).replace(unseen, '')).toContain(found.word);
        last = end;
      }
    }),
  );
});

test('two lines have the hits of each', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const shifted = findWords(b, library).map((hit) => ({ ...hit, start: hit.start + a.length + 1, end: hit.end + a.length + 1 }));
      expect(findWords(`${a}\n${b}`, library)).toEqual([...findWords(a, library), ...shifted]);
    }),
  );
});

test('characters without width change no hit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, fc.constantFrom('', '\u200b', '\u200e', '\u2060', '\ufeff', '\u00ad\u200d'))), (parts) => {
      const [bare, full] = [
        parts
          .map(([text]) => text)
          .join('')
          .replace(unseen, ''),
        parts.flat().join(''),
      ];
      const hits = (text: string) =>
        findWords(text, library).map(({ word: found, start, end }) => [found, text.slice(start, end).replace(unseen, '')]);
      expect(hits(full)).toEqual(hits(bare));
    }),
  );
});

test('the order of the list changes nothing', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat()), (text, random) => {
      const keyed = absoluteWords.map((each) => ({ each, key: random.next().value as number }));
      const shuffled = compileWords(keyed.sort((a, b) => a.key - b.key).map(({ each }) => each));
      expect(findWords(text, shuffled)).toEqual(findWords(text, library));
    }),
    { numRuns: 50 },
  );
});

test('folding keeps every place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
});

test.each(['最', '最好', '目标', '第一次', 'no.', '不是最', '天花', '\ud83d', 'ｚｕｉ', '\u200b', '最\u200b'])(
  'a million characters of %s are read in one pass',
  (piece) => {
    const text = piece.repeat(Math.floor(1_000_000 / piece.length));
    const started = performance.now();
    findWords(text, library);
    expect(performance.now() - started).toBeLessThan(4000);
  },
);

test.each([
  ['a text that is none', null, 'lint/not-text'],
  ['more than a million characters', 'x'.repeat(1_000_001), 'limit/exceeded'],
])('refuses %s', (_, text, code) => {
  expect(() => findWords(text as string, library)).toThrow(refused(code));
});

test.each([
  ['no list', null, 'shape/not-list'],
  ['words that are no list', '最好', 'shape/not-list'],
  ['a hole in it', new Array(1), 'words/not-word'],
  ['a word that nobody sees', [word('\u200b')], 'words/not-word'],
  ['the same word with something unseen in it', [word('最好'), word('最\u200b好')], 'words/duplicate'],
  ['an empty word', [word('')], 'words/not-word'],
  ['no word', [null], 'words/not-word'],
  ['a word that is no text', [{ ...word('a'), word: 7 }], 'words/not-word'],
  ['the same word twice', [word('第一'), word('第一')], 'words/duplicate'],
  ['the same word in other letters', [word('no1'), word('ＮＯ１')], 'words/duplicate'],
  ['an exception that does not show its word', [word('第一', { except: ['次'] })], 'words/not-exception'],
  ['an exception that shows it twice', [word('第一', { except: ['~和~'] })], 'words/not-exception'],
  ['an exception of nothing but the word', [word('第一', { except: ['~'] })], 'words/not-exception'],
  ['exceptions that are no list', [word('第一', { except: '~次' as never })], 'words/not-exception'],
  ['a word as long as a text', [word('最'.repeat(41))], 'limit/exceeded'],
  ['an exception as long as a text', [word('最', { except: [`~${'好'.repeat(40)}`] })], 'limit/exceeded'],
  ['more exceptions than there may be', [word('最', { except: ['~次 '.repeat(1001)] })], 'limit/exceeded'],
  ['more words than there may be', new Array(100_001).fill(word('最')), 'limit/exceeded'],
])('refuses a list with %s', (_, words, code) => {
  expect(() => compileWords(words as readonly Word[])).toThrow(refused(code));
});

test('a listed word wins over the same one put together with its scope, whichever comes first', () => {
  const whole = word('全国第一', { kind: 'figure' });
  for (const list of [
    [whole, word('第一', { scoped: true })],
    [word('第一', { scoped: true }), whole],
  ])
    expect(findWords('全国第一', compileWords(list)).map((hit) => hit.word.kind)).toEqual(['figure']);
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 3 }), (any, list) => {
      const asks = [
        ...[
          any,
          list,
          [word('最', { except: any as never })],
          [word('最', { except: list as never })],
          [{ ...word('最'), scoped: any }],
        ].map((words) => () => compileWords(words as never)),
        () => findWords(any as never, library),
        ...[any, { root: any, denials: any }, { ...library, denials: any }].map((words) => () => findWords('最好', words as never)),
      ];
      for (const ask of asks)
        try {
          ask();
        } catch (error) {
          expect(error).toBeInstanceOf(ZhangguiError);
        }
    }),
  );
});

test('words that were not compiled are refused', () => {
  expect(() => findWords('最好', absoluteWords as never)).toThrow(refused('rules/not-compiled'));
});
