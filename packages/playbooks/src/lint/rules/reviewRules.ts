import { type Day, shown } from '@zhanggui/core';
import { reviewStatus } from '../../compose/reviewStatus.js';
import type { ReadPlaybook } from '../../compose/shape/reading.js';
import { exampleKnowledge, exampleScript, exampleSop } from '../../compose/validate/examples.js';
import type { PlaybookRule } from '../../compose/validate/playbookRule.js';
import type { Meta } from '../../role/meta.js';
import { nextReviewDay } from '../../role/nextReviewDay.js';

const change = {
  id: 'douyin-shipping-2026',
  platform: 'douyin',
  topics: ['shipping'],
  effectiveFrom: '2026-05-01' as Day,
  severity: 'major',
  summary: { zh: '发货时限缩短', en: 'Less time to ship' },
  source: { title: '（示例）' },
} as const;

/** 逾期未复核: nobody has looked through it for 12 months, or what it says itself. */
export const reviewOverdue = {
  id: 'review/overdue',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '{reviewed} 复核过，{due} 前应再复核一次', en: 'Looked through on {reviewed}, due again by {due}' },
  explain: { zh: '过期的手册会教人做错', en: 'An old handbook teaches what is wrong by now' },
  examples: [
    { bad: { reviewedAt: '2025-11-21' }, good: { reviewedAt: '2025-11-22' }, context: { today: '2026-11-22' as Day } },
    { bad: { sops: [{ ...exampleSop, reviewedAt: '2024-02-29' }] }, good: { sops: [exampleSop] }, context: { today: '2025-03-01' as Day } },
    {
      bad: { scripts: [{ ...exampleScript, reviewedAt: '2026-08-21', reviewEveryMonths: 3 }] },
      good: { scripts: [{ ...exampleScript, reviewedAt: '2026-08-22', reviewEveryMonths: 3 }] },
      context: { today: '2026-11-22' as Day },
    },
    {
      bad: { knowledge: [{ ...exampleKnowledge, reviewedAt: '2025-11-21' }] },
      good: { knowledge: [{ ...exampleKnowledge, reviewedAt: '2025-11-22' }] },
      context: { today: '2026-11-22' as Day },
    },
  ],
  check: (read, { today }) =>
    today === null
      ? []
      : reviewedParts(read).flatMap(({ path, reviewedAt, reviewEveryMonths }) => {
          const due = dueOf(reviewedAt, reviewEveryMonths);
          return due === null || today <= due ? [] : [{ params: { reviewed: reviewedAt, due }, at: { path } }];
        }),
} as const satisfies PlaybookRule;

/** 规则变了没复核: a rule of its platforms and topics has changed since. */
export const reviewRuleChanged = {
  id: 'review/rule-changed',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '{reviewed} 复核之后规则变了：{changes}', en: 'Rules have changed since {reviewed}: {changes}' },
  explain: { zh: '平台规则一变，照旧做就会违规', en: 'Who goes on as before breaks the new rule' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, reviewedAt: '2026-04-01', platforms: ['douyin'], topics: ['shipping'] }] },
      good: { sops: [{ ...exampleSop, reviewedAt: '2026-04-01', platforms: ['taobao'], topics: ['shipping'] }] },
      context: { today: '2026-11-22' as Day, ruleChanges: [change] },
    },
  ],
  check: (read, { today, ruleChanges }) =>
    today === null || ruleChanges.length === 0
      ? []
      : reviewedParts(read).flatMap(({ path, reviewedAt, platforms, topics }) => {
          if (reviewedAt === '') return [];
          const { reasons } = reviewStatus({ reviewedAt, platforms, topics }, { today, ruleChanges });
          const changes = reasons.slice(0, 10).map(shown).join('、');
          return reasons.length === 0 ? [] : [{ params: { reviewed: reviewedAt, changes }, at: { path } }];
        }),
} as const satisfies PlaybookRule;

/** What has a day of its own: the playbook, the SOPs that say when they were looked through or what they are about, scripts and entries with a day. */
function reviewedParts({ playbook, pathOf }: ReadPlaybook) {
  const own = (meta: Pick<Partial<Meta>, 'reviewedAt' | 'reviewEveryMonths' | 'platforms' | 'topics'>, path: string) => ({
    path: `${path}/reviewedAt`,
    reviewedAt: meta.reviewedAt ?? playbook.reviewedAt,
    reviewEveryMonths: meta.reviewEveryMonths ?? playbook.reviewEveryMonths ?? 12,
    platforms: meta.platforms ?? playbook.platforms,
    topics: meta.topics ?? playbook.topics,
  });
  const isOwn = (sop: Partial<Meta>) => (sop.reviewedAt ?? sop.topics ?? sop.platforms ?? sop.reviewEveryMonths) !== undefined;
  const dated = [...(playbook.scripts ?? []), ...(playbook.knowledge ?? [])].filter(({ reviewedAt }) => reviewedAt !== undefined);
  return [
    own(playbook, ''),
    ...playbook.sops.filter(isOwn).map((sop) => own(sop, pathOf(sop))),
    ...dated.map((each) => own(each, pathOf(each))),
  ];
}

function dueOf(reviewedAt: Day, months: number): Day | null {
  const isUsable = reviewedAt !== ('' as Day) && Number.isSafeInteger(months) && months >= 1 && months <= 1_200 && reviewedAt < '9000';
  return isUsable ? nextReviewDay({ reviewedAt, reviewEveryMonths: months }) : null;
}
