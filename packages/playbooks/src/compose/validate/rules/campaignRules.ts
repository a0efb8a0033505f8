import { shown } from '@zhanggui/core';
import { campaignRuleTexts } from '../../../campaign/campaignRuleTexts.js';
import type { CampaignPhase } from '../../../campaign/campaignTemplate.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { exampleCampaign } from '../examples.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';

const [warmUp, burst] = exampleCampaign.phases;

/** 阶段倒着写. */
export const phaseBackwards = {
  id: 'phase/backwards',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '阶段“{phase}”的最后一天在第一天之前', en: 'The last day of the phase “{phase}” is before its first' },
  explain: { zh: '倒着写的阶段一天也没有', en: 'Such a phase has no day' },
  examples: [
    {
      bad: { campaigns: [{ ...exampleCampaign, phases: [{ ...warmUp, fromOffset: -1, toOffset: -3 }, burst] }] },
      good: { campaigns: [exampleCampaign] },
    },
  ],
  check: (read) =>
    eachPhase(read, ({ id, fromOffset, toOffset }, path) =>
      toOffset < fromOffset ? [{ params: { phase: shown(id) }, at: { path: `${path}/toOffset` } }] : [],
    ),
} as const satisfies PlaybookRule;

/** 冲刺比阶段长. */
export const phaseSprintTooLong = {
  id: 'phase/sprint-too-long',
  severity: 'error',
  preset: 'recommended',
  message: campaignRuleTexts['phase/sprint-too-long'],
  explain: { zh: '冲刺是阶段开头的几个小时', en: 'A sprint is the first hours of its phase' },
  examples: [
    {
      bad: { campaigns: [{ ...exampleCampaign, phases: [warmUp, { ...burst, sprint: { hours: 30 } }] }] },
      good: { campaigns: [{ ...exampleCampaign, phases: [warmUp, { ...burst, sprint: { hours: 24 } }] }] },
    },
  ],
  check: (read) =>
    eachPhase(read, ({ id, fromOffset, toOffset, sprint }, path) => {
      const days = toOffset - fromOffset + 1;
      return sprint !== undefined && days >= 1 && sprint.hours > days * 24
        ? [{ params: { phase: shown(id), days, hours: sprint.hours }, at: { path: `${path}/sprint` } }]
        : [];
    }),
} as const satisfies PlaybookRule;

function eachPhase(
  { playbook: { campaigns = [] }, pathOf }: ReadPlaybook,
  check: (phase: CampaignPhase, path: string) => PlaybookRuleFinding[],
): PlaybookRuleFinding[] {
  return campaigns.flatMap(({ phases }) => phases.flatMap((phase) => check(phase, pathOf(phase))));
}
