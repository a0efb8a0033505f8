import type { Text } from '@zhanggui/core';

/** 单项检查的说明: what the checkers of things outside a playbook say, by rule id. */
export const nounRuleTexts = {
  'category/no-evidence': {
    zh: '品类“{category}”要退市，却没写看哪个指标',
    en: 'The category “{category}” is to be given up, and no metric says why',
  },
  'category/no-status': { zh: '品类“{category}”没定状态', en: 'The category “{category}” has no status' },
  'change/no-assessment': { zh: '变更“{change}”没有事前评估', en: 'The change “{change}” was not assessed' },
  'change/no-control': { zh: '变更“{change}”没有风险控制办法', en: 'The change “{change}” has no means to keep its risk small' },
  'change/no-rollback': { zh: '变更“{change}”没有回滚方案', en: 'The change “{change}” has no way back' },
  'insight/missing-dimension': {
    zh: '品类“{category}”的洞察缺{what}（{dimension}）',
    en: 'The insight into “{category}” lacks {dimension} ({what})',
  },
  'loop/open': { zh: '改进“{action}”没有闭环：缺 {lacks}', en: 'The improvement “{action}” is no closed loop; missing: {lacks}' },
  'persona/stale': {
    zh: '画像“{persona}”是 {updated} 的，{due} 前应更新',
    en: 'The persona “{persona}” is of {updated}; it was due by {due}',
  },
  'segment/no-strategy': { zh: '人群“{segment}”没有对应的策略', en: 'No strategy is for the segment “{segment}”' },
} as const satisfies Record<string, Text>;

export type NounRule = keyof typeof nounRuleTexts;
