import type { Text } from '@zhanggui/core';

/** 优惠检查的规则: what each rule of `lintPromotions` says. Amounts are in 元; where a threshold may also be pieces, an amount carries ¥. */
export const promotionRuleTexts = {
  'promotion/below-cost': {
    zh: '{item} 叠加 {promotions} 后最低可到 {price} 元，低于成本或底价 {limit} 元',
    en: '{item} may fall to {price} yuan with {promotions}, below its cost or floor of {limit} yuan',
  },
  'promotion/deposit-above-cap': {
    zh: '{promotion} 的定金 {pay} 元超过 {price} 元的 {percent}%，超过部分不产生定金的效力',
    en: 'The deposit of {pay} yuan of {promotion} is above {percent}% of {price} yuan; what is above has no effect as a deposit',
  },
  'promotion/deposit-unchecked': {
    zh: '{promotion} 的定金是否超过法定比例无法判断：缺少日期、商品价格或当日有效的规定',
    en: 'Whether the deposit of {promotion} is above the legal share cannot be told: a day, prices of goods or a law of that day is missing',
  },
  'promotion/dominated-tier': {
    zh: '{promotion} 的 {at} 这一档没有意义：凑到 {better} 元只付 {payable} 元，不比这一档多',
    en: 'The tier {at} of {promotion} is pointless: an order of {better} yuan pays {payable} yuan, no more than this tier does',
  },
  'promotion/empty-level': {
    zh: '{promotion} 看的是 {level} 之后的金额，但没有优惠属于这一层',
    en: '{promotion} looks at amounts after the level {level}, which no promotion belongs to',
  },
  'promotion/endless-repeat': {
    zh: '{promotion} 每满 {at} 就给 {gives}，没有封顶也没有次数上限',
    en: '{promotion} gives {gives} at every {at}, without a cap or a number of times',
  },
  'promotion/exclusives-tie': {
    zh: '{promotion} 与 {other} 都是独享、优先级相同，用哪个只看排列顺序',
    en: '{promotion} and {other} are both exclusive with the same priority: which one applies depends on their order in the list alone',
  },
  'promotion/freight-threshold': {
    zh: '{promotion} 从 {at} 起减运费：差一点的订单凑够反而可能少付，差额小于运费时就会',
    en: 'Freight falls from {at} on with {promotion}: an order that is short of it by less than the freight pays less when goods are added',
  },
  'promotion/gift-loop': {
    zh: '赠品互相触发：{loop}',
    en: 'Gifts trigger each other: {loop}',
  },
  'promotion/group-differs': {
    zh: '{promotion} 与同组的 {other} 对分组 {group} 的说法不一致（限用数、取法或层级）',
    en: '{promotion} and {other} describe their group {group} differently (limit, pick or level)',
  },
  'promotion/looks-ahead': {
    zh: '{promotion} 看的是 {level} 之后的金额，但轮到它时这一层还没算完',
    en: '{promotion} looks at amounts after the level {level}, which is not over when it is its turn',
  },
  'promotion/needs-excluded': {
    zh: '{promotion} 要先用上 {other}，又不能与它同用：永远用不上',
    en: '{promotion} needs {other} and does not go together with it: it can never apply',
  },
  'promotion/needs-later': {
    zh: '{promotion} 要先用上 {other}，而 {other} 按通常的顺序排在后面：用不上',
    en: '{promotion} needs {other}, which comes after it in the usual order: it never applies',
  },
  'promotion/no-effect': {
    zh: '{promotion} 不会带来任何优惠',
    en: '{promotion} takes nothing off',
  },
  'promotion/no-goods': {
    zh: '{promotion} 没有适用的商品：{goods}',
    en: 'There are no goods for {promotion}: {goods}',
  },
  'promotion/not-readable': {
    zh: '第 {index} 项（从 0 数）不是可用的优惠：{field} {value}（{code}）',
    en: 'Entry {index} (counted from 0) is no promotion that can be used: {field} {value} ({code})',
  },
  'promotion/off-reaches-threshold': {
    zh: '{promotion} 满 {at} 元减 {off} 元：减的不小于门槛',
    en: '{promotion} takes {off} yuan off from {at} yuan on: no less than the threshold',
  },
  'promotion/pays-less-by-order': {
    zh: '{promotion} 按购物车顺序凑组或数件，商品价格不同：加一件便宜的会错开分组，可能反而少付',
    en: '{promotion} groups or counts pieces in the order of the cart, and their prices differ: one more cheap piece may shift the groups and lower what is paid',
  },
  'promotion/pays-less-by-piece': {
    zh: '{promotion}：{pieces} 件共 {amount} 元付 {paid} 元，再加一件 {added} 元的反而只付 {payable} 元',
    en: '{promotion}: {pieces} pieces for {amount} yuan pay {paid} yuan, with one more for {added} yuan only {payable} yuan',
  },
  'promotion/pays-less-for-more': {
    zh: '{promotion}：{from}–{to} 元的订单凑到 {at} 元只付 {payable} 元，比不凑更少（{to} 元付 {paid} 元）',
    en: '{promotion}: orders of {from} to {to} yuan pay less when goods are added up to {at} yuan: {payable} yuan (at {to} yuan: {paid} yuan)',
  },
  'promotion/rate-above-one': {
    zh: '{promotion} 的折扣 {rate} 大于 1：折扣是买家付的比例',
    en: 'The rate {rate} of {promotion} is above 1: it is the share that the buyer pays',
  },
  'promotion/same-id': {
    zh: '编号 {promotion} 用了不止一次',
    en: 'The id {promotion} is used more than once',
  },
  'promotion/skipped-tier': {
    zh: '{promotion} 的 {at} 这一档用不上：使用条件至少要 {least}，那时已到下一档',
    en: 'The tier {at} of {promotion} is never used: its condition asks for {least}, where the next tier holds already',
  },
  'promotion/unknown-promotion': {
    zh: '{promotion} 提到的优惠 {name} 不存在',
    en: '{promotion} names a promotion {name}, which does not exist',
  },
  'promotion/unreachable-tier': {
    zh: '{promotion} 的门槛 {at} 到不了：最多 {most}',
    en: 'The threshold {at} of {promotion} is out of reach: at most {most}',
  },
  'promotion/used-up': {
    zh: '{promotion} 已经没有剩余的次数或预算',
    en: '{promotion} has no uses or no budget left',
  },
  'promotion/useless-tier': {
    zh: '{promotion} 的 {at} 这一档不比前一档优惠',
    en: 'The tier {at} of {promotion} gives no more than the one before it',
  },
  'promotion/window-empty': {
    zh: '{promotion} 的结束时间 {until} 不晚于开始时间',
    en: '{promotion} ends at {until}, not after it begins',
  },
} as const satisfies Record<string, Text>;

export type PromotionRuleId = keyof typeof promotionRuleTexts;
