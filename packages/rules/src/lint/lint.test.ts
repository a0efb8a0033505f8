import { type Fact, isDay, parseDay, platforms, renderError, renderFinding, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absoluteClaim } from '../claims/absoluteClaim.js';
import type { TitleLimit } from '../facts/titleLimit.js';
import { compileRules } from '../rule/compileRules.js';
import type { Listing } from '../rule/listing.js';
import type { Rule } from '../rule/rule.js';
import { rulesErrorTexts } from '../rule/rulesErrorTexts.js';
import { topics } from '../rule/topic.js';
import { titleTooLong } from '../title/titleTooLong.js';
import { titleTooShort } from '../title/titleTooShort.js';
import { lint } from './lint.js';
import { recommended } from './recommended.js';
import { rulesVersion } from './rulesVersion.js';
import { ruleTexts } from './ruleTexts.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const day = parseDay('2026-12-01');
const on = (title: string, platform: Listing['platform'] = 'taobao') => lint({ title, platform }, { day });
const brief = (title: string) => on(title).findings.map(({ severity, at }) => `${severity} ${title.slice(at!.start, at!.end)}`);

test('RULE-02 · 全网第一 is an error and shown where it stands; 第一步 and 最近 are not', () => {
  expect(brief('最近大家都在买 全网第一 的气垫')).toEqual(['error 全网第一']);
  expect(brief('第一步：取适量')).toEqual([]);
  expect(brief('最近')).toEqual([]);
  expect(brief('最好的')).toEqual(['error 最好的']);
  // a first is worth a look, the first of the world is an error
  expect(brief('首款礼盒，全球首款')).toEqual(['warning 首款', 'error 全球首款']);
});

test('COV-01 · a platform whose title limit nobody can cite is unknown, not passed over in silence', () => {
  const result = on('防晒衣'.repeat(100), 'jd');
  expect(result).toMatchObject({ findings: [], coverage: { title: 'unknown', 'absolute-words': 'checked' } });
  expect(Object.values(on('防晒衣', 'taobao').coverage)).toEqual(topics.map(() => 'checked'));
  // every topic has its say for every platform, also where no rule was given for it
  for (const platform of platforms) {
    expect(Object.keys(on('防晒衣', platform).coverage)).toEqual([...topics]);
    expect(Object.values(lint({ title: '防晒衣', platform }, { day, rules: compileRules([]) }).coverage)).toEqual(
      topics.map(() => 'unknown'),
    );
  }
});

const told: Fact<TitleLimit> = {
  value: { most: 90, unit: 'half-width' },
  from: '2026-01-01',
  recordedOn: '2026-02-01',
  status: 'secondary',
  source: { title: '(example) 标题规则', checkedOn: '2026-02-01' },
};
const corrected: Fact<TitleLimit> = { ...told, value: { most: 60, unit: 'half-width' }, recordedOn: '2026-11-01' };

test('VER-01 · a limit that was corrected changes the answer of today, not the one as it was known last quarter', () => {
  const title = '防晒衣'.repeat(13);
  const lengths = (facts: readonly Fact<TitleLimit>[], asRecordedOn?: string) => {
    const rules = compileRules([{ ...titleTooLong, data: { jd: facts } }]);
    const options = { day, rules, ...(asRecordedOn !== undefined && { asRecordedOn: parseDay(asRecordedOn) }) };
    return lint({ title, platform: 'jd' }, options);
  };
  expect(lengths([told]).findings).toEqual([]);
  expect(lengths([corrected, told]).findings).toMatchObject([{ rule: 'title/too-long', params: { length: 78, limit: 60 } }]);
  expect(lengths([corrected, told], '2026-09-30').findings).toEqual([]);
  // before anything was known, nothing is passed
  expect(lengths([corrected, told], '2026-01-31').coverage.title).toBe('unknown');
  // the verdict names what it stood on
  const [then, now] = [lengths([told]), lengths([corrected, told], '2026-09-30')];
  expect(now).toMatchObject({ day, asRecordedOn: '2026-09-30', rulesVersion });
  expect(now.rulesHash).toMatch(/^[0-9a-f]{16}$/);
  expect(now.rulesHash).not.toBe(then.rulesHash);
  expect(JSON.stringify(lengths([corrected, told], '2026-09-30'))).toBe(JSON.stringify(now));
});

