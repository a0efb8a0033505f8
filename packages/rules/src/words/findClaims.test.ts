import { ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon } from './compileLexicon.js';
import type { LexiconEntry } from './entry.js';
import { type ClaimOptions, findClaims } from './findClaims.js';
import type { Guard } from './guard.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const entry = (id: string, patterns: string[], more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  id,
  patterns,
  category: 'absolute',
  severity: 'error',
  clause: 'ad-law/9.3',
  ...more,
});
const guard = (id: string, where: Guard['where'], patterns: string[], more: Partial<Guard> = {}): Guard => ({
  id,
  name: { zh: id, en: id },
  where,
  patterns,
  examples: [],
  ...more,
});

const slots = { scope: ['全国 全网'], quality: ['好 佳 高 强 好用 先进 高级'], disease: ['痤疮 湿疹 高血压'] };
const entries = [
  entry('absolute/most', ['最{quality}'], { except: ['最高[温|处]', '最好{advice}'], guards: ['denial', 'goal', 'quoted'] }),
  entry('absolute/open', ['最{word}'], {
    severity: 'warning',
    except: ['最[近|后|终]', '最新[款|版]', '最高[温|处]', '最好{advice}'],
    guards: ['quoted'],
  }),
  entry('absolute/first', ['{scope}第[一|1]', '第[一|1]'], {
    except: ['第[一|1][次|步]', '^第一[,|、]'],
    guards: ['denial', 'goal', 'sourced', 'range'],
  }),
  entry('absolute/state', ['国家级'], { guards: ['title'] }),
  entry('absolute/no1', ['no[.|]1', '{n}强$']),
  entry('medical/disease', ['{disease}'], { category: 'medical', goods: { not: ['drug', 'device'] } }),
  entry('medical/cure', ['治疗'], { category: 'medical', severity: 'warning' }),
  entry('efficacy/white', ['美白'], { category: 'efficacy', severity: 'warning' }),
  entry('efficacy/soft', ['美白祛斑霜'], { category: 'efficacy', severity: 'info' }),
  entry('alcohol/merry', ['一醉方休'], { category: 'alcohol', goods: { only: ['alcohol'] } }),
  entry('guarantee/days', ['{n}天~3[见效|有效]'], { category: 'guarantee' }),
  entry('fake-review/cash', ['好评返现'], { category: 'fake-review', places: ['review-reply', 'detail'] }),
  entry('unverifiable/natural', ['纯天然'], { category: 'unverifiable', disguise: false }),
  entry('price/base', ['最低价'], { category: 'price' }),
];
const guards = [
  guard('denial', 'before', ['不是', '并非'], { exemption: 'guide/5.3' }),
  guard('goal', 'near-before', ['力争', '目标'], { reach: 6, exemption: 'guide/5.2' }),
  guard('quoted', 'after', ['等用语']),
  guard('sourced', 'sentence', ['据~6统计'], { to: 'warning' }),
  guard('range', 'near-after', ['的一款'], { to: 'info' }),
  guard('title', 'after', ['[森林|湿地]公园']),
  guard('unused', 'before', ['也']),
];
const options = { guards, slots: { ...slots, advice: ['手洗 提前'] } };
const lexicon = compileLexicon(entries, options);
const brief = (text: string, more: ClaimOptions = {}) =>
  findClaims(text, lexicon, more).map(({ severity, start, end }) => `${severity} ${text.slice(start, end)}`);

test.each([
  ['a word and its open cousin: the longest', '最好用的锅', ['error 最好用']],
  ['a word of a set', '最先进的工艺', ['error 最先进']],
  ['an open word', '最软糯的年糕', ['warning 最软糯']],
  ['an open word of letters', '最IN的', ['warning 最IN']],
  ['a scope', '全网第一', ['error 全网第一']],
  ['two claims', '最佳，全国第1', ['error 最佳', 'error 全国第1']],
  ['the same claim again and again', '国家级国家级', ['error 国家级', 'error 国家级']],
  ['a number', '保证30天内见效', ['error 30天内见效']],
  ['a note that holds a claim gives way to it', '美白祛斑霜', ['warning 美白']],
  ['over a comma and within a clause: within', '保证见好，30天见效', ['error 30天见效']],
  ['between halves of an emoji', '\ud83d最佳\ude00', ['error 最佳']],
  ['after an emoji', '😀😀最佳', ['error 最佳']],
])('finds %s', (_, text, hits) => {
  expect(brief(text)).toEqual(hits);
});

