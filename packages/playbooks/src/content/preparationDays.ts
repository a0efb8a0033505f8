import type { Fact } from '@zhanggui/core';

/** 大促筹备提前天数: calendar days before the campaign's day on which preparation begins. */
export const preparationDays = {
  value: 45,
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '大促活动：筹备提前量', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb. The handbook does not say which days it counts: read as calendar days, a day off rolled back to a working day.',
} as const satisfies Fact<number>;
