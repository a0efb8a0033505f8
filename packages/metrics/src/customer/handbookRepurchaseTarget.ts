import type { Fact } from '@zhanggui/core';

/** 复购率目标: the rate that the handbook asks for at least. */
export const handbookRepurchaseTarget = {
  value: 0.3,
  from: null,
  recordedOn: '2026-11-22',
  source: { title: '电子商务实务岗位操作指导手册', locator: '客户运营：复购率目标', checkedOn: '2026-11-22' },
  status: 'handbook',
  note: 'A rule of thumb. The handbook names no period; a longer one gives a higher rate.',
} as const satisfies Fact<number>;
