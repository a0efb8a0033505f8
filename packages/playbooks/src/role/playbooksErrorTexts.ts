import type { Text } from '@zhanggui/core';
import type { PlaybooksErrorParams } from './PlaybooksErrorParams.js';

/** 错误说明 of this package's codes, for `renderError(error, { locale, texts: playbooksErrorTexts })`. */
export const playbooksErrorTexts: Readonly<Record<keyof PlaybooksErrorParams, Text>> = {
  'campaign/not-id': { zh: '{path} 不是编号：{value}', en: '{path} is not an id: {value}' },
  'campaign/no-phase': { zh: '活动 {campaign} 没有任何阶段', en: 'The campaign {campaign} has no phase' },
  'campaign/duplicate-id': { zh: '编号 {id} 用了两次', en: 'The id {id} is used twice' },
  'campaign/no-anchor': {
    zh: '不知道 {year} 年的 {festival} 是哪天，请在模板里写明月日',
    en: 'No day is known for {festival} in {year}: name month and day in the template',
  },
  'campaign/window-misses-phase': {
    zh: '活动时间 {from} 至 {to} 里没有 {phase} 阶段的任何一天',
    en: 'The window from {from} to {to} has no day of the phase {phase}',
  },
  'campaign/negative-budget': { zh: '预算 {amount} 分为负', en: 'The budget of {amount} fen is below zero' },
  'campaign/not-whole-shares': { zh: '各阶段的预算占比合计是 {sum}，应为 1', en: 'The shares of the budget add up to {sum}, not to 1' },
  'campaign/missing-share': { zh: '没有给出 {phase} 阶段的预算占比', en: 'No share of the budget is given for the phase {phase}' },
};