test.each([
  ['capitals and full width', 'ＮＯ．１ No1', ['error ＮＯ．１', 'error No1']],
  ['letters of mathematics', '𝐍𝐎𝟏', ['error 𝐍𝐎𝟏']],
  ['circled digits', '全网第①', ['error 全网第①']],
  ['a keycap', '第1️⃣', ['error 第1']],
  ['points', '国.家.级', ['error 国.家.级']],
  ['a slash', '美/白面膜', ['warning 美/白']],
  ['stars', '最*好*用的', ['error 最*好*用']],
  ['a heart', '全网❤第一', ['error 全网❤第一']],
  ['a space', '去污效果最 佳', ['error 最 佳']],
  ['拼音 for a character', '国jia级，guo家级', ['error 国jia级', 'error guo家级']],
  ['拼音 in capitals', 'ZUI好', ['error ZUI好']],
  ['拼音 for a word', 'guojiaji品质', ['error guojiaji']],
  ['an initial', 'Z强隔离', ['error Z强']],
  ['a look-alike', '蕞好，苐一', ['error 蕞好', 'error 苐一']],
  ['a stroke between', '美丶白面膜', ['warning 美丶白']],
  ['a letter between', '首国x家x级', ['error 国x家x级']],
  ['split characters', '弓虽，丁页，最弓虽', ['error 最弓虽']],
  ['characters of the same sound', '醉好用', ['error 醉好用']],
  ['拼音 and a separator', '国/jia/级', ['error 国/jia/级']],
  ['traditional characters', '國家級 最強', ['error 國家級', 'error 最強']],
  ['zero width', '国\u200b家\u2060级', ['error 国\u200b家\u2060级']],
  ['combining marks', '国\u0336家\u0336级\u0336', ['error 国\u0336家\u0336级']],
  ['a mark of direction', '国\u202e家级', ['error 国\u202e家级']],
])('sees through %s', (_, text, hits) => {
  expect(brief(text)).toEqual(hits);
});

test.each([
  ['phrases of its own', '第一次，第一步，最高温度，最好手洗，最近，最近很美，最后'],
  ['a phrase at the start of a part', '第一，看成分；第一、看日期'],
  ['what stands within a longer Latin word', 'NO.10 no12 ano1 zuihaoke'],
  ['a number that goes on', '12强赛'],
  ['words that meet', '精美 白色，国家 级别，国 家，级'],
  ['letters that are no 最', 'Z世代，A4Z强度，最'],
  ['letters for 最 before anything', 'zui软糯'],
  ['the end of a sentence', '第。一 30天。见效'],
  ['nothing', ''],
])('is silent on %s', (_, text) => {
  expect(brief(text)).toEqual([]);
});

test.each([
  ['right before', '不是第一', 'denial'],
  ['before a quote', '并非“第一”', 'denial'],
  ['near before', '力争做到第一', 'goal'],
  ['right after', '“最佳”等用语', 'quoted'],
  ['an official title', '国家级森林公园', 'title'],
  ['in a disguise', '不是国 家 级，不是 第 一', 'denial'],
])('a guard %s lifts a claim', (_, text, id) => {
  expect(brief(text).filter((hit) => !hit.includes('国'))).toEqual([]);
  expect(findClaims(text, lexicon, { lifted: true }).filter((hit) => hit.lifted)).toMatchObject([{ guard: id, lifted: true }]);
});

