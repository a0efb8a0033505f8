import { isZhangguiError, type Platform, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Playbook } from '../compose/playbook.js';
import { bigCampaign } from '../content/bigCampaign.js';
import { storeManager } from '../content/storeManager.js';
import type { Role } from '../role/role.js';
import { renderHandbook, renderHandbookHtml } from './handbook.js';

const duty = [{ id: 'd', text: { zh: '盯住当天的单' } }] as const;
const role = (id: string, zh: string, reportsTo?: string): Role => ({
  id,
  name: { zh },
  coreDuty: { zh: `${zh}的核心职责` },
  mainWork: duty,
  dailyWork: duty,
  authority: duty,
  assessment: duty,
  ...(reportsTo !== undefined && { reportsTo }),
});
const shop: Playbook = {
  id: 'shop',
  name: { zh: '女装店手册' },
  version: '1.0',
  owner: 'boss',
  contributors: ['梅', '林'],
  reviewedAt: parseDay('2026-06-01'),
  audience: ['运营团队', '客服'],
  purpose: { zh: '人人知道自己该做什么' },
  scope: { zh: '天猫店和抖音店' },
  platforms: ['tmall', 'douyin'] as readonly Platform[],
  roles: [role('boss', '电商负责人'), storeManager, role('promotion-specialist', '推广专员', 'store-manager')],
  sops: [bigCampaign],
  kpis: [
    { id: 'reply', name: { zh: '30秒回复率' }, metric: 'reply', better: 'higher', unit: { zh: '（比例）' }, target: 0.9, role: 'boss' },
  ],
  risks: [
    {
      id: 'carrier',
      name: { zh: '快递停运' },
      kind: 'logistics',
      probability: 2,
      impact: 4,
      owner: 'boss',
      prevent: [],
      respond: [{ id: 'switch', text: { zh: '改发备用快递' }, owner: 'boss' }],
    },
  ],
  tools: [
    {
      id: 'backend',
      name: { zh: '商家后台' },
      kind: 'backend',
      commonFunctions: [{ name: { zh: '宝贝管理' }, where: { zh: '商品 → 宝贝管理' } }],
    },
  ],
  knowledge: [
    {
      id: 'freight',
      kind: 'faq',
      title: { zh: '运费险' },
      problem: { zh: '有没有运费险？' },
      solution: { zh: '有' },
      recordedOn: parseDay('2026-05-01'),
    },
  ],
};
const sections = (text: string) => text.split('\n## ');
const zh = { locale: 'zh' } as const;

test('PRO-07 · a handbook begins with its 总纲: whom it is for, what the shop is, where it sells', () => {
  const charter = sections(renderHandbook(shop, zh))[1]!;
  expect(charter.split('\n')[0]).toBe('总纲');
  expect(charter).toContain('适用对象：运营团队、客服');
  expect(charter).toContain('平台：天猫、抖音');
  const profile = {
    categories: ['女装'],
    audienceSegments: ['通勤女性'],
    positioning: 'accessible',
    pricingModel: 'volume',
    toneOfVoice: 'light',
    valueProposition: '当季款不贵',
    personas: [],
    platforms: ['tmall'],
    goals: { shortTerm: [], longTerm: [] },
  } as unknown as NonNullable<Playbook['profile']>;
  const withProfile = sections(renderHandbook({ ...shop, profile }, zh))[1]!;
  for (const line of ['主营：女装', '人群：通勤女性', '价值主张：当季款不贵']) expect(withProfile).toContain(line);
});

test('PRO-16 · a handbook says its version under its title', () => {
  expect(renderHandbook(shop, zh).split('\n').slice(0, 3)).toEqual(['# 女装店手册', '', 'V1.0，2026-06-01 复核']);
  expect(renderHandbook({ ...shop, version: 'V2.3' }, { locale: 'en' })).toContain('V2.3, reviewed on 2026-06-01');
});

test('ORG-07 · the chart of the organisation stands before the role cards, and every role has one', () => {
  const roles = sections(renderHandbook(shop, zh))[2]!;
  const cards = roles.split('\n### ').slice(1);
  expect(roles.indexOf('```mermaid\nflowchart TD')).toBeGreaterThan(0);
  expect(roles.indexOf('```mermaid')).toBeLessThan(roles.indexOf('\n### '));
  expect(cards.map((card) => card.split('\n')[0])).toEqual(['电商负责人', '店长', '推广专员']);
  for (const heading of ['核心职责：', '主要工作', '日常工作', '权限', '考核']) expect(cards[2]).toContain(heading);
  expect(cards[2]).toContain('汇报给：店长');
});

test('an SOP has what it is for, its flow chart, a row a step, and the criteria with what they are judged by', () => {
  const sops = sections(renderHandbook(shop, zh))[3]!;
  expect(sops).toContain('### 大促全流程');
  expect(sops).toContain('为什么：每件事有人负责');
  expect(sops.match(/^\| .*\|$/gm)).toHaveLength(bigCampaign.steps.length + 2);
  const { standard, basis } = bigCampaign.steps[0].criteria[0];
  expect(sops).toContain(`${standard.zh}（${basis.zh}；文件）`);
  expect(sops).toContain('预算表的合计行；= 100 %');
  expect(sops).toContain('产出：目标表、预算表');
  expect(sops).toContain('要用到：上次大促的数据');
  const cases = [
    { kind: 'positive', title: { zh: '按时' }, text: { zh: '提前一天锁价' } },
    { kind: 'negative', title: { zh: '漏检' }, text: { zh: '开卖才发现没库存' } },
  ] as const;
  const withCases = renderHandbook({ ...shop, sops: [{ ...bigCampaign, cases }] }, zh);
  expect(withCases).toContain('正例：按时：提前一天锁价');
  expect(withCases).toContain('反例：漏检：开卖才发现没库存');
});