test('a verdict about words is dated too: nothing was known before it was recorded, nor before the clause', () => {
  const titles = { title: '全网第一', platform: 'taobao' } as const;
  expect(lint(titles, { day, asRecordedOn: parseDay('2026-11-21') }).coverage['absolute-words']).toBe('unknown');
  expect(lint(titles, { day: parseDay('2021-04-28') }).coverage['absolute-words']).toBe('unknown');
  expect(lint(titles, { day: parseDay('2021-04-29') }).findings).toHaveLength(1);
});

test('a clause counts from its first day on: before the guideline of 2023 only the law is named', () => {
  const basis = (on: string) =>
    lint({ title: '全网第一', platform: 'taobao' }, { day: parseDay(on) }).findings.map((finding) => finding.basis);
  expect(basis('2022-01-01')).toEqual(['广告法第九条第三项']);
  expect(basis('2023-03-19')).toEqual(['广告法第九条第三项']);
  expect(basis('2023-03-20')).toEqual(['广告法第九条第三项，广告绝对化用语执法指南']);
});

test('a title over a limit whose unit is our reading is a warning, over one that the platform explains an error', () => {
  const graded = (platform: Listing['platform']) =>
    on('防'.repeat(31), platform).findings.map(({ rule, severity }) => `${severity} ${rule}`);
  expect(graded('taobao')).toEqual(['warning title/too-long']);
  expect(graded('tmall')).toEqual(['warning title/too-long']);
  expect(graded('douyin')).toEqual(['error title/too-long']);
});

test.each([
  ['8 汉字', 'douyin', '轻薄透气防晒衣女', []],
  ['7 汉字', 'douyin', '轻薄透气防晒衣', [{ length: 14, limit: 16 }]],
  ['16 letters', 'douyin', 'Sun jacket UPF50', []],
  ['15 letters', 'douyin', 'Sun jacket UPF5', [{ length: 15, limit: 16 }]],
  ['nothing', 'douyin', '', [{ length: 0, limit: 16 }]],
  ['nothing, where no source names a least', 'taobao', '', []],
] as const)('a short title: %s on %s', (_, platform, title, short) => {
  const { findings } = lint({ title, platform }, { day, rules: compileRules([titleTooShort]) });
  expect(findings.map(({ params }) => params)).toEqual(short);
});

test('a short title is told in both languages, and a platform without a limit is unknown', () => {
  const [finding] = on('防晒衣', 'douyin').findings;
  expect(finding).toMatchObject({ rule: 'title/too-short', severity: 'error', at: { path: '/title' } });
  expect(renderFinding(finding!, { messages: ruleTexts, locale: 'zh' })).toBe('标题长 6，至少 16');
  expect(renderFinding(finding!, { messages: ruleTexts, locale: 'en' })).toBe('Title is 6 long, at least 16 needed');
  const { coverage } = lint({ title: '', platform: 'jd' }, { day, rules: compileRules([titleTooShort]) });
  expect(coverage.title).toBe('unknown');
});

test.each([
  ['just fits: 30 汉字', '防'.repeat(30), []],
  ['letters count half', `${'防'.repeat(25)}${'a'.repeat(10)}`, []],
  ['a letter too many', `${'防'.repeat(30)}a`, [{ length: 61, start: 30, end: 31 }]],
  ['a 汉字 that half fits is over', `${'防'.repeat(29)}a防`, [{ length: 61, start: 30, end: 31 }]],
  ['an emoji that is over, whole', `${'防'.repeat(30)}😀`, [{ length: 62, start: 30, end: 32 }]],
  ['emoji that fit and one that does not', '😀'.repeat(31), [{ length: 62, start: 60, end: 62 }]],
  ['a lone half of one', `${'防'.repeat(30)}\ud83d`, [{ length: 62, start: 30, end: 31 }]],
  ['nothing', '', []],
])('a title on Taobao, %s', (_, title, over) => {
  const found = on(title).findings.map(({ params, at }) => ({ length: params['length'], start: at?.start, end: at?.end }));
  expect(found).toEqual(over);
});

