import type { Text } from '@zhanggui/core';

/** 话术、页面和达人的规则: what each rule says, by rule id. */
export const scriptRuleTexts = {
  'address/missing-area': { zh: '退货地址没有写省市区', en: 'The return address lacks province, city and district' },
  'address/missing-detail': { zh: '退货地址没有写街道门牌', en: 'The return address lacks street and number' },
  'address/missing-phone': { zh: '退货地址没有能打通的电话', en: 'The return address lacks a phone number that can be dialled' },
  'address/missing-receiver': { zh: '退货地址没有写收件人', en: 'The return address does not say who receives it' },
  'audience/no-interests': { zh: '人群包没有兴趣标签', en: 'The audience has no interests' },
  'audience/not-ages': { zh: '年龄范围不对', en: 'The range of ages is none' },
  'autoreply/missing-aftersale': { zh: '自动回复没有售后信息', en: 'The automatic reply says nothing about after-sales' },
  'autoreply/missing-logistics': { zh: '自动回复没有物流信息', en: 'The automatic reply says nothing about shipping' },
  'autoreply/missing-promotion': { zh: '自动回复没有活动信息', en: 'The automatic reply says nothing about promotions' },
  'creator/audience-mismatch': { zh: '粉丝画像不匹配', en: 'The followers are other people than the shop sells to' },
  'creator/low-score': { zh: '带货口碑 {score}，要求 {limit} 以上', en: 'The sales reputation is {score}, asked for {limit} or more' },
  'creator/not-known': { zh: '不知道带货口碑', en: 'The sales reputation is not known' },
  'detail/first-screen': { zh: '首屏不是痛点解决', en: 'The first screen does not take up what troubles the buyer' },
  'detail/missing-block': { zh: '详情页缺少“{block}”', en: 'The detail page lacks “{block}”' },
  'detail/order': { zh: '“{block}”应在“{before}”之后', en: '“{block}” belongs after “{before}”' },
  'fabe/missing-advantage': { zh: '没有写优势', en: 'The advantage is missing' },
  'fabe/missing-benefit': { zh: '没有写给顾客的利益', en: 'The benefit for the buyer is missing' },
  'fabe/missing-evidence': { zh: '没有写证据和出处', en: 'The evidence, or where it is from, is missing' },
  'fabe/missing-feature': { zh: '没有写特点', en: 'The feature is missing' },
  'home/golden-triangle': { zh: '“{block}”不在首屏上方三分之一', en: '“{block}” does not begin in the upper third of the first screen' },
  'home/missing-block': { zh: '首页没有“{block}”', en: 'The home page lacks “{block}”' },
  'script/bad-slot': { zh: '空位 {slot} 的值不是{kind}', en: 'The value of the slot {slot} is no {kind}' },
  'script/missing-evidence': { zh: '这句话要附证明材料', en: 'This claim needs an attachment that proves it' },
  'script/missing-slot': { zh: '没有填 {slot}', en: 'The slot {slot} is not filled' },
  'script/no-consent': { zh: '顾客没有同意接收营销信息', en: 'The customer has not agreed to marketing messages' },
  'script/no-opt-out': { zh: '营销信息没有写怎么退订', en: 'The marketing message does not say how to opt out' },
  'script/promise-not-marked': {
    zh: '话术承诺了优惠，要给优惠的金额空位标上 promise，分清哪个是门槛、哪个是优惠',
    en: 'It promises money off: mark the amount that is promised (promise: true), which has to be a yuan slot',
  },
  'script/promise-without-promotion': { zh: '没有正在进行的活动能兑现这个优惠', en: 'No running promotion keeps this promise' },
  'script/service-as-gift': { zh: '平台不让把“{service}”说成赠品', en: 'The platform does not allow “{service}” to be called a gift' },
  'script/stray-brace': {
    zh: '“{text}”开头的大括号不是空位，会原样发给顾客',
    en: 'The brace of “{text}” is no place: the customer would see it',
  },
  'script/unknown-slot': { zh: '模板里没有空位 {slot}', en: 'The template has no slot {slot}' },
  'script/unused-slot': { zh: '话术里没有用到空位 {slot}', en: 'The text has no place for the slot {slot}' },
  'video/missing-segment': { zh: '分镜缺少“{segment}”', en: 'The storyboard lacks “{segment}”' },
  'video/segment-order': { zh: '“{segment}”应在“{before}”之后', en: '“{segment}” belongs after “{before}”' },
  'video/segment-too-long': { zh: '“{segment}”超过 {over} 秒', en: '“{segment}” is too long by {over} seconds' },
  'video/segment-too-short': { zh: '“{segment}”少了 {short} 秒', en: '“{segment}” is too short by {short} seconds' },
} as const satisfies Record<string, Text>;

export type ScriptRule = keyof typeof scriptRuleTexts;
