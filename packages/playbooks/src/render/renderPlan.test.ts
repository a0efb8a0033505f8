import { fen, type Locale, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { planCampaign } from '../campaign/planCampaign.js';
import { campaign618 } from '../content/campaign618.js';
import { renderPlan } from './renderPlan.js';

const shares = { 'warm-up': 0.25, burst: 0.6, afterglow: 0.15 };
const budget = { totalFen: fen(10000000), shares };
const plan = planCampaign(campaign618, { year: 2026, today: parseDay('2026-05-12'), budget });

test('the plan of 618 in Chinese, as it is printed', () => {
  expect(renderPlan(plan, { locale: 'zh' })).toBe(`# 618 大促 2026

- 活动时间：2026-06-01 至 2026-06-20（暂定）
- 筹备开始：2026-04-30（2026-05-04 不上班）
- 爆发期冲刺：2026-06-18 00:00 至 2026-06-18 03:00
- 预算：100,000.00 元

## 阶段

| 阶段 | 开始 | 结束 | 天数 | 预算（元） |
| --- | --- | --- | --- | --- |
| 蓄水期（预售） | 2026-06-01 | 2026-06-17 | 17 | 25,000.00 |
| 爆发期 | 2026-06-18 | 2026-06-18 | 1 | 60,000.00 |
| 余热期（返场） | 2026-06-19 | 2026-06-20 | 2 | 15,000.00 |

## 任务

| 任务 | 负责人 | 开始 | 完成 | 工作日 |
| --- | --- | --- | --- | --- |
| 定目标和预算 | 电商负责人 | 2026-04-30 | 2026-05-06 | 2 |
| 选品、定价、报名 | 店长 | 2026-05-11 | 2026-05-15 | 5 |
| 备货到仓 | 店长 | 2026-05-22 | 2026-06-11 | 15 |
| 做页面和素材 | 内容运营专员 | 2026-05-20 | 2026-05-29 | 8 |
| 排推广计划 | 推广专员 | 2026-05-26 | 2026-05-29 | 4 |
| 客服培训和排班 | 客服 | 2026-05-27 | 2026-05-29 | 3 |
| 开卖前总检查 | 店长 | 2026-06-16 | 2026-06-17 | 2 |
| 活动复盘 | 店长 | 2026-06-22 | 2026-06-24 | 3 |

## 提醒

- 平台的活动时间尚未确认，2026-06-01 至 2026-06-20 为暂定
- “定目标和预算”应在 2026-04-30 开始，已经晚了 12 天
- “选品、定价、报名”应在 2026-05-11 开始，已经晚了 1 天
`);
});

test('in English, guessed days are marked, and what is not there is left out', () => {
  const text = renderPlan(planCampaign(campaign618, { year: 2027 }), { locale: 'en' });
  expect(text).toContain('# 618 campaign 2027\n');
  expect(text).toContain('- Preparation begins: 2027-05-04 (a guess)\n');
  expect(text).toContain('| Bring stock in | Store manager | 2027-05-21 (a guess) | 2027-06-11 (a guess) | 15 |');
  expect(text).not.toContain('Budget');
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  const window = { from: parseDay('2026-06-02'), to: parseDay('2026-06-20') };
  const sure = renderPlan(planCampaign(campaign618, { year: 2026, window }), { locale: 'en' });
  expect(sure).toContain('- Window: 2026-06-02 to 2026-06-20\n');
  expect(sure).not.toContain('Please note');
});

test('a budget that is not split has no column', () => {
  const text = renderPlan(planCampaign(campaign618, { year: 2026, budget: { totalFen: fen(12345) } }), { locale: 'zh' });
  expect(text).toContain('- 预算：123.45 元\n');
  expect(text).toContain('| 阶段 | 开始 | 结束 | 天数 |\n');
  expect(text).toContain('- 预算没有分到各阶段');
});

test.each([
  ['a bar', 'a|b', 'a\\|b'],
  ['a bar after a backslash', 'a\\|b', 'a\\\\\\|b'],
  ['a line break', 'a\r\n| x |\u2028b', 'a \\| x \\| b'],
  ['a tag', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ['a link', '[a](javascript:b)', '\\[a\\](javascript:b)'],
  ['marks', '*a* _b_ `c` ~d~ &lt; #1 !', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\&lt; \\#1 \\!'],
  ['a place of a text', '{from}$&', '{from}\\$\\&'],
  ['an address', 'https://a.cn www.a.cn', 'https\\://a.cn www\\.a.cn'],
  ['a container', '::: tip', '\\:\\:\\: tip'],
])('a name with %s stays a name', (_, hostile, shown) => {
  const name = { zh: hostile, en: hostile };
  const text = renderPlan(
    { ...plan, name, phases: [{ ...plan.phases[1]!, name }], tasks: plan.tasks.map((task) => ({ ...task, name })) },
    { locale: 'zh', roleNames: { 'store-manager': name } },
  );
  expect(text).toContain(`# ${shown} 2026\n`);
  expect(text).toContain(`- ${shown}冲刺：`);
  expect(text).toContain(`\n| ${shown} | 2026-06-18 |`);
  expect(text).toContain(`\n| ${shown} | ${shown} | 2026-06-22 |`);
  expect(text).toContain(`\n- “${shown}”应在`);
});

test('a template from JSON without English is written in Chinese, and what is no plan is refused with a code', () => {
  const name = { zh: '备货' } as never;
  const bare = {
    ...plan,
    name,
    phases: plan.phases.map((phase) => ({ ...phase, name })),
    tasks: plan.tasks.map((task) => ({ ...task, name })),
  };
  expect(renderPlan(bare, { locale: 'en' })).toContain('# 备货 2026\n');
  for (const call of [() => renderPlan(null as never, { locale: 'zh' }), () => renderPlan(plan, undefined as never)])
    expect(call).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
});

test('a missing plan for a risk is named in the reader’s words', () => {
  const finding = { rule: 'risk/no-plan', severity: 'warning', params: { kind: 'logistics' } } as const;
  expect(renderPlan({ ...plan, findings: [finding] }, { locale: 'zh' })).toContain('- 大型活动没有 物流 类风险的预案');
});

test('findings name phases and tasks, and leave ids that nobody has', () => {
  const phases = [plan.phases[0]!, plan.phases[2]!];
  const gap = { rule: 'phase/gap', severity: 'error', params: { before: 'warm-up', after: 'gone', days: 1 } } as const;
  const known = { ...gap, params: { ...gap.params, after: 'afterglow' } };
  const text = renderPlan({ ...plan, phases, findings: [gap, known, { ...gap, rule: 'own/rule' }] }, { locale: 'zh' });
  expect(text).toContain('- “蓄水期（预售）”和“gone”之间空了 1 天\n- “蓄水期（预售）”和“余热期（返场）”之间空了 1 天\n- own/rule\n');
});

test('two renders are the same to the byte, and the plan is left alone', () => {
  const before = JSON.stringify(plan);
  expect(renderPlan(plan, { locale: 'en' })).toBe(renderPlan(JSON.parse(before), { locale: 'en' }));
  expect(JSON.stringify(plan)).toBe(before);
  for (const locale of ['fr', 'constructor', undefined] as unknown as Locale[])
    expect(() => renderPlan(plan, { locale })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
});

test('a phase whose name begins as a list does is no list within the list', () => {
  const phases = plan.phases.map((phase) => ({ ...phase, name: { zh: '1. 爆发期', en: '1. Burst' } }));
  const text = renderPlan({ ...plan, phases }, { locale: 'zh' });
  expect(text).toContain('\n- 1\\. 爆发期冲刺：');
});
