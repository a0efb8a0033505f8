import { isZhangguiError, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Timer } from '../run/timers.js';
import { dailyBrief } from './dailyBrief.js';
import { reviewEvents, reviewReport } from './reviewReport.js';
import { toICalendar } from './toICalendar.js';

const now = parseInstant('2026-06-18T09:00:00+08:00');
const item = (id: string, due: string, done = false) => ({ id, text: { zh: id, en: id }, owner: '店长', due: parseDay(due), done });
const timer = (due: string | null, state: Timer['state'] = 'running') =>
  ({
    step: 's',
    from: now,
    due: due === null ? null : parseInstant(due),
    state,
    lateMilliseconds: 0,
    level: 0,
    escalations: [],
    basis: 'official',
  }) as Timer;

test('ADD-29 · a day begins with what is overdue, then what is due, then what is alarming', () => {
  const items = [
    item('改主图', '2026-06-18'),
    item('补货', '2026-06-15'),
    item('做完的', '2026-06-15', true),
    item('明天的', '2026-06-19'),
  ];
  const steps = [{ name: { zh: '回投诉' }, timer: timer('2026-06-18T10:00:00+08:00') }];
  const brief = dailyBrief({ items, steps, alerts: [{ zh: '退款率 12%' }] }, { now, locale: 'zh' });
  expect(brief.trim().split('\n')).toEqual([
    '- 逾期：补货（店长，2026-06-15）',
    '- 今天：改主图（店长，2026-06-18）',
    '- 今天：回投诉（2026-06-18 10:00）',
    '- 预警：退款率 12%',
  ]);
});

test('what was due at an hour of a day is overdue longer than what was due until its end', () => {
  const steps = [{ name: { zh: '回投诉' }, timer: timer('2026-06-17T09:00:00+08:00', 'overdue') }];
  const brief = dailyBrief({ items: [item('补货', '2026-06-17')], steps }, { now, locale: 'zh' });
  expect(brief.trim().split('\n')).toEqual(['- 逾期：回投诉（2026-06-17 09:00）', '- 逾期：补货（店长，2026-06-17）']);
});

test('owners have the names of their roles, and a thing without an owner is refused', () => {
  const own = { ...item('排班', '2026-06-18'), owner: 'store-manager' };
  const roleNames = { 'store-manager': { zh: '老板', en: 'The boss' } };
  expect(dailyBrief({ items: [own] }, { now, locale: 'zh' })).toBe('- 今天：排班（店长，2026-06-18）\n');
  expect(dailyBrief({ items: [own] }, { now, locale: 'en', roleNames })).toBe('- Today: 排班 (The boss, 2026-06-18)\n');
  expect(() => dailyBrief({ items: [{ ...own, owner: undefined as never }] }, { now, locale: 'zh' })).toThrow(
    expect.objectContaining({ code: 'playbook/not-text' }),
  );
  const document = { id: 'a', name: { zh: '退货' }, owner: 'store-manager', reviewedAt: parseDay('2026-06-18') };
  expect(reviewReport([document], { today: parseDay('2026-06-18'), locale: 'zh' })).toContain('| 退货 | 店长 |');
  expect(() => reviewEvents([document, document], { locale: 'zh' })).toThrow(
    expect.objectContaining({ code: 'playbook/duplicate-id', params: { path: 'list', id: 'a' } }),
  );
});

test('a clock that has run out is overdue on the same day; one that stands still is not due', () => {
  const steps = [
    { name: { zh: '甲' }, timer: timer('2026-06-18T08:00:00+08:00', 'overdue') },
    { name: { zh: '乙' }, timer: timer(null) },
    { name: { zh: '丙' }, timer: timer('2026-06-19T00:00:00+08:00') },
  ];
  expect(dailyBrief({ steps }, { now, locale: 'zh' })).toBe('- 逾期：甲（2026-06-18 08:00）\n');
  expect(dailyBrief({}, { now, locale: 'en' })).toBe('');
});

test('ADD-36 · what is longest overdue is reviewed first, and every review has its day in the calendar', () => {
  const sop = (id: string, reviewedAt: string, reviewEveryMonths?: number) => ({
    id,
    name: { zh: id },
    owner: '店长',
    reviewedAt: parseDay(reviewedAt),
    ...(reviewEveryMonths !== undefined && { reviewEveryMonths }),
  });
  const list = [sop('新的', '2026-06-01'), sop('旧的', '2025-03-31'), sop('半年的', '2025-12-01', 6)];
  const rows = reviewReport(list, { today: parseDay('2026-06-18'), locale: 'zh' })
    .trim()
    .split('\n')
    .slice(4);
  expect(rows).toEqual([
    '| 旧的 | 店长 | 2026-03-31 | 逾期 79 天 |',
    '| 半年的 | 店长 | 2026-06-01 | 逾期 17 天 |',
    '| 新的 | 店长 | 2027-06-01 | 还有 348 天 |',
  ]);
  const file = toICalendar(reviewEvents(list, { locale: 'zh' }), { name: '复核', at: now });
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(file).toContain('DTSTART;VALUE=DATE:20260331');
});

test('on its last day a description is still fresh', () => {
  const [one] = [{ id: 'a', name: { zh: 'a' }, owner: 'b', reviewedAt: parseDay('2025-06-18') }];
  expect(reviewReport([one], { today: parseDay('2026-06-18'), locale: 'en' })).toContain('| 0 days left |');
});

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (given, options) => {
      const tidy = { now, today: parseDay('2026-06-18'), locale: 'zh' } as const;
      for (const write of [
        () => dailyBrief(given as object, options as typeof tidy),
        () => dailyBrief({ items: given, steps: given, alerts: given } as object, tidy),
        () => reviewReport(given as [], tidy),
        () => reviewReport([given] as never, tidy),
        () => reviewEvents([given] as never, options as typeof tidy),
      ])
        try {
          write();
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
    }),
  );
});
