import type { Text } from '@zhanggui/core';

/** 大促计划的规则: what each rule says about a plan, by rule id. Phases and tasks are named by their ids. */
export const campaignRuleTexts = {
  'campaign/budget-not-split': {
    zh: '预算没有分到各阶段，请给出每个阶段的占比',
    en: 'The budget is not split: say which share each phase gets',
  },
  'campaign/late-start': {
    zh: '“{task}”应在 {start} 开始，已经晚了 {days} 天',
    en: '“{task}” should have started on {start}; days late: {days}',
  },
  'campaign/opens-before-preparation': {
    zh: '活动 {opens} 就开始，筹备却从 {start} 才开始',
    en: 'The campaign opens on {opens}, but preparation begins only on {start}',
  },
  'campaign/provisional-calendar': {
    zh: '有 {count} 项安排所在年份的放假通知还没公布，日期按星期和法定节假日推算',
    en: 'Guessed by weekday and statutory holidays, since the year has no holiday notice yet: {count}',
  },
  'campaign/unconfirmed-window': {
    zh: '平台的活动时间尚未确认，{from} 至 {to} 为暂定',
    en: 'The platform’s window is not confirmed: {from} to {to} is provisional',
  },
  'phase/gap': { zh: '“{before}”和“{after}”之间空了 {days} 天', en: 'Days between “{before}” and “{after}” that no phase has: {days}' },
  'phase/overlap': { zh: '“{before}”和“{after}”重叠 {days} 天', en: 'Days that “{before}” and “{after}” both have: {days}' },
  'phase/sprint-too-long': {
    zh: '“{phase}”只有 {days} 天，冲刺却排了 {hours} 小时',
    en: 'The sprint of “{phase}” is longer than its days ({days}): {hours} hours',
  },
  'risk/no-plan': { zh: '大型活动没有 {kind} 类风险的预案', en: 'A major campaign has no plan for risks of the kind {kind}' },
  'risk/no-prevention': { zh: '预案“{plan}”没有预防动作', en: 'The risk plan “{plan}” prevents nothing' },
  'risk/unknown-plan': { zh: '没有找到预案“{plan}”', en: 'There is no risk plan “{plan}”' },
} as const satisfies Record<string, Text>;

export type CampaignRule = keyof typeof campaignRuleTexts;
