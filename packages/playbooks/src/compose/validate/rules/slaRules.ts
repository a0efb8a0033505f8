import { shown } from '@zhanggui/core';
import type { Clock, OpenTime } from '@zhanggui/core/calendar';
import { daysTaken, longestDays } from '../../../sop/daysTaken.js';
import type { Sla } from '../../../sop/sla.js';
import { fitsForm } from '../../shape/fits.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { exampleSop, exampleStep } from '../examples.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';

const hours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'every-day' } as const;

/** 先关后开: business hours that close before they open, or at once. */
export const slaClosedClock = {
  id: 'sla/closed-clock',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '步骤“{step}”的营业时间 {opensAt}–{closesAt} 一直关着', en: 'The hours of “{step}” never open: {opensAt}–{closesAt}' },
  explain: { zh: '要先开门后关门，时限才走得动', en: 'Hours that close before they open let no time run' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, sla: { within: { hours: 1 }, clock: { ...hours, opensAt: '18:00' } } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, sla: { within: { hours: 1 }, clock: hours } }] }] },
    },
  ],
  check: (read) =>
    eachSla(read, ({ clock }, path) =>
      hoursOf(clock) === 'closed' && clock?.kind === 'business-hours'
        ? [{ params: { opensAt: clock.opensAt, closesAt: clock.closesAt }, at: { path: `${path}/clock/closesAt` } }]
        : [],
    ),
} as const satisfies PlaybookRule;

/** 时限太长: a limit, or an escalation, that no calendar reaches. */
export const slaTooLong = {
  id: 'sla/too-long',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '步骤“{step}”的时限可能要 {days} 天，最多 {limit} 天',
    en: 'The limit of “{step}” may take {days} days, at most {limit} will do',
  },
  explain: { zh: '十年以后的截止时间算不出来', en: 'A deadline ten years away cannot be told' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, sla: { within: { days: 3000 }, clock: { kind: 'workdays' } } }] }] },
      good: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, sla: { within: { days: 3 }, clock: { kind: 'workdays' } } }] }] },
    },
  ],
  check: (read) =>
    eachSla(read, ({ within, clock = { kind: 'calendar' }, escalate = [] }, path) => {
      if (hoursOf(clock) !== 'open') return [];
      const times: [OpenTime, string][] = [[within, `${path}/within`]];
      escalate.forEach(({ after }, index) => {
        times.push([after, `${path}/escalate/${index}/after`]);
      });
      return times.flatMap(([time, at]) => {
        const days = daysTaken(time, clock);
        return days > longestDays ? [{ params: { days, limit: longestDays }, at: { path: at } }] : [];
      });
    }),
} as const satisfies PlaybookRule;

/** Hours that cannot be read are found by their shape. */
function hoursOf(clock: Clock | undefined): 'open' | 'closed' | 'unreadable' {
  if (clock?.kind !== 'business-hours') return 'open';
  if (![clock.opensAt, clock.closesAt].every((time) => fitsForm(time, 'time'))) return 'unreadable';
  return clock.opensAt < clock.closesAt ? 'open' : 'closed';
}

function eachSla(
  { playbook, pathOf }: ReadPlaybook,
  find: (sla: Sla, path: string) => readonly PlaybookRuleFinding[],
): PlaybookRuleFinding[] {
  return playbook.sops.flatMap(({ steps }) =>
    steps.flatMap(({ id, sla }) =>
      sla === undefined ? [] : find(sla, pathOf(sla)).map((each) => ({ ...each, params: { step: shown(id), ...each.params } })),
    ),
  );
}
