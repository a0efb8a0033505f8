import { isZhangguiError, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCampaign } from '../campaign/planCampaign.js';
import { campaign618 } from '../content/campaign618.js';
import { planCsv } from './planCsv.js';
import { planEvents } from './planEvents.js';
import { type CalendarEvent, toICalendar } from './toICalendar.js';

const options = { name: '掌柜', at: parseInstant('2026-05-01T09:00:00+08:00') };
const day = parseDay('2026-06-18');
const plan = planCampaign(campaign618, { year: 2026 });
const lines = (file: string) => file.split('\r\n');

test('ENG-17 · the first hours of 618 are the same moments in every calendar on every host', () => {
  const file = toICalendar(planEvents(plan, { locale: 'zh' }), options);
  const sprint = lines(file).findIndex((line) => line.startsWith('DTSTART:20260617T160000Z'));
  expect(sprint).toBeGreaterThan(0);
  expect(lines(file)[sprint + 1]).toBe('DTEND:20260617T190000Z');
  expect(file).toContain('DTSTAMP:20260501T010000Z\r\n');
});

test('ENG-16 · a calendar file has CRLF, lines of at most 75 octets, and texts that are escaped', () => {
  const summary = `逗号, 分号; 反斜杠\\ 换行\n第二行 ${'双十一备货'.repeat(20)} 👍🏻`;
  const file = toICalendar([{ uid: 'a;b', summary, description: 'x', from: day, to: day }], options);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of lines(file)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).toContain(`SUMMARY:逗号\\, 分号\\; 反斜杠\\\\ 换行\\n第二行 ${'双十一备货'.repeat(20)} 👍🏻\r\n`);
  expect(unfolded).toContain('UID:a\\;b\r\n');
  expect(toICalendar([{ uid: 'a', summary, from: day, to: day }], options)).toBe(
    toICalendar([{ uid: 'a', summary, from: day, to: day }], options),
  );
});

test('whole days end on the day after, as calendars read them', () => {
  const file = toICalendar([{ uid: 'a', summary: '活动', from: parseDay('2026-12-30'), to: parseDay('2026-12-31') }], options);
  expect(lines(file).filter((line) => line.startsWith('DT'))).toEqual([
    'DTSTAMP:20260501T010000Z',
    'DTSTART;VALUE=DATE:20261230',
    'DTEND;VALUE=DATE:20270101',
  ]);
});

