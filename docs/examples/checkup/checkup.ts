import { addDays, type Day, type Finding, type Period, type Platform, type Text, type TextParams } from '@zhanggui/core';
import type { VisitorDay } from '@zhanggui/core/source';
import {
  addToCartRateByPeople,
  compute,
  figuresBy,
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
    metrics: metricsOf(total, visitorDays),
    customers,
    leftOut,
    titles: titleCheck,
    plan,
    gantt: toGantt(plan),
    steps: nextSteps({ months, total, customers, titles: titleCheck, plan, now }),
  };
}

/** The eight metrics over the whole period. Visitors of days add up to visits, not to people: the rates say so by their basis. */
function metricsOf(total: OrderFigures, days: readonly VisitorDay[]): Checkup['metrics'] {
  const inside = days.filter(({ day }) => day >= total.period.from && day <= total.period.to);
  const sum = (read: (day: VisitorDay) => number | null) =>
    inside.length === 0 || inside.some((day) => read(day) === null) ? null : inside.reduce((all, day) => all + read(day)!, 0);
  const inputs = { ...total, visitors: sum((day) => day.visitors), cartPeople: sum((day) => day.cartPeople) };
  return [
    { metric: gmv, value: compute(gmv, inputs) },
    { metric: visitors, value: compute(visitors, inputs) },
    { metric: payConversionByBuyer, value: compute(payConversionByBuyer, inputs) },
    { metric: valuePerBuyer, value: compute(valuePerBuyer, inputs) },
    { metric: valuePerOrder, value: compute(valuePerOrder, inputs) },
    { metric: valuePerVisitor, value: compute(valuePerVisitor, inputs) },
    { metric: addToCartRateByPeople, value: compute(addToCartRateByPeople, inputs) },
    { metric: refundRateByAmount, value: compute(refundRateByAmount, inputs) },
    { metric: repurchaseRate, value: compute(repurchaseRate, inputs) },
  ];
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
  return Number(addDays(now, now.slice(5) > '06-20' ? 366 : 0).slice(0, 4));
}
