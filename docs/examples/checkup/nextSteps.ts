import type { Day, Text } from '@zhanggui/core';
import type { OrderFigures, RecencyFrequencyTable } from '@zhanggui/metrics';
import type { CampaignPlan } from '@zhanggui/playbooks';
import type { Checkup, MonthFigures, TitleCheck } from './checkup.js';

/** 下一步: what the figures say should be done, the most pressing first. The thresholds are the check-up's own rules of thumb. */
export function nextSteps({
  months,
  total,
  customers,
  titles,
  plan,
  now,
}: {
  readonly months: readonly MonthFigures[];
  readonly total: OrderFigures;
  readonly customers: RecencyFrequencyTable;
  readonly titles: TitleCheck | null;
  readonly plan: CampaignPlan;
  readonly now: Day;
}): Checkup['steps'] {
  const steps: { text: Text; params: Record<string, string | number> }[] = [];
  if (titles !== null && titles.withFindings > 0) steps.push({ text: mendTitles, params: { count: titles.withFindings } });
  const last = months.at(-1)!;
  const usual = total.paidFen === 0 ? null : total.refundFen / total.paidFen;
  if (last.refundRate !== null && usual !== null && last.refundRate > usual * 1.2)
    steps.push({
      text: lookAtRefunds,
      params: { month: last.period.from.slice(0, 7), rate: percent(last.refundRate), usual: percent(usual) },
    });
  const sleeping = customers.recency.flatMap(({ from }, row) => (from > 30 && from <= 180 ? [customers.counts[row]!.slice(1)] : [])).flat();
  const asleep = sleeping.reduce((all, count) => all + count, 0);
  if (asleep > 0) steps.push({ text: callBack, params: { count: asleep } });
  for (const { name, start, due } of plan.tasks.filter((task) => task.due >= now).slice(0, 3))
    steps.push({ text: { zh: `{start} 至 {due}：${name.zh}`, en: `{start} to {due}: ${name.en}` }, params: { start, due } });
  return steps;
}

const mendTitles: Text = { zh: '改 {count} 个有问题的标题', en: 'Mend {count} titles with findings' };
const lookAtRefunds: Text = {
  zh: '查 {month} 的退款：退款率 {rate}，整段时间是 {usual}',
  en: 'Look at the refunds of {month}: {rate} of sales, {usual} over the whole time',
};
const callBack: Text = {
  zh: '唤回 {count} 位买过两次以上、最近一到六个月没来的买家',
  en: 'Call back {count} buyers with two orders or more who have been away for one to six months',
};

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}
