import type { Text } from '@zhanggui/core';
import type { RejectionReason } from './pricedCart.js';

/** 没用上的原因: what each says where no more is known than the promotion. */
export const rejectionTexts = {
  'not-started': { zh: '“{promotion}”没有用上：活动还没有开始。', en: '"{promotion}" does not apply: it has not started yet.' },
  ended: { zh: '“{promotion}”没有用上：活动已经结束。', en: '"{promotion}" does not apply: it has ended.' },
  'not-chosen': { zh: '“{promotion}”没有用上：这次没有选用。', en: '"{promotion}" does not apply: it was not chosen this time.' },
  'used-up': { zh: '“{promotion}”没有用上：可用次数已经用完。', en: '"{promotion}" does not apply: no use of it is left.' },
  'over-budget': {
    zh: '“{promotion}”没有用上：活动预算不够了。',
    en: '"{promotion}" does not apply: the budget of the campaign is too low by now.',
  },
  'no-goods': { zh: '“{promotion}”没有用上：没有可以参加的商品。', en: '"{promotion}" does not apply: there are no goods for it.' },
  'no-shipping': {
    zh: '“{promotion}”没有用上：没有可以参加的配送方式。',
    en: '"{promotion}" does not apply: there is no way of shipping for it.',
  },
  'below-amount': {
    zh: '“{promotion}”没有用上：没有达到金额门槛。',
    en: '"{promotion}" does not apply: the amount is below its threshold.',
  },
  'below-pieces': {
    zh: '“{promotion}”没有用上：没有达到件数门槛。',
    en: '"{promotion}" does not apply: there are fewer pieces than it asks for.',
  },
  'below-balance': {
    zh: '“{promotion}”没有用上：尾款没有达到要求的金额。',
    en: '"{promotion}" does not apply: the balance is below what it asks for.',
  },
  'not-for-buyer': { zh: '“{promotion}”没有用上：这位买家不在适用人群里。', en: '"{promotion}" does not apply: it is for other buyers.' },
  'other-order-number': {
    zh: '“{promotion}”没有用上：它限定买家的第几单，这一单不是。',
    en: '"{promotion}" does not apply: it is for another of the buyer\'s orders, such as the first.',
  },
  'needs-other': {
    zh: '“{promotion}”没有用上：它要和另一个优惠一起用，那个优惠没有用上。',
    en: '"{promotion}" does not apply: it goes with another promotion, which does not apply.',
  },
  excluded: {
    zh: '“{promotion}”没有用上：不能和已用的优惠叠加。',
    en: '"{promotion}" does not apply: it does not go together with one that does.',
  },
  'group-full': {
    zh: '“{promotion}”没有用上：同组优惠的名额已满。',
    en: '"{promotion}" does not apply: others of its group took the place.',
  },
  beaten: { zh: '“{promotion}”没有用上：同组有更优惠的。', en: '"{promotion}" does not apply: another of its group takes more off.' },
  'exclusive-other': {
    zh: '“{promotion}”没有用上：已用的优惠是独享的。',
    en: '"{promotion}" does not apply: one that does tolerates no other.',
  },
  'nothing-off': {
    zh: '“{promotion}”没有用上：已经没有可减的金额。',
    en: '"{promotion}" does not apply: nothing is left that could come off.',
  },
} as const satisfies Record<RejectionReason, Text>;

/** 没用上的原因，带数字: what they say where the amount, the pieces or the other promotion are known. Amounts are 元. */
export const rejectionDetailTexts = {
  'below-amount': { zh: '“{promotion}”没有用上：差 {amount} 元。', en: '"{promotion}" does not apply: ¥{amount} more is needed.' },
  'below-pieces': { zh: '“{promotion}”没有用上：差 {pieces} 件。', en: '"{promotion}" does not apply: pieces still needed: {pieces}.' },
  'below-balance': {
    zh: '“{promotion}”没有用上：尾款差 {amount} 元。',
    en: '"{promotion}" does not apply: the balance is ¥{amount} too low.',
  },
  'over-budget': {
    zh: '“{promotion}”没有用上：活动预算还差 {amount} 元。',
    en: '"{promotion}" does not apply: the budget of the campaign is ¥{amount} too low.',
  },
  'needs-other': {
    zh: '“{promotion}”没有用上：要先用上“{other}”。',
    en: '"{promotion}" does not apply: it goes with "{other}", which does not apply.',
  },
  excluded: {
    zh: '“{promotion}”没有用上：不能和“{other}”叠加。',
    en: '"{promotion}" does not apply: it does not go together with "{other}".',
  },
  'group-full': {
    zh: '“{promotion}”没有用上：同组优惠的名额已被“{other}”占用。',
    en: '"{promotion}" does not apply: "{other}" of the same group took the place.',
  },
  beaten: {
    zh: '“{promotion}”没有用上：同组的“{other}”更优惠。',
    en: '"{promotion}" does not apply: "{other}" of the same group takes more off.',
  },
  'exclusive-other': {
    zh: '“{promotion}”没有用上：“{other}”是独享的，不能叠加。',
    en: '"{promotion}" does not apply: "{other}" tolerates no other promotion.',
  },
} as const satisfies Partial<Record<RejectionReason, Text>>;
