import { type Day, dayCount, type Finding, type Period, type Platform, type Text, type TextParams } from '@zhanggui/core';
import type { VisitorDay } from '@zhanggui/core/source';
import {
  addToCartRateByPeople,
  compute,
  figuresBy,
  figuresOf,
  gmv,
  type Metric,
  type OrderFigures,
  type OrderTally,
  payConversionByBuyer,
  type RecencyFrequencyTable,
  recencyFrequency,
  refundRateByAmount,
  repurchaseRate,
  valuePerBuyer,
  valuePerOrder,
  valuePerVisitor,
  visitors,
} from '@zhanggui/metrics';
import { type CampaignPlan, campaign618, type GanttRow, planCampaign, toGantt } from '@zhanggui/playbooks';
import { lint, type Topic } from '@zhanggui/rules';
import { nextSteps } from './nextSteps.js';
import type { LeftOut } from './readShop.js';

/** 体检报告, as plain data: everything that the terminal and the page show. */
export interface Checkup {
  readonly period: Period;
  readonly total: OrderFigures;
  readonly months: readonly MonthFigures[];
  readonly days: readonly { readonly day: Day; readonly paidFen: number }[];
  readonly metrics: readonly { readonly metric: Metric; readonly value: number | null }[];
  /** The days that the figures with visitors are over; `null` when there are none. */
  readonly visitorSpan: Period | null;
  readonly customers: RecencyFrequencyTable;
  readonly leftOut: LeftOut;
  readonly titles: TitleCheck | null;
  readonly plan: CampaignPlan;
  readonly gantt: readonly GanttRow[];
  readonly steps: readonly { readonly text: Text; readonly params: TextParams }[];
}

export interface MonthFigures extends OrderFigures {
  readonly valuePerOrder: number | null;
  readonly refundRate: number | null;
  readonly repurchaseRate: number | null;
}

/** 标题检查. */
export interface TitleCheck {
  readonly checked: number;
  /** Topics that no fact is known for on this platform: no finding is then no pass. */
  readonly unknown: readonly Topic[];
  /** Titles with findings, the first 50 of them. */
  readonly marked: readonly { readonly title: string; readonly findings: readonly Finding[] }[];
  readonly withFindings: number;
}

export interface CheckupInput {
  readonly tally: OrderTally;
  readonly leftOut: LeftOut;
  readonly visitorDays: readonly VisitorDay[];
  readonly titles: readonly string[];
  readonly platform: Platform;
  /** Whose rules count, and from which the plan goes on; the last day of the orders for `null`. */
  readonly today: Day | null;
}

const markedTitles = 50;

/** 店铺体检. `null` when no order was paid. */
export function checkUp({ tally, leftOut, visitorDays, titles, platform, today }: CheckupInput): Checkup | null {
  const [total] = figuresBy(tally, 'all');
  if (total === undefined) return null;
  const now = today ?? total.period.to;
  const plan = planCampaign(campaign618, { year: yearOf618(now), today: now });
  const months = figuresBy(tally, 'month').map((figures) => ({
    ...figures,
    valuePerOrder: compute(valuePerOrder, figures),
    refundRate: compute(refundRateByAmount, figures),
    repurchaseRate: compute(repurchaseRate, figures),
  }));
  const customers = recencyFrequency(tally, { endsOn: total.period.to });
  const titleCheck = titles.length === 0 ? null : checkTitles(titles, { platform, day: now });
  return {
    period: total.period,
    total,
    months,
    days: figuresBy(tally, 'day').map(({ period, paidFen }) => ({ day: period.from, paidFen })),
    ...metricsOf(tally, total, visitorDays),
    customers,
    leftOut,
    titles: titleCheck,
    plan,
    gantt: toGantt(plan),
    steps: nextSteps({ months, total, customers, titles: titleCheck, plan, now }),
  };
}

/**
 * The metrics: those of orders over the whole period, those of visitors over the days that both files have. Visitors of days are
 * added up, as nobody but the platform can tell who came twice; the report says so.
 */
function metricsOf(tally: OrderTally, total: OrderFigures, days: readonly VisitorDay[]): Pick<Checkup, 'metrics' | 'visitorSpan'> {
  const span = spanOf(total.period, days);
  const inside = span === null ? [] : days.filter(({ day }) => day >= span.from && day <= span.to);
  const sum = (read: (day: VisitorDay) => number | null) =>
    inside.length === 0 || inside.some((day) => read(day) === null) ? null : inside.reduce((all, day) => all + read(day)!, 0);
  const visited = {
    ...(span === null ? total : figuresOf(tally, span)),
    visitors: sum((day) => day.visitors),
    cartPeople: sum((day) => day.cartPeople),
  };
  const metrics = [
    { metric: gmv, value: compute(gmv, total) },
    { metric: visitors, value: compute(visitors, visited) },
    { metric: payConversionByBuyer, value: compute(payConversionByBuyer, visited) },
    { metric: valuePerBuyer, value: compute(valuePerBuyer, total) },
    { metric: valuePerOrder, value: compute(valuePerOrder, total) },
    { metric: valuePerVisitor, value: compute(valuePerVisitor, visited) },
    { metric: addToCartRateByPeople, value: compute(addToCartRateByPeople, visited) },
    { metric: refundRateByAmount, value: compute(refundRateByAmount, total) },
    { metric: repurchaseRate, value: compute(repurchaseRate, total) },
  ];
  return { metrics, visitorSpan: span };
}

/** The days that both files have; `null` where there are none, or where a day between them has no visitors. */
function spanOf({ from, to }: Period, days: readonly VisitorDay[]): Period | null {
  const known = [...new Set(days.map(({ day }) => day))].filter((day) => day >= from && day <= to).sort();
  if (known.length === 0 || known.length < days.filter(({ day }) => day >= from && day <= to).length) return null;
  const span = { from: known[0]!, to: known.at(-1)! };
  return dayCount(span) === known.length ? span : null;
}

function checkTitles(titles: readonly string[], { platform, day }: { readonly platform: Platform; readonly day: Day }): TitleCheck {
  const results = titles.map((title) => ({ title, ...lint({ platform, title }, { day }) }));
  const marked = results.filter(({ findings }) => findings.length > 0);
  const coverage = Object.entries(results[0]!.coverage) as [Topic, string][];
  return {
    checked: titles.length,
    unknown: coverage.filter(([, state]) => state === 'unknown').map(([topic]) => topic),
    marked: marked.slice(0, markedTitles).map(({ title, findings }) => ({ title, findings })),
    withFindings: marked.length,
  };
}

/** The year of the 618 that is being prepared: this year's until it is over. */
function yearOf618(now: Day): number {
  return Number(now.slice(0, 4)) + (now.slice(5) > '06-20' ? 1 : 0);
}
