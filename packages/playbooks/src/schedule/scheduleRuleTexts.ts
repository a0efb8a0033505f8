import type { Text } from '@zhanggui/core';

/** 排期的规则: what each rule says, by rule id. Tasks and products are named by their ids. */
export const scheduleRuleTexts = {
  'schedule/infeasible': {
    zh: '“{product}”应在 {start} 开始准备，赶不上活动，差 {workdays} 个工作日',
    en: '“{product}” should have been begun on {start}; working days that are missing: {workdays}',
  },
  'task/due-day-off': { zh: '“{task}”定在 {due} 完成，那天不上班', en: '“{task}” is due on {due}, a day off' },
  'task/missing-due': { zh: '“{task}”没有完成时限', en: '“{task}” has no due day' },
  'task/missing-owner': { zh: '“{task}”没有责任人', en: '“{task}” has no owner' },
} as const satisfies Record<string, Text>;

export type ScheduleRule = keyof typeof scheduleRuleTexts;