test('a plan goes into the calendar: preparation, phases, their first hours, tasks; every uid once and for ever', () => {
  const events = planEvents(plan, { locale: 'zh' });
  const sprints = plan.phases.filter(({ sprint }) => sprint !== null).length;
  expect(events).toHaveLength(1 + plan.phases.length + sprints + plan.tasks.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expect(events.every(({ summary }) => summary.endsWith('（暂定）'))).toBe(true);
  const confirmed = planCampaign(campaign618, { year: 2026, window: { from: plan.window.from, to: plan.window.to } });
  const sure = planEvents(confirmed, { locale: 'en' });
  expect(sure.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
  expect(sure.some(({ summary }) => /provisional/.test(summary))).toBe(false);
});

test('ENG-21 · a guessed day is marked as one in the calendar and in the spreadsheet, also where the window is confirmed', () => {
  const window = { from: parseDay('2027-05-31'), to: parseDay('2027-06-20') };
  const guessed = planCampaign(campaign618, { year: 2027, window });
  const marked = planEvents(guessed, { locale: 'zh' }).filter(({ summary }) => summary.endsWith('（推算）'));
  expect(marked.map(({ uid }) => uid.replace('618-2027-', '').split('-')[0])).toEqual([
    'preparation@zhanggui',
    ...guessed.tasks.map(() => 'task'),
  ]);
  const lastCells = (csv: string) =>
    new Set(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').at(-1)),
    );
  expect(lastCells(planCsv(guessed, { locale: 'zh' }))).toEqual(new Set(['推算']));
  expect(lastCells(planCsv(plan, { locale: 'zh' }))).toEqual(new Set(['放假通知']));
});

test('the plans of two shops stand side by side in one calendar', () => {
  const [one, other] = ['tmall', 'douyin'].map((scope) => planEvents(plan, { locale: 'zh', scope }));
  expect(one![0]!.uid).toBe('618-2026-tmall-preparation@zhanggui');
  expect(new Set([...one!, ...other!].map(({ uid }) => uid)).size).toBe(2 * one!.length);
  expect(() => planEvents(plan, { locale: 'zh', scope: ' ' })).toThrow(expect.objectContaining({ code: 'playbook/not-text' }));
});

test('what takes no time has a start alone', () => {
  const [start, end] = ['2026-06-18T10:00:00.000+08:00', '2026-06-18T10:00:00.999+08:00'].map(parseInstant);
  const file = toICalendar([{ uid: 'a', summary: '开抢', start: start!, end: end! }], options);
  expect(lines(file).filter((line) => /^DT(START|END)/.test(line))).toEqual(['DTSTART:20260618T020000Z']);
});

test('whose plan it is cannot be taken for a part of the plan', () => {
  const task = { ...plan.tasks[0]!, id: 'preparation' };
  const [scoped, plain] = ['task', undefined].map((scope) =>
    planEvents({ ...plan, tasks: [task] }, { locale: 'zh', ...(scope && { scope }) }),
  );
  const uids = [...scoped!, ...plain!].map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
});

test('two events of one uid, of which a calendar would keep one, are refused, and so is a hole', () => {
  const event = { uid: 'a', summary: 'b', from: day, to: day };
  expect(() => toICalendar([event, event], options)).toThrow(
    expect.objectContaining({ code: 'playbook/duplicate-id', params: { path: 'events/1/uid', id: 'a' } }),
  );
  const withHole = Object.assign([event], { length: 2 });
  expect(() => toICalendar(withHole, options)).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
});

test('tasks go into a spreadsheet, and none of them is a formula', () => {
  const evil = { ...plan, tasks: [{ ...plan.tasks[0]!, name: { zh: '=HYPERLINK("http://x","点我"), 备货', en: '+1' } }] };
  const [head, row] = planCsv(evil, { locale: 'zh' }).split('\r\n');
  expect(head).toBe('任务,负责人,开始,完成,工作日,日期依据');
  expect(row).toMatch(/^"'=HYPERLINK\(""http:\/\/x"",""点我""\), 备货",/);
  expect(planCsv(evil, { locale: 'en' }).split('\r\n')[1]).toMatch(/^'\+1,/);
});

test.each([
  ['an end before its start', { uid: 'a', summary: 'b', from: day, to: parseDay('2026-06-17') }, 'day/backwards'],
  ['no text', { uid: 'a', summary: ' ', from: day, to: day }, 'playbook/not-text'],
  ['no uid', { uid: '', summary: 'a', from: day, to: day }, 'playbook/not-text'],
  ['no day', { uid: 'a', summary: 'b', from: '2026-02-30', to: day }, 'day/not-day'],
  ['no moment', { uid: 'a', summary: 'b', start: '2026-06-18', end: options.at }, 'day/not-instant'],
])('an event with %s is refused', (_, event, code) => {
  expect(() => toICalendar([event as CalendarEvent], options)).toThrow(expect.objectContaining({ code }));
});

test('whatever comes in, nothing but a coded error comes out, and a file can always be taken apart again', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (events, more, given) => {
      for (const write of [
        () => toICalendar(events as CalendarEvent[], more as typeof options),
        () => toICalendar([given as CalendarEvent], options),
        () => planEvents(given as typeof plan, more as { locale: 'zh' }),
        () => planCsv(given as typeof plan, more as { locale: 'zh' }),
      ])
        try {
          write();
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(text.trim() !== '');
      const file = toICalendar([{ uid: 'a', summary: text, from: day, to: day }], options);
      const found = lines(file.replaceAll('\r\n ', '')).filter((line) => line.startsWith('SUMMARY:'));
      expect(found).toHaveLength(1);
      for (const line of lines(file)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }),
  );
});
