import { isZhangguiError, monthOf, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tool } from '../role/tool.js';
import { digestKnowledge } from './digestKnowledge.js';
import { draftRetro } from './draftRetro.js';
import { findFunction } from './findFunction.js';
import type { KnowledgeEntry } from './knowledgeEntry.js';
import { compileKnowledge, searchKnowledge } from './searchKnowledge.js';

const entry = (id: string, title: string, more: Partial<KnowledgeEntry> = {}): KnowledgeEntry => ({
  id,
  kind: 'faq',
  title: { zh: title },
  problem: { zh: '' },
  solution: { zh: '' },
  recordedOn: parseDay('2026-06-10'),
  ...more,
});
const entries = [
  entry('KB-01', '物流慢怎么安抚', { problem: { zh: '顾客说要给差评' }, module: 'service' }),
  entry('KB-02', '差评怎么处理', { solution: { zh: '先道歉，再解决，不要求修改差评' }, kind: 'technique', platforms: ['jd'] }),
  entry('KB-03', '首图怎么拍', { title: { zh: '首图怎么拍', en: 'How to shoot the main picture' } }),
];
const ids = (...asked: Parameters<typeof searchKnowledge>) => searchKnowledge(...asked).map(({ entry: { id } }) => id);

test('KB-04 · who asks about bad reviews finds the entry about them first, who asks nothing finds nothing', () => {
  expect(ids(entries, '差评')).toEqual(['KB-02', 'KB-01']);
  expect(ids(compileKnowledge(entries), '差评')).toEqual(['KB-02', 'KB-01']);
  expect([ids(entries, ''), ids(entries, ' '), ids([], '差评')]).toEqual([[], [], []]);
});

test('entries are found in English too, by kind, module and platform', () => {
  expect(ids(entries, 'main PICTURE')).toEqual(['KB-03']);
  expect(ids(entries, '差评', { kind: 'faq' })).toEqual(['KB-01']);
  expect(ids(entries, '差评', { module: 'service' })).toEqual(['KB-01']);
  expect(ids(entries, '差评', { platform: 'taobao' })).toEqual(['KB-01']);
  expect(ids(entries, '差评', { limit: 1 })).toEqual(['KB-02']);
});

test('CS-06 · questions of buyers are answered out of the same entries', () => {
  const faq = [entry('size', '尺码怎么选'), entry('insurance', '有运费险吗', { solution: { zh: '这款有运费险' } })];
  expect(ids(faq, '有没有运费险')[0]).toBe('insurance');
});

const tool = (id: string, ...functions: [name: string, where: string][]): Tool => ({
  id,
  name: { zh: id },
  kind: 'backend',
  commonFunctions: functions.map(([name, where]) => ({ name: { zh: name }, where: { zh: where } })),
});

test('TOOL-09 · where the links of the goods are: one hit, with its place', () => {
  const tools = [
    tool('卖家后台', ['宝贝管理', '商品 → 我的宝贝'], ['复制宝贝链接', '商品 → 我的宝贝 → 更多']),
    tool('推广后台', ['推广链接', '推广 → 链接']),
  ];
  expect(findFunction(tools, '宝贝链接')).toEqual([
    { tool: '卖家后台', name: { zh: '复制宝贝链接' }, where: { zh: '商品 → 我的宝贝 → 更多' } },
  ]);
  expect(findFunction(tools, '后台 链接').map(({ tool: id }) => id)).toEqual(['推广后台', '卖家后台']);
  expect([findFunction(tools, ''), findFunction([], '宝贝')]).toEqual([[], []]);
});

test('KB-06 · a digest shows what was recorded in its period, by module, the newest first', () => {
  const at = (id: string, day: string, module?: string) =>
    entry(id, id, { recordedOn: parseDay(day), kind: 'success', ...(module && { module }) });
  const given = [
    at('may', '2026-05-31', 'live'),
    at('first', '2026-06-01', 'live'),
    at('bare', '2026-06-02'),
    at('last', '2026-06-30', 'live'),
    at('july', '2026-07-01', 'ads'),
  ];
  const digest = digestKnowledge(given, { period: monthOf(parseDay('2026-06-18')) });
  expect(digest.map(({ module, entries: own }) => [module, own.map(({ id }) => id)])).toEqual([
    ['live', ['last', 'first']],
    [null, ['bare']],
  ]);
  expect(digestKnowledge(given, { period: monthOf(parseDay('2026-06-18')), kinds: ['failure'] })).toEqual([]);
  expect(digestKnowledge(given, { period: monthOf(parseDay('2026-05-18')), modules: ['ads'] })).toEqual([]);
});