test.each([
  ['another sentence', '这是目标。第一'],
  ['too far away', '目标是在今年之内做到第一'],
  ['another entry', '并非国家级'],
  ['what no entry names', '也第一'],
  ['a guard behind that must stand before', '全国第一，不是吗'],
])('a guard of %s lifts nothing', (_, text) => {
  expect(brief(text)).toHaveLength(1);
});

test('a phrase that begins with a gap covers the end of a claim, not whatever stands before it', () => {
  const ranks = compileLexicon([entry('absolute/rank', ['销量~3第一'], { except: ['~9第一[次|步]'] })]);
  const found = (text: string) => findClaims(text, ranks).map(({ start, end }) => text.slice(start, end));
  expect(found('销量第一次过万')).toEqual([]);
  expect(found('销量第一，第一次买立减')).toEqual(['销量第一']);
});

test('a guard names the exemption that it stands on', () => {
  expect(findClaims('不是第一', lexicon, { lifted: true })).toMatchObject([
    { entry: { id: 'absolute/first' }, severity: 'error', start: 2, end: 4, guard: 'denial', exemption: 'guide/5.3', lifted: true },
  ]);
});

test('a guard may only make a claim less grave, and what lifts goes before it', () => {
  expect(brief('据某机构统计，全国第一')).toEqual(['warning 全国第一']);
  expect(brief('第一的一款')).toEqual(['info 第一']);
  expect(brief('据某机构统计，目标第一')).toEqual([]);
  expect(findClaims('据某机构统计，全国第一', lexicon)).toMatchObject([{ guard: 'sourced' }]);
});

test('a disguise is told as one', () => {
  expect(findClaims('最佳，国.家.级', lexicon).map(({ disguised }) => disguised ?? false)).toEqual([false, true]);
});

test('an entry may want no disguises', () => {
  expect(brief('chun天然 纯tianran chuntianran')).toEqual([]);
});

test('goods: given, or told from the text', () => {
  expect(brief('湿疹')).toEqual(['error 湿疹']);
  expect(brief('湿疹', { goods: 'drug' })).toEqual([]);
  expect(brief('湿疹', { goods: ['food', 'drug'] })).toEqual([]);
  expect(brief('湿疹', { goods: 'food' })).toEqual(['error 湿疹']);
  expect(brief('国药准字Z2 湿疹')).toEqual([]);
  expect(brief('一醉方休')).toEqual([]);
  expect(brief('一醉方休', { goods: 'alcohol' })).toEqual(['error 一醉方休']);
  expect(brief('好白酒 一醉方休')).toEqual(['error 一醉方休']);
  // what is given counts, whatever the text says
  expect(brief('好白酒 一醉方休', { goods: [] })).toEqual([]);
});

test('a place: where none is named, every entry speaks', () => {
  expect(brief('好评返现')).toEqual(['error 好评返现']);
  expect(brief('好评返现', { place: 'detail' })).toEqual(['error 好评返现']);
  expect(brief('好评返现', { place: 'title' })).toEqual([]);
});

test('of two hits at one place the gravest counts, then the first id', () => {
  const same = (id: string, severity: LexiconEntry['severity']) => entry(id, ['独家'], { severity });
  const first = (...list: LexiconEntry[]) => findClaims('独家', compileLexicon(list, options)).map((hit) => hit.entry.id);
  expect(first(same('absolute/a', 'warning'), same('absolute/b', 'error'), same('absolute/c', 'info'))).toEqual(['absolute/b']);
  expect(first(same('absolute/b', 'error'), same('absolute/a', 'error'))).toEqual(['absolute/a']);
});

const pieces =
  '最 好 佳 高 第 一 次 国 家 级 全网 全国 不是 力争 目标 据 统计 等用语 zui z di 蕞 弓虽 美 白 湿疹 国药准字 白酒 一醉方休 30 天 见效 no . 1 / * ， 。 “ ” \n 的 😀 \ud83d \udc00 \u200b ① ㎏'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 24 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);