test('a step says how long it may take, who hears of it then, and whether it may be left out', () => {
  const [first] = bigCampaign.steps;
  const sla = {
    within: { days: 1, hours: 2 },
    clock: { kind: 'workdays' },
    escalate: [
      { after: { minutes: 0 }, to: 'store-manager' },
      { after: { minutes: 30 }, to: 'boss' },
    ],
  } as const;
  const pageOf = (step: object, options: { locale: 'zh' | 'en' }) =>
    renderHandbook({ ...shop, sops: [{ ...bigCampaign, steps: [{ ...first, ...step }] }] } as never, options);
  const limited = pageOf({ sla, optional: true, when: { fact: 'stock', is: '<', than: 10 } }, zh);
  expect(limited).toContain('| 1 个工作日 2 小时；超时即报店长；超时 30 分钟 报电商负责人 |');
  expect(limited).toContain(`| ${first.title.zh}（满足条件才做）（可选） |`);
  const english = pageOf({ sla: { within: { hours: 4 } } }, { locale: 'en' });
  expect(english).toContain('| 4 h |');
  // no sign of the other language between the words of one
  expect(english.split('\n').filter((line) => /[（）；、：]/.test(line) && !/\p{Script=Han}/u.test(line))).toEqual([]);
});

test('targets, risks, tools and knowledge have a table each, or no section', () => {
  const text = renderHandbook(shop, zh);
  expect(sections(text).slice(4)).toEqual([
    '绩效\n\n| 指标 | 目标 | 岗位 |\n| --- | --- | --- |\n| 30秒回复率 | ≥ 0.9 （比例） | 电商负责人 |\n',
    '风险预案\n\n| 风险 | 可能性×影响 | 负责 | 预防 | 应对 |\n| --- | --- | --- | --- | --- |\n| 快递停运 | 2×4 | 电商负责人 |  | 改发备用快递（电商负责人） |\n',
    '工具\n\n| 工具 | 功能 | 在哪里 |\n| --- | --- | --- |\n| 商家后台 | 宝贝管理 | 商品 → 宝贝管理 |\n',
    '知识\n\n| 问题 | 答案 |\n| --- | --- |\n| 有没有运费险？ | 有 |\n',
  ]);
  const { kpis, risks, tools, knowledge, ...bare } = shop;
  void [kpis, risks, tools, knowledge];
  expect(sections(renderHandbook({ ...bare, roles: [], sops: [] }, zh)).map((each) => each.split('\n')[0])).toEqual([
    '# 女装店手册',
    '总纲',
  ]);
});

test('ENG-16 · two renderings are the same bytes, and what looks like code stays text', () => {
  const hostile = '<script>alert(1)</script> [x](javascript:1) | `a` "end"\n# 标题';
  const evil = { ...shop, name: { zh: hostile }, purpose: { zh: `- ${hostile}` }, audience: ['1. 全员'] };
  expect(renderHandbook(evil, zh)).toBe(renderHandbook(evil, zh));
  const text = renderHandbook(evil, zh);
  expect(text.split('\n')[0]).toBe('# \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:1) \\| \\`a\\` "end" \\# 标题');
  const html = renderHandbookHtml(evil, zh);
  expect(html).not.toMatch(/<script|<a |javascript:1"/);
  expect(html.split('\n')[0]).toBe('<h1>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:1) | `a` &quot;end&quot;');
});

test('HTML has the same sections as Markdown, and no tag but its own', () => {
  const html = renderHandbookHtml(shop, zh);
  const headings = [...html.matchAll(/<h([1-4])>(.*?)<\/h\1>/g)].map(([, , text]) => text);
  const marks = [...renderHandbook(shop, zh).matchAll(/^#{1,4} (.*)$/gm)].map(([, text]) => text);
  expect(headings).toEqual(marks);
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
  expect(tags).toEqual(new Set(['h1', 'h2', 'h3', 'h4', 'li', 'p', 'pre', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']));
  expect(html).toContain('<pre class="mermaid">flowchart TD\n  r1[&quot;电商负责人&quot;]');
});

test('where no English is written the Chinese stands', () => {
  const text = renderHandbook(shop, { locale: 'en' });
  expect(text.split('\n')[0]).toBe('# 女装店手册');
  expect(text).toContain('## Charter');
  expect(text).toContain('### Big campaign, start to finish');
});

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), fc.anything(), (given, options) => {
      try {
        renderHandbook(given as Playbook, options as typeof zh);
        renderHandbookHtml(given as Playbook, zh);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});

test('any field of a playbook may be anything', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(shop) as (keyof Playbook)[])), fc.anything(), (field, value) => {
      try {
        expect(renderHandbook({ ...shop, [field]: value }, zh)).toMatch(/^# /);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
  );
});
