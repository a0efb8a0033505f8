import type { Severity, Text } from '@zhanggui/core';

/** 个人信息种类. */
export const personalDataKinds = ['phone', 'landline', 'id-card', 'bank-card', 'address', 'email', 'wechat', 'plate'] as const;

/** 个人信息种类. */
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** What is known of a kind of personal data. */
export interface PersonalDataNote {
  readonly name: Text;
  readonly severity: Severity;
  /** Letters and digits that stay readable at its start and its end. */
  readonly keep: readonly [start: number, end: number];
}

/** 个人信息: names, how grave it is to publish one, and what of it stays readable. Of an email what is after the @ stays too, of an address what is before the number. */
export const personalDataNotes = {
  phone: { name: { zh: '手机号', en: 'mobile number' }, severity: 'warning', keep: [3, 4] },
  landline: { name: { zh: '固定电话', en: 'telephone number' }, severity: 'warning', keep: [3, 2] },
  'id-card': { name: { zh: '身份证号', en: 'identity number' }, severity: 'error', keep: [3, 2] },
  'bank-card': { name: { zh: '银行卡号', en: 'bank card number' }, severity: 'error', keep: [4, 4] },
  address: { name: { zh: '详细地址', en: 'address' }, severity: 'warning', keep: [0, 0] },
  email: { name: { zh: '邮箱', en: 'email address' }, severity: 'warning', keep: [1, 0] },
  wechat: { name: { zh: '微信号', en: 'WeChat id' }, severity: 'warning', keep: [2, 1] },
  plate: { name: { zh: '车牌号', en: 'number plate' }, severity: 'warning', keep: [2, 1] },
} as const satisfies Record<PersonalDataKind, PersonalDataNote>;