test('hits go from left to right, do not overlap, and lie in the text', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, lifted) => {
      let last = 0;
      for (const { start, end } of findClaims(text, lexicon, { lifted })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test('the same text has the same hits, whatever the order of the lexicon', () => {
  fc.assert(
    fc.property(
      texts,
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.shuffledSubarray(guards, { minLength: guards.length }),
      (text, some, others) => {
        expect(findClaims(text, compileLexicon(some, { ...options, guards: others }))).toEqual(findClaims(text, lexicon));
      },
    ),
    { numRuns: 40 },
  );
});

test('two lines have the hits of each', () => {
  const unsaid = { goods: [] as const };
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const shifted = findClaims(b, lexicon, unsaid).map((hit) => ({
        ...hit,
        start: hit.start + a.length + 1,
        end: hit.end + a.length + 1,
      }));
      expect(findClaims(`${a}\n${b}`, lexicon, unsaid)).toEqual([...findClaims(a, lexicon, unsaid), ...shifted]);
    }),
  );
});

test('characters without width change no hit', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...pieces.filter((piece) => !/[\ud800-\udfff]/.test(piece))),
          fc.constantFrom('', '\u200b', '\u200e', '\u2060', '\ufeff', '\u00ad\u200d'),
        ),
      ),
      (parts) => {
        const bare = (text: string) => text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
        const hits = (text: string) =>
          findClaims(text, lexicon).map(({ entry: { id }, severity, start, end }) => [id, severity, bare(text.slice(start, end))]);
        const full = parts.flat().join('');
        expect(hits(full)).toEqual(hits(bare(full)));
      },
    ),
  );
});

test.each(['*', '.', '·', '❤', '~', ' ', '/', '😀', '\u200b*\u200b'])(
  '%s between all characters hides no word that stands alone',
  (sign) => {
    for (const word of ['国家级', '最佳', '全网第一', '美白', '湿疹', '最先进']) {
      const text = [...word].join(sign);
      expect(
        findClaims(`，${text}，`, lexicon).map(({ start, end }) => [start, end]),
        text,
      ).toEqual([[1, text.length + 1]]);
    }
  },
);

test.each([
  '最',
  '最好',
  '目标',
  '第一次',
  '第一',
  '不是第一',
  'no.',
  'z',
  '国 ',
  '/',
  '据统计',
  '30天',
  '3',
  '\ud83d',
  '蕞',
  '\u200b',
  '国\u200b',
  '最佳。',
])('many characters of %s are read in one pass', (piece) => {
  const text = piece.repeat(Math.floor(60_000 / piece.length));
  const started = performance.now();
  findClaims(text, lexicon);
  expect(performance.now() - started).toBeLessThan(4000);
});

test.each([
  ['a text that is none', null, {}, 'lint/not-text'],
  ['more than a million characters', 'x'.repeat(1_000_001), {}, 'limit/exceeded'],
  ['another place', '', { place: 'poster' }, 'option/unknown'],
  ['another class of goods', '', { goods: 'weapons' }, 'option/unknown'],
  ['a list with another class of goods', '', { goods: ['food', 'weapons'] }, 'option/unknown'],
])('refuses %s', (_, text, more, code) => {
  expect(() => findClaims(text as string, lexicon, more as never)).toThrow(refused(code));
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(anything, (any) => {
      for (const ask of [
        () => findClaims(any as never, lexicon),
        () => findClaims('第一', any as never),
        () => findClaims('第一', { ...lexicon, claims: any } as never),
        () => findClaims('第一', { ...lexicon, anchors: any } as never),
        () => findClaims('第一', lexicon, any as never),
        () => findClaims('第一', lexicon, { goods: any } as never),
        () => findClaims('第一', lexicon, { place: any } as never),
      ])
        try {
          ask();
        } catch (error) {
          expect(error).toBeInstanceOf(ZhangguiError);
        }
    }),
  );
});

test('a lexicon that was not compiled is refused', () => {
  expect(() => findClaims('第一', entries as never)).toThrow(refused('rules/not-compiled'));
});
