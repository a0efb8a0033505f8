import { shown, ZhangguiError } from '@zhanggui/core';

/** 目标值, with the side that is good. 以上 and 以下 include the number itself (`at-least`, `at-most`), 超过 and 不到 do not. */
export interface MetricTarget {
  readonly is: 'at-least' | 'more-than' | 'at-most' | 'less-than';
  readonly value: number;
}

/** @throws `target/not-target` */
export function checkTarget(target: MetricTarget): void {
  const { is, value } = (target ?? {}) as Partial<MetricTarget>;
  const isKnown = is === 'at-least' || is === 'more-than' || is === 'at-most' || is === 'less-than';
  if (!isKnown) throw new ZhangguiError('target/not-target', { value: shown(is) });
  if (!(typeof value === 'number' && Number.isFinite(value))) throw new ZhangguiError('target/not-target', { value: shown(value) });
}
