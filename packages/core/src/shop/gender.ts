import type { Text } from '../text/text.js';

/** 性别: whom a persona stands for; `any` where it makes no difference to the shop. */
export const genders = ['female', 'male', 'any'] as const;

export type Gender = (typeof genders)[number];

/** 性别名称. */
export const genderNames = {
  female: { zh: '女', en: 'Female' },
  male: { zh: '男', en: 'Male' },
  any: { zh: '不限', en: 'Any' },
} as const satisfies Record<Gender, Text>;
