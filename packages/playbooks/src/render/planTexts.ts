import type { Text } from '@zhanggui/core';

/** 计划文字: what stands around the days of a rendered plan. */
export const planTexts = {
  confirmed: { zh: '活动时间：{from} 至 {to}', en: 'Window: {from} to {to}' },
  tentative: { zh: '活动时间：{from} 至 {to}（暂定）', en: 'Window: {from} to {to} (provisional)' },
  preparation: { zh: '筹备开始：{from}', en: 'Preparation begins: {from}' },
  rolled: { zh: '筹备开始：{from}（{unrolled} 不上班）', en: 'Preparation begins: {from} ({unrolled} is a day off)' },
  sprint: { zh: '{phase}冲刺：{from} 至 {to}', en: 'Sprint of {phase}: {from} to {to}' },
  budget: { zh: '预算：{yuan} 元', en: 'Budget: {yuan} yuan' },
  phases: { zh: '阶段', en: 'Phases' },
  tasks: { zh: '任务', en: 'Tasks' },
  findings: { zh: '提醒', en: 'Please note' },
  phase: { zh: '阶段', en: 'Phase' },
  from: { zh: '开始', en: 'From' },
  to: { zh: '结束', en: 'To' },
  days: { zh: '天数', en: 'Days' },
  phaseBudget: { zh: '预算（元）', en: 'Budget (yuan)' },
  task: { zh: '任务', en: 'Task' },
  owner: { zh: '负责人', en: 'Owner' },
  start: { zh: '开始', en: 'Start' },
  due: { zh: '完成', en: 'Due' },
  workdays: { zh: '工作日', en: 'Working days' },
  basis: { zh: '日期依据', en: 'Days by' },
  official: { zh: '放假通知', en: 'holiday notice' },
  guessed: { zh: '推算', en: 'a guess' },
  guess: { zh: '{day}（推算）', en: '{day} (a guess)' },
} as const satisfies Record<string, Text>;
