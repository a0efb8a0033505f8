import type { Text } from '@zhanggui/core';
import type { RulesErrorParams } from './RulesErrorParams.js';

/** 错误说明: what each code of this package says to a person. */
export const rulesErrorTexts: Readonly<Record<keyof RulesErrorParams, Text>> = {
  'lint/not-text': { zh: '{field} 不是文字：{value}', en: '{field} is not a text: {value}' },
  'rules/not-compiled': { zh: '{field} 没有先编译：{value}', en: '{field} was not compiled first: {value}' },
  'rule/not-rule': {
    zh: '第 {index} 项不是规则，缺少编号、主题、严重程度或检查：{value}',
    en: 'Entry {index} is no rule, it lacks an id, a topic, a severity or a check: {value}',
  },
  'rule/duplicate': { zh: '规则 {rule} 出现了两次', en: 'The rule {rule} is there twice' },
  'rule/not-plain': { zh: '规则 {rule} 所依据的内容不是普通数据', en: 'What the rule {rule} knows is not plain data' },
  'words/not-word': { zh: '词表第 {index} 项不是词：{value}', en: 'Entry {index} of the word list is not a word: {value}' },
  'words/duplicate': { zh: '词表里“{word}”出现了两次', en: '"{word}" is in the word list twice' },
  'words/not-exception': {
    zh: '“{word}”的例外“{exception}”里要有且只有一个 ~',
    en: 'The exception "{exception}" of "{word}" needs exactly one ~',
  },
  'promotion/not-id': { zh: '第 {index} 项没有编号：{value}', en: 'Entry {index} has no id: {value}' },
  'promotion/duplicate': { zh: '优惠 {promotion} 出现了两次', en: 'The promotion {promotion} is there twice' },
  'promotion/not-threshold': {
    zh: '优惠 {promotion} 的门槛至少为 1 分：{value}',
    en: 'The threshold of {promotion} must be at least 1 fen: {value}',
  },
  'promotion/not-off': {
    zh: '优惠 {promotion} 减的金额或上限不是非负整数分：{value}',
    en: 'What {promotion} takes off, or its cap, is not a whole number of fen from 0 on: {value}',
  },
  'promotion/not-repeat': {
    zh: '优惠 {promotion} 是否每满都减，只能是 true 或 false：{value}',
    en: 'Whether {promotion} repeats must be true or false: {value}',
  },
  'promotion/not-tiers': {
    zh: '优惠 {promotion} 的 {count} 档门槛须逐档升高，至少一档',
    en: 'The {count} tiers of {promotion} must rise, and there must be one at least',
  },
  'promotion/not-scope': {
    zh: '优惠 {promotion} 的适用范围不是商品行或标签的列表：{value}',
    en: 'The scope of {promotion} is no list of lines or tags: {value}',
  },
  'promotion/duplicate-line': { zh: '购物车里 {line} 出现了两次', en: 'The line {line} is in the cart twice' },
  'promotion/not-price': {
    zh: '{line} 的单价不是非负整数分：{value}',
    en: 'The unit price of {line} is not a whole number of fen from 0 on: {value}',
  },
  'promotion/not-quantity': {
    zh: '{line} 的数量不是 1 到 10 亿的整数：{value}',
    en: 'The quantity of {line} is not a whole number from 1 to 1,000,000,000: {value}',
  },
  'promotion/not-tags': { zh: '{line} 的标签不是列表', en: 'The tags of {line} are no list' },
  'promotion/not-line': { zh: '{line} 不在购物车里，或写了两次', en: '{line} is not in the cart, or is named twice' },
};
