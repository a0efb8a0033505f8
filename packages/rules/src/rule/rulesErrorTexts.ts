import type { Text } from '@zhanggui/core';
import type { RulesErrorParams } from './RulesErrorParams.js';

/** 错误说明: what each code of this package says to a person. */
export const rulesErrorTexts: Readonly<Record<keyof RulesErrorParams, Text>> = {
  'lint/not-text': { zh: '{field} 不是文字：{value}', en: '{field} is not a text: {value}' },
  'lint/not-place': { zh: '{field} 不是位置：{value}', en: '{field} is no place: {value}' },
  'lint/not-fact': { zh: '商品实情 {field} 不对：{value}', en: '{field} cannot be a fact of the goods: {value}' },
  'lint/not-suppression': {
    zh: '第 {index} 条豁免记录要写明规则、何人、何因、何日到期：{value}',
    en: 'Suppression {index} must name its rule, who, why and until when: {value}',
  },
  'rules/not-compiled': { zh: '{field} 没有先编译：{value}', en: '{field} was not compiled first: {value}' },
  'rule/not-rule': {
    zh: '第 {index} 项不是规则，缺少编号、主题、严重程度或检查：{value}',
    en: 'Entry {index} is no rule, it lacks an id, a topic, a severity or a check: {value}',
  },
  'rule/duplicate': { zh: '规则 {rule} 出现了两次', en: 'The rule {rule} is there twice' },
  'rule/not-plain': { zh: '规则 {rule} 所依据的内容不是普通数据', en: 'What the rule {rule} knows is not plain data' },
  'words/not-word': { zh: '词表第 {index} 项不是词：{value}', en: 'Entry {index} of the word list is not a word: {value}' },
  'words/duplicate': { zh: '词表里“{word}”出现了两次', en: '"{word}" is in the word list twice' },
  'lexicon/not-entry': {
    zh: '词库第 {index} 项不是词条，缺少编号、句型、类别或严重程度：{value}',
    en: 'Entry {index} of the lexicon lacks an id, patterns, a category or a severity: {value}',
  },
  'lexicon/not-guard': {
    zh: '第 {index} 项不是语境，缺少编号、位置或句型：{value}',
    en: 'Guard {index} lacks an id, a place or patterns: {value}',
  },
  'lexicon/duplicate': { zh: '词库里编号 {id} 出现了两次', en: 'The id {id} is in the lexicon twice' },
  'lexicon/unknown-entry': { zh: '词库里没有词条 {entry}', en: 'The lexicon has no entry {entry}' },
  'lexicon/not-pattern': { zh: '句型无法使用：{pattern}', en: 'This pattern cannot be used: {pattern}' },
  'lexicon/unknown-slot': { zh: '没有词槽 {slot}', en: 'There is no slot {slot}' },
  'lexicon/unknown-guard': { zh: '词条 {entry} 所用的语境 {guard} 不存在', en: 'The guard {guard} of {entry} was not given' },
  'words/wrong-option': { zh: '词匹配的选项 {option} 不对：{value}', en: 'The option {option} of a matcher is not right: {value}' },
  'words/not-bytes': { zh: '这些字节读不出词匹配器：{why}', en: 'These bytes do not hold a matcher: {why}' },
  'promotion/not-id': { zh: '第 {index} 项没有编号：{value}', en: 'Entry {index} has no id: {value}' },
  'promotion/duplicate': { zh: '优惠 {promotion} 出现了两次', en: 'The promotion {promotion} is there twice' },
  'promotion/wrong-field': { zh: '优惠 {promotion} 的 {field} 不对：{value}', en: '{field} of {promotion} is not right: {value}' },
  'promotion/unknown-field': { zh: '优惠没有 {field} 这一项（{promotion}）', en: 'Promotions have no {field} ({promotion})' },
  'promotion/not-group': {
    zh: '同组 {group} 的优惠 {promotion} 与 {other} 写法不一致',
    en: '{promotion} and {other} do not say the same of their group {group}',
  },
  'promotion/no-time': { zh: '优惠 {promotion} 有起止时间，算价时要给出时间', en: '{promotion} has a window: pricing needs the time' },
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
  'promotion/not-traced': {
    zh: '算价时没有记下步骤（trace 是 {value}），无从说明',
    en: 'The price was computed without its steps (trace is {value}), so there is nothing to explain',
  },
  'promotion/not-priced': {
    zh: '{path} 与其他数字对不上，不是 price 算出的结果：{value}',
    en: '{path} does not fit the other figures, price did not make it: {value}',
  },
  'promotion/not-pieces': {
    zh: '{line} 的退货件数不是从 1 起的整数：{value}',
    en: 'The pieces of {line} that go back are not a whole number from 1 on: {value}',
  },
  'promotion/over-refund': {
    zh: '{line} 只剩 {left} 件可退，要退 {pieces} 件',
    en: 'Only {left} of {line} are left to go back, not {pieces}',
  },
  'promotion/returned-twice': {
    zh: '给出了 refunds，就不要再给 {field}',
    en: 'Where refunds is given, leave {field} out',
  },
  'promotion/other-cart': {
    zh: '按给出的购物车、优惠和选项重新算价，没有原订单的 {line}，或与原订单不同',
    en: 'The cart, promotions and options given do not price {line} as the order has it, or the cart lacks it',
  },
  'price/not-band': { zh: '价格区间的上限 {to} 分低于下限 {from} 分', en: 'The price band ends at {to} fen, below its start at {from}' },
  'search/wrong-field': { zh: '搜索要求中的 {field} 不对：{value}', en: '{field} of the search is not right: {value}' },
  'search/too-few-pieces': {
    zh: '至少要加 {min} 件，候选商品一共只有 {available} 件',
    en: '{min} pieces must be added, the candidates have {available}',
  },
  'promotion/no-cost': { zh: '没有给出 {sku} 的成本', en: 'The cost of {sku} was not given' },
};
