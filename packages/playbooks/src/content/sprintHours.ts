import type { Fact } from '@zhanggui/core';

/** 爆发期冲刺时长: hours from the opening of the peak. */
export const sprintHours = {
  value: 3,
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '大促活动：爆发期的前几小时', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb, counted from 00:00 in Beijing of the peak’s first day; a platform may open at another hour.',
} as const satisfies Fact<number>;