test('what is over the limit can be cut away', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 20, maxLength: 90 }),
      fc.constantFrom('taobao', 'tmall', 'douyin'),
      (title, platform) => {
        const rules = compileRules([titleTooLong]);
        const [finding] = lint({ title, platform }, { day, rules }).findings;
        if (finding === undefined) return;
        expect(finding.at?.end).toBe(title.length);
        expect(lint({ title: title.slice(0, finding.at?.start), platform }, { day, rules }).findings).toEqual([]);
      },
    ),
  );
});

test('a finding says what, where, why and what instead, in both languages', () => {
  const [graded, long] = on(`国家级品质，最软糯的年糕${'甜'.repeat(30)}`).findings.filter(
    ({ rule, severity }) => severity === 'error' || rule === 'title/too-long',
  );
  expect(graded).toMatchObject({
    rule: 'ad/absolute-claim',
    params: { word: '国家级' },
    at: { path: '/title', start: 0, end: 3 },
    basis: '广告法第九条第三项',
    fix: { zh: '写明出处、标准或证书编号、范围和时间，否则删去' },
  });
  const render = (finding: typeof graded, locale: 'zh' | 'en') => renderFinding(finding!, { messages: ruleTexts, locale });
  expect([render(graded, 'zh'), render(graded, 'en')]).toEqual(['“国家级”是绝对化用语', '"国家级" is an absolute claim']);
  expect([render(long, 'zh'), render(long, 'en')]).toEqual(['标题长 84，上限 60', 'Title is 84 long, limit 60']);
  expect(on('最时尚的裙子').findings).toMatchObject([{ severity: 'warning', basis: '广告法第九条第三项，广告绝对化用语执法指南' }]);
});

test('findings come in the order of the title, whichever rule they are of', () => {
  const { findings } = on(`最好的${'防'.repeat(29)}顶级`);
  expect(findings.map(({ rule, at }) => [rule, at?.start])).toEqual([
    ['ad/absolute-claim', 0],
    ['title/too-long', 30],
    ['ad/absolute-claim', 32],
  ]);
});

test('every rule of the library has its text, and every code its sentence', () => {
  expect(Object.keys(ruleTexts)).toEqual(recommended.map(({ id }) => id).sort());
  for (const { id, message } of recommended) expect(Object.entries(ruleTexts)).toContainEqual([id, message]);
  const error = new ZhangguiError('promotion/not-line', { line: 'A' });
  expect(renderError(error, { locale: 'zh', texts: rulesErrorTexts })).toBe('A 不在购物车里，或写了两次');
  expect(isDay(rulesVersion)).toBe(true);
});

test('the order of the rules changes neither findings nor hash', () => {
  const rules = [absoluteClaim, titleTooLong];
  const [one, other] = [rules, [...rules].reverse()].map((order) =>
    lint({ title: '最好的'.repeat(20), platform: 'tmall' }, { day, rules: compileRules(order) }),
  );
  expect(other).toEqual(one);
  expect(one!.findings).toHaveLength(21);
});

test('what the rules know is in the hash, and so is how grave they are', () => {
  const hashes = [
    titleTooLong,
    { ...titleTooLong, data: {} },
    { ...titleTooLong, severity: 'info' as const },
    { ...titleTooLong, id: 'title/x' },
  ].map((rule: Rule) => compileRules([rule]).hash);
  expect(new Set([...hashes, compileRules([]).hash]).size).toBe(5);
});

const titles = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('最好', '第一', '😀', '\ud83d', 'NO.1', '天花板', '，')).map((list) => list.join('')),
);

