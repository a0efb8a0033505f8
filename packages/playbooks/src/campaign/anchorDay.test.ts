import { shown } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { anchorDay } from './anchorDay.js';
import type { CampaignAnchor } from './campaignTemplate.js';

const yearly = (monthDay: string): CampaignAnchor => ({ kind: 'yearly', monthDay });
const festival = (name: string) => ({ kind: 'festival', festival: name }) as CampaignAnchor;
const juneEighteenth = yearly('06-18');

test.each<[string, CampaignAnchor, number, string]>([
  ['618', juneEighteenth, 2026, '2026-06-18'],
  ['双11', yearly('11-11'), 2027, '2027-11-11'],
  ['the first day of a year', yearly('01-01'), 2026, '2026-01-01'],
  ['the last day of a year', yearly('12-31'), 2026, '2026-12-31'],
  ['a leap day', yearly('02-29'), 2028, '2028-02-29'],
  ['a leap day of a common year', yearly('02-29'), 2026, '2026-02-28'],
  ['七夕', festival('qixi'), 2026, '2026-08-19'],
  ['春节, for 年货节', festival('spring-festival'), 2027, '2027-02-06'],
  ['the first year', juneEighteenth, 1, '0001-06-18'],
  ['the last year', juneEighteenth, 9999, '9999-06-18'],
])('%s', (_, anchor, year, day) => {
  expect(anchorDay(anchor, year)).toBe(day);
});

test.each<[string, unknown, unknown, string]>([
  ['a day that no year has', yearly('02-30'), 2026, 'day/not-month-day'],
  ['a day written otherwise', yearly('6-18'), 2026, 'day/not-month-day'],
  ['a day as a number', { kind: 'yearly', monthDay: 618 }, 2026, 'day/not-month-day'],
  ['an anchor of another kind', { kind: 'weekly', weekdays: [2] }, 2026, 'option/unknown'],
  ['no anchor', null, 2026, 'shape/not-object'],
  ['an anchor without a kind', {}, 2026, 'option/unknown'],
  ['a festival that nobody knows', festival('black-friday'), 2026, 'option/unknown'],
  ['a festival that only an object has', festival('constructor'), 2026, 'option/unknown'],
  ['a festival beyond the table', festival('qixi'), 2031, 'campaign/no-anchor'],
  ['half a year', juneEighteenth, 1.5, 'day/not-count'],
  ['a year that is no number', juneEighteenth, Number.NaN, 'day/not-count'],
  ['a year without an end', juneEighteenth, Number.POSITIVE_INFINITY, 'day/not-count'],
  ['a year as text', juneEighteenth, '2026', 'day/not-count'],
  ['no year', juneEighteenth, undefined, 'day/not-count'],
  ['the year 0', juneEighteenth, 0, 'day/out-of-range'],
  ['the year 10000', juneEighteenth, 10000, 'day/out-of-range'],
])('refuses %s', (_, anchor, year, code) => {
  expect(() => anchorDay(anchor as CampaignAnchor, year as number)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test.each([
  ['a short text as it is', 'x', 'x'],
  ['a long text cut', 'x'.repeat(1e6), `${'x'.repeat(40)}…`],
  ['a number', 1.5, '1.5'],
  ['nothing', null, 'null'],
  ['an object by its kind', {}, 'object'],
])('an error shows what came in: %s', (_, value, text) => {
  expect(shown(value)).toBe(text);
});