const plan = { name: { zh: '618 大促', en: '618' }, year: 2026 };
const result = { name: { zh: '销售额', en: 'Sales' }, better: 'higher', unit: { zh: '元' }, target: 1000000, actual: 1200000 } as const;
const options = { id: 'retro-618', recordedOn: parseDay('2026-06-25') };

test('CAMP-12 · a retrospective says target, actual, difference, reasons and lessons', () => {
  const retro = draftRetro(
    plan,
    [result, { ...result, name: { zh: '退款率' }, better: 'lower', unit: { zh: '' }, target: 0.08, actual: 0.12 }],
    {
      ...options,
      reasons: [{ zh: '物流慢' }, { zh: '预售太长' }],
      lessons: [{ zh: '提前备货', en: 'Stock up earlier' }],
    },
  );
  expect(retro).toEqual({
    id: 'retro-618',
    kind: 'failure',
    title: { zh: '618 大促 2026 复盘', en: '618 2026 review' },
    problem: {
      zh: '销售额：目标 1000000元，实际 1200000元，差异 +200000元（+20%）\n退款率：目标 0.08，实际 0.12，差异 +0.04（+50%）',
      en: 'Sales: target 1000000元, actual 1200000元, difference +200000元 (+20%)\n退款率: target 0.08, actual 0.12, difference +0.04 (+50%)',
    },
    solution: { zh: '原因：物流慢；预售太长\n经验：提前备货', en: 'Reasons: 物流慢; 预售太长\nLessons: Stock up earlier' },
    recordedOn: '2026-06-25',
  });
});

test('CAMP-12 · a success where all targets were met; what nobody knows yet is said', () => {
  expect(draftRetro(plan, [result], options).kind).toBe('success');
  const open = draftRetro(plan, [result, { ...result, actual: null }, { ...result, target: 0, actual: -5 }], options);
  expect([open.kind, open.problem.zh.split('\n').slice(1)]).toEqual([
    'failure',
    ['销售额：目标 1000000元，实际 未知', '销售额：目标 0元，实际 -5元，差异 -5元'],
  ]);
  expect(draftRetro(plan, [{ ...result, actual: null }], options).kind).toBe('failure');
  expect(open.solution.zh).toBe('原因：（待填写）\n经验：（待填写）');
});

test.each([
  ['half a tenth downwards', 400, 399, '-1元（-0.3%）'],
  ['half a tenth upwards', 400, 401, '+1元（+0.3%）'],
  ['less than half a tenth', 10_000, 9_999, '-1元（0%）'],
  ['a smaller loss than was feared is a plus', -100, -90, '+10元（+10%）'],
  ['a greater one is a minus', -100, -110, '-10元（-10%）'],
])('CAMP-12 · the difference in percent: %s', (_, target, actual, said) => {
  expect(draftRetro(plan, [{ ...result, target, actual }], options).problem.zh).toContain(`差异 ${said}`);
});

test('CAMP-12 · a campaign without a single figure is no success', () => {
  expect(draftRetro(plan, [], options).kind).toBe('failure');
});

test.each([Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY, '3'])('a largest number of answers that is none is refused: %s', (limit) => {
  expect(() => searchKnowledge(entries, '差评', { limit: limit as number })).toThrow(
    expect.objectContaining({ code: 'playbook/not-number', params: { path: '/options/limit', value: String(limit) } }),
  );
  expect(searchKnowledge(entries, '差评', { limit: 0 })).toEqual([]);
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.oneof(
    fc.anything(),
    fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({ title: fc.anything(), name: fc.anything(), recordedOn: fc.constant('2026-06-01'), commonFunctions: fc.anything() }),
      ),
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(
      some,
      some,
      fc.oneof(fc.constant(options), fc.constant({ period: { from: '2026-06-01', to: '2026-06-30' } }), fc.anything()),
      (a, b, c) => {
        const [given, other, more] = [a as never, b as never, c as never];
        const calls = [
          () => searchKnowledge(given, other),
          () => findFunction(given, other),
          () => digestKnowledge(given, more),
          () => draftRetro(plan, given, more),
          () => draftRetro(given, other, more),
        ];
        for (const call of calls) {
          try {
            call();
          } catch (error) {
            if (!isZhangguiError(error)) throw error;
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