test('any title is answered, and every finding lies in it', () => {
  fc.assert(
    fc.property(titles, fc.constantFrom(...platforms), (title, platform) => {
      for (const { at, params, rule } of lint({ title, platform }, { day }).findings) {
        if (rule === 'title/too-short') continue;
        expect(at!.start).toBeLessThan(at!.end!);
        expect(at!.end).toBeLessThanOrEqual(title.length);
        if (rule === 'ad/absolute-claim') expect(title.slice(at!.start, at!.end)).toBe(params['word']);
      }
    }),
  );
});

test('a title of a million characters is read, one more is refused before it is read', () => {
  expect(on('好'.repeat(1_000_000)).findings).toMatchObject([{ rule: 'title/too-long', params: { length: 2_000_000 } }]);
  expect(() => on('好'.repeat(1_000_001))).toThrow(refused('limit/exceeded'));
});

test('a title that is nothing but hits is answered', () => {
  const { findings } = lint({ title: '顶级'.repeat(50_000), platform: 'jd' }, { day });
  expect(findings).toHaveLength(50_000);
});

test.each([
  ['no listing', null, day, 'lint/not-text'],
  ['no title', { platform: 'taobao' }, day, 'lint/not-text'],
  ['a title that is no text', { platform: 'taobao', title: ['最好'] }, day, 'lint/not-text'],
  ['another platform', { platform: 'amazon', title: '' }, day, 'option/unknown'],
  ['a platform that every object has', { platform: 'constructor', title: '' }, day, 'option/unknown'],
  ['a day that does not exist', { platform: 'taobao', title: '' }, '2026-02-30', 'day/not-day'],
])('refuses %s', (_, listing, on, code) => {
  expect(() => lint(listing as Listing, { day: on as typeof day })).toThrow(refused(code));
});

const endless: { self?: unknown } = {};
endless.self = endless;

test.each([
  ['the same rule twice', [titleTooLong, titleTooLong], 'rule/duplicate'],
  ['a rule that knows something endless', [{ ...titleTooLong, data: endless }], 'rule/not-plain'],
  ['a rule that knows a bigint', [{ ...titleTooLong, data: { jd: 1n } }], 'rule/not-plain'],
  ['no rules', null, 'shape/not-list'],
  ['rules that are no list', { length: 1 }, 'shape/not-list'],
  ['a rule that is nothing', [null], 'rule/not-rule'],
  ['a hole in the list', new Array(1), 'rule/not-rule'],
  ['a rule without an id', [{ ...titleTooLong, id: '' }], 'rule/not-rule'],
  ['a rule of another topic', [{ ...titleTooLong, topic: 'constructor' }], 'rule/not-rule'],
  ['a rule that is grave in another way', [{ ...titleTooLong, severity: 'fatal' }], 'rule/not-rule'],
  ['a rule that checks nothing', [{ ...titleTooLong, check: 'error' }], 'rule/not-rule'],
  ['more rules than there may be', new Array(1001).fill(titleTooLong), 'limit/exceeded'],
])('refuses %s', (_, rules, code) => {
  expect(() => compileRules(rules as readonly Rule[])).toThrow(refused(code));
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

/** Whatever comes in, only a coded error comes out. */
const answersOrRefuses = (ask: () => unknown) => {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(ZhangguiError);
  }
};

test('whatever comes in, nothing but a coded error comes out', () => {
  const listing = { title: '最好的', platform: 'taobao' } as const;
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 3 }), (any, list) => {
      for (const rules of [any, list]) answersOrRefuses(() => compileRules(rules as never));
      for (const part of ['id', 'topic', 'severity', 'check'])
        answersOrRefuses(() => compileRules([titleTooLong, { ...titleTooLong, [part]: any }] as never));
      answersOrRefuses(() => lint(any as never, { day }));
      answersOrRefuses(() => lint(listing, any as never));
      for (const rules of [any, { rules: any, hash: '' }, { rules: list, hash: '' }])
        answersOrRefuses(() => lint(listing, { day, rules } as never));
    }),
  );
});

test('rules that were not compiled are refused', () => {
  expect(() => lint({ title: '', platform: 'jd' }, { day, rules: [titleTooLong] as never })).toThrow(refused('rules/not-compiled'));
});
