import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCampaign } from '../campaign/planCampaign.js';
import { bigCampaign } from '../content/bigCampaign.js';
import { campaign618 } from '../content/campaign618.js';
import type { Sop, Step } from '../sop/sop.js';
import { mermaidText } from './mermaidText.js';
import { toFlow } from './toFlow.js';
import { toGanttChart } from './toGanttChart.js';
import { toOrgChart } from './toOrgChart.js';

const zh = { locale: 'zh' } as const;
const words = { zh: '字' };
const raci = { accountable: 'store-manager', responsible: ['customer-service'] } as const;
const criteria = [{ id: 'done', standard: words, basis: words, evidence: { kind: 'boolean' } }] as const;
const step = (id: string, more: Partial<Step> = {}): Step => ({ id, title: { zh: id }, how: words, raci, criteria, ...more });
const sop = (...steps: Step[]): Sop => ({
  id: 's',
  name: words,
  owner: 'store-manager',
  overview: words,
  purpose: words,
  steps: steps as [Step, ...Step[]],
});
const arrows = (chart: string) => chart.split('\n').filter((line) => line.includes('->'));

test('ORG-06 · five roles of a shop are a chart with four lines of report', () => {
  const role = (id: string, reportsTo?: string) => ({ id, name: { zh: id }, ...(reportsTo !== undefined && { reportsTo }) });
  const chart = toOrgChart([role('总'), role('店', '总'), role('推', '店'), role('内', '店'), role('客', '店')], zh);
  expect(chart.startsWith('flowchart TD\n')).toBe(true);
  expect(arrows(chart)).toEqual(['  r1 --> r2', '  r2 --> r3', '  r2 --> r4', '  r2 --> r5']);
});

test('a step goes on from the one before it, from those it names, or from nothing', () => {
  const chart = toFlow(sop(step('a'), step('b'), step('c', { after: [] }), step('d', { after: ['b', 'c', 'gone'] })), zh);
  expect(arrows(chart)).toEqual(['  s1 --> s2', '  s2 --> s4', '  s3 --> s4']);
  expect(chart.split('\n')[1]).toBe('  s1["1#46; a<br/>客服"]');
});

test('a decision has an arrow with a name for each branch, an approval one back to where it is done again', () => {
  const branches = [
    { id: 'yes', name: { zh: '有货' }, when: { fact: 'stock', is: '>', than: 0 }, to: 'send' },
    { id: 'no', name: { zh: '没货' } },
  ] as const;
  const chart = toFlow(
    sop(step('draft'), step('check', { kind: 'decision', branches }), step('send'), step('ok', { kind: 'approval', onReject: 'draft' })),
    zh,
  );
  expect(arrows(chart)).toEqual(['  s1 --> s2', '  s2 -->|"有货"| s3', '  s2 -->|"没货"| done', '  s3 --> s4', '  s4 -.-> s1']);
  expect(chart).toContain('  s2{"2#46; check<br/>客服"}');
  expect(chart).toContain('  s4[["4#46; ok<br/>客服"]]');
});

test('where a run ends before the last step, an arrow leads to the end: a branch, and a no that nobody may mend', () => {
  const chart = toFlow(sop(step('draft'), step('ok', { kind: 'approval' }), step('send')), zh);
  expect(arrows(chart)).toEqual(['  s1 --> s2', '  s2 -.-> done', '  s2 --> s3']);
  expect(chart).toContain('\n  done(["结束"])\n');
  expect(toFlow(sop(step('draft'), step('send')), zh)).not.toContain('done');
  expect(toFlow(sop(step('ok', { kind: 'approval' })), { locale: 'en' })).toContain('done(["End"])');
});

test('a step that may be left out says so', () => {
  const when = { fact: 'stock', is: '<', than: 10 } as const;
  const lines = toFlow(sop(step('a', { optional: true }), step('b', { when }), step('c', { when, optional: true })), zh).split('\n');
  expect(lines.slice(1, 4)).toEqual([
    '  s1["1#46; a<br/>客服<br/>可选"]',
    '  s2["2#46; b<br/>客服<br/>满足条件才做"]',
    '  s3["3#46; c<br/>客服<br/>可选，满足条件才做"]',
  ]);
});

test('ENG-16 · a label of Mermaid is text whatever stands in it', () => {
  expect(mermaidText('"end"; a --> b')).toBe('#34;end#34;#59; a #45;#45;#62; b');
  expect(mermaidText('%%{init: {}}%% `x` $$y$$ #35; ﬂ°')).not.toMatch(/[%{}`$ﬂ]|#35; /);
  expect(mermaidText('两行\r\n一句\u2028好')).toBe('两行 一句 好');
  expect(mermaidText(' \u0000\ud800 ')).toBe(' ');
  expect(mermaidText('ﬂ°°1¶ß')).toBe('fl°°1¶ ß');
  expect(mermaidText('备货，100件。')).toBe('备货，100件。');
  // lists of Markdown, which Mermaid 11 would not draw
  expect(mermaidText('1. 店长')).toBe('1#46; 店长');
  expect(mermaidText('+ 店长')).toBe('#43; 店长');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // letters, digits, blanks, commas, numbers of signs, and what is beyond ASCII
      expect(mermaidText(text)).toMatch(/^(?:[A-Za-z0-9 ,]|#\d+;|[^\p{ASCII}\p{Cc}])+$/u);
    }),
  );
});

test('a Gantt chart writes every day out, a lane for the campaign and one for each owner', () => {
  const plan = planCampaign(campaign618, { year: 2026 });
  const lines = toGanttChart(plan, zh).trim().split('\n').slice(1);
  expect(lines.filter((line) => line.includes(' :b'))).toHaveLength(1 + plan.phases.length + plan.tasks.length);
  expect(lines.slice(0, 4)).toEqual(['  title 618 大促 2026', '  dateFormat YYYY-MM-DD', '  inclusiveEndDates', '  section 活动']);
  expect(lines.filter((line) => line.startsWith('  section')).length).toBeGreaterThan(2);
  for (const line of lines.slice(4)) expect(line).toMatch(/^ {2}(?:section .+|.+ :b\d+, \d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d)$/);
});

test('ENG-21 · a bar whose days were guessed says so', () => {
  const lines = toGanttChart(planCampaign(campaign618, { year: 2027 }), zh).split('\n');
  expect(lines.some((line) => /^ {2}筹备（推算） :b1, 2027-/.test(line))).toBe(true);
  expect(toGanttChart(planCampaign(campaign618, { year: 2026 }), zh)).not.toContain('推算');
});

test('a chart of ten thousand steps costs what its steps cost', () => {
  const steps = Array.from({ length: 10_000 }, (_, k) => step(`s${k}`));
  expect(arrows(toFlow(sop(...steps), zh))).toHaveLength(9_999);
  expect(() => toFlow(sop(...steps, step('more')), zh)).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const hostile = fc.oneof(fc.anything(), fc.constant({ steps: [{ id: 'x', raci: null }] }), fc.constant(bigCampaign), fc.constant([{}]));
  fc.assert(
    fc.property(hostile, fc.oneof(fc.constant(zh), fc.anything()), (given, options) => {
      for (const draw of [toFlow, toOrgChart, toGanttChart] as ((given: unknown, options: unknown) => string)[])
        try {
          draw(given, options);
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
    }),
  );
  expect(() => toFlow(bigCampaign, { locale: 'fr' as never })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
});
