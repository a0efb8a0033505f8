import type { Text } from '@zhanggui/core';

/** 大促计划的规则: what each rule says about a plan, by rule id. Phases and tasks are named by their ids. */
export const campaignRuleTexts = {
  'campaign/budget-not-split': {
    zh: '预算没有分到各阶段，请给出每个阶段的占比',
    en: 'The budget is not split: say which share each phase gets',
  },
  'campaign/budget-left-over': {
    zh: '“{phase}”没有排进计划，分给它的 {amount} 分预算要另作安排',
    en: 'The phase “{phase}” is left out: its {amount} fen have to be given to another',
  },
  'campaign/late-start': {
    zh: '“{task}”应在 {start} 开始，已经晚了 {days} 天',
    en: '“{task}” should have started on {start}; days late: {days}',
  },
  'campaign/opens-before-preparation': {
    zh: '活动 {opens} 就开始，筹备却从 {start} 才开始',
    en: 'The campaign opens on {opens}, but preparation begins only on {start}',
  },
  'campaign/phase-left-out': {
    zh: '活动时间 {from} 至 {to} 里没有“{phase}”的任何一天，这个阶段没有排进计划',
    en: 'The window from {from} to {to} has no day of “{phase}”: this phase is left out',
  },
  'campaign/provisional-calendar': {
    zh: '有 {count} 项安排所在年份的放假通知还没公布，日期按星期和法定节假日推算',
    en: 'Guessed by weekday and statutory holidays, since the year has no holiday notice yet: {count}',
  },
  'campaign/task-after-opening': {
    zh: '“{task}”要到 {due} 才做完，可活动 {opens} 就开始了',
    en: '“{task}” is done on {due}, but the sale opens on {opens}',
  },
  'campaign/task-before-preparation': {
    zh: '“{task}”要从 {start} 做起，比筹备开始的 {preparation} 还早',
    en: '“{task}” has to start on {start}, before preparation begins on {preparation}',
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
