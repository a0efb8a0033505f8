import { shown } from '@zhanggui/core';
import type { Kpi, ScoreBand, Scorecard, ScorecardItem } from '../../../kpi/kpi.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';

const item = { kpi: 'sales', weight: 1 } as const;
const best = { from: 100_000, score: 100 } as const;
const least = { from: 50_000, score: 60 } as const;
const card = { id: 'month', name: { zh: '月度绩效', en: 'Monthly' }, role: 'manager', period: 'month', items: [item] } as const;
const ofTwo = {
  ...card,
  items: [
    { ...item, weight: 0.5 },
    { kpi: 'orders', weight: 0.5 },
  ],
} as const;

/** 权重合计不是 1. */
export const scorecardNotWhole = {
  id: 'scorecard/not-whole-weights',
  severity: 'error',
  preset: 'recommended',
  message: {
    zh: '计分卡“{scorecard}”的权重合计是 {sum}，应为 1，每个最多 6 位小数',
    en: 'The weights of the scorecard “{scorecard}” add up to {sum}: they must add up to 1, with at most 6 decimals each',
  },
  explain: { zh: '合计不是 1，满分就不是 100', en: 'Otherwise full marks are not 100' },
  examples: [
    { bad: { scorecards: [{ ...card, items: [{ ...item, weight: 0.4 }] }] }, good: { scorecards: [card] } },
    {
      bad: {
        scorecards: [
          {
            ...card,
            items: [
              { ...item, weight: 0.5000001 },
              { kpi: 'orders', weight: 0.4999999 },
            ],
          },
        ],
      },
      good: { scorecards: [ofTwo] },
    },
  ],
  check: ({ playbook: { scorecards = [] }, pathOf }) =>
    scorecards.flatMap((each) => {
      const millionths = each.items.map(({ weight }) => Math.round(weight * 1e6));
      const total = millionths.reduce((all, part) => all + part, 0);
      // no number at all is found as such
      if (Number.isNaN(total) || millionths.length === 0) return [];
      const isExact = each.items.every(({ weight }, index) => millionths[index]! / 1e6 === weight);
      if (total === 1e6 && isExact) return [];
      const sum = Number.isFinite(total) ? total / 1e6 : shown(total);
      return [{ params: { scorecard: shown(each.id), sum }, at: { path: `${pathOf(each)}/items` } }];
    }),
} as const satisfies PlaybookRule;

/** 一个指标计了两次. */
export const scorecardKpiTwice = {
  id: 'scorecard/kpi-twice',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '计分卡“{scorecard}”把指标“{kpi}”计了两次', en: 'The scorecard “{scorecard}” counts “{kpi}” twice' },
  explain: { zh: '同一件事奖两遍或罚两遍', en: 'The same is rewarded or punished twice' },
  examples: [{ bad: { scorecards: [{ ...card, items: [ofTwo.items[0], ofTwo.items[0]] }] }, good: { scorecards: [ofTwo] } }],
  check: ({ playbook: { scorecards = [] }, pathOf }) =>
    scorecards.flatMap((each) => {
      const seen = new Set<string>();
      return each.items.flatMap((one) => {
        if (!seen.has(one.kpi)) {
          seen.add(one.kpi);
          return [];
        }
        // one without a KPI is found as such
        return one.kpi !== '' ? [{ params: { scorecard: shown(each.id), kpi: shown(one.kpi) }, at: { path: `${pathOf(one)}/kpi` } }] : [];
      });
    }),
} as const satisfies PlaybookRule;

/** 分段顺序不对: bounds and scores go from the best to the least. */
export const scorecardBandOrder = {
  id: 'scorecard/band-order',
  severity: 'warning',
  preset: 'recommended',
  message: {
    zh: '指标“{kpi}”的分段要从最好排到最差，得分也要从高到低',
    en: 'The bands of “{kpi}” go from the best bound to the least, and so do their scores',
  },
  explain: { zh: '顺序乱了，做得好反而可能得分低', en: 'Out of order, doing better may earn less' },
  examples: [
    {
      bad: { scorecards: [{ ...card, items: [{ ...item, bands: [least, best] }] }] },
      good: { scorecards: [{ ...card, items: [{ ...item, bands: [best, least] }] }] },
    },
    {
      bad: { scorecards: [{ ...card, items: [{ ...item, bands: [{ ...best, score: 50 }, least] }] }] },
      good: { scorecards: [{ ...card, items: [{ ...item, bands: [{ ...best, score: 60 }, least] }] }] },
    },
  ],
  check: (read) => {
    const known = new Map((read.playbook.kpis ?? []).map((kpi) => [kpi.id, kpi]));
    return eachItem(read, ({ kpi, bands = [] }) => {
      const better = known.get(kpi)?.better;
      const wrong = bands.find((band, index) => index > 0 && isWrong(bands[index - 1]!, band, better));
      return wrong === undefined ? [] : [{ params: { kpi: shown(kpi) }, at: { path: read.pathOf(wrong) } }];
    });
  },
} as const satisfies PlaybookRule;

/** Where nobody knows which way is better, only the scores are looked at. */
function isWrong(before: ScoreBand, after: ScoreBand, better: Kpi['better'] | undefined): boolean {
  const isBack = (better === 'higher' && after.from >= before.from) || (better === 'lower' && after.from <= before.from);
  return isBack || after.score > before.score;
}

function eachItem(
  { playbook: { scorecards = [] }, pathOf }: ReadPlaybook,
  check: (item: ScorecardItem, path: string) => PlaybookRuleFinding[],
): PlaybookRuleFinding[] {
  return scorecards.flatMap(({ items }: Scorecard) => items.flatMap((each) => check(each, pathOf(each))));
}
