import { type Finding, type Locale, renderError, renderFinding, ZhangguiError } from '@zhanggui/core';
import { sourceRuleTexts } from '@zhanggui/core/source';
import { type Band, type MetricUnit, metricsErrorTexts } from '@zhanggui/metrics';
import { campaignRuleTexts, playbooksErrorTexts } from '@zhanggui/playbooks';
import { rulesErrorTexts, ruleTexts, topicNames } from '@zhanggui/rules';
import type { Checkup } from './checkup.js';
import type { ReadFile } from './readShop.js';
import { type Say, sayIn } from './words.js';

/** How figures are written: shared by the terminal and the page, so that both say the same. */
export interface Writer {
  readonly locale: Locale;
  readonly say: Say;
  /** Money of the smallest unit, also a part of one: ¥1,234.50. */
  readonly money: (amount: number | null) => string;
  readonly percent: (rate: number | null) => string;
  readonly count: (value: number) => string;
  readonly value: (value: number | null, unit: MetricUnit) => string;
  readonly days: (band: Band) => string;
  readonly times: (band: Band) => string;
  readonly finding: (finding: Finding) => string;
}

const messages = { ...sourceRuleTexts, ...ruleTexts, ...campaignRuleTexts };

export function writerIn(locale: Locale, { scale, currency }: { readonly scale: number; readonly currency: string }): Writer {
  const say = sayIn(locale);
  const decimals = String(scale).length - 1;
  const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const count = (value: number) => group(String(value));
  const money = (amount: number | null) => {
    if (amount === null) return say('none');
    const digits = String(Math.abs(Math.round(amount))).padStart(decimals + 1, '0');
    const whole = group(digits.slice(0, digits.length - decimals));
    return `${amount < 0 ? '-' : ''}${currency}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
  };
  const percent = (rate: number | null) => (rate === null ? say('none') : `${(rate * 100).toFixed(2)}%`);
  return {
    locale,
    say,
    money,
    percent,
    count,
    value(value, unit) {
      if (value === null) return say('none');
      if (unit === 'fen') return money(value);
      if (unit === 'ratio') return percent(value);
      return unit === 'count' ? count(value) : value.toFixed(2);
    },
    days: ({ from, to }) => (to === null ? say('daysAgoOpen', { from: from - 1 }) : say('daysAgo', { from: from - 1, to: to - 1 })),
    times: ({ from, to }) =>
      to === null ? say('timesOpen', { from }) : from === to ? say('times', { from }) : say('timesTo', { from, to }),
    finding: (finding) => renderFinding(finding, { messages, locale }),
  };
}

/** An error of the library as a sentence, any other as it is. */
export function sentenceOf(error: unknown, locale: Locale): string {
  if (!(error instanceof ZhangguiError)) return error instanceof Error ? error.message : String(error);
  return renderError(error, { locale, texts: { ...metricsErrorTexts, ...rulesErrorTexts, ...playbooksErrorTexts } });
}

/** What was left out or stands apart, in sentences. */
export function remarks({ total, leftOut, visitorSpan }: Checkup, { say, count, money }: Writer): string[] {
  return [
    visitorSpan === null ? say('noVisitors') : say('visitorSpan', { from: visitorSpan.from, to: visitorSpan.to }),
    ...(total.ordersWithoutBuyer > 0
      ? [say('withoutBuyer', { orders: count(total.ordersWithoutBuyer), amount: money(total.paidFenWithoutBuyer) })]
      : []),
    ...(leftOut.unpaid > 0 ? [say('unpaid', { count: count(leftOut.unpaid) })] : []),
    ...(leftOut.notPositive > 0 ? [say('notPositive', { count: count(leftOut.notPositive) })] : []),
  ];
}

const shownFindings = 10;

/** How a file was read, in sentences: its rows, its columns, and the first of its bad rows. */
export function readingOf({ name, report }: ReadFile, { say, count, finding }: Writer): string[] {
  const { total, read, bad, blank } = report.rows;
  const { refund, cancelled } = report.kinds;
  // the report keeps the first findings and counts all of them
  const found = Object.values(report.rules).reduce((all, number) => all + number, 0);
  return [
    say('file', { name, total: count(total), read: count(read), bad: count(bad), blank: count(blank) }),
    report.mapping.map(({ field, header, found }) => say('mapping', { field, header, found: say(found) })).join(' · '),
    ...(refund + cancelled > 0 ? [say('refundRows', { count: count(refund), cancelled: count(cancelled) })] : []),
    ...(report.otherHeaders.length > 0 ? [say('otherHeaders', { headers: report.otherHeaders.join(' · ') })] : []),
    ...report.findings.slice(0, shownFindings).map((each) => say('badRow', { row: each.at?.row ?? '', text: finding(each) })),
    ...(found > shownFindings ? [say('moreFindings', { count: count(found - shownFindings) })] : []),
  ];
}

/** What was not checked of the titles; `null` when all was. */
export function notChecked({ titles }: Checkup, { say, locale }: Writer): string | null {
  if (titles === null || titles.unknown.length === 0) return null;
  return say('unknown', { topics: titles.unknown.map((topic) => topicNames[topic][locale]).join(' · ') });
}
