import { limits, refuseOver, shown, ZhangguiError } from '@zhanggui/core';

/** Refuses what is no text, or too long a one. @throws `playbook/not-text`, `limit/exceeded` */
export function checkLimitOfText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new ZhangguiError('playbook/not-text', { path: '/text', value: shown(text) });
  refuseOver(limits, 'textLength', text.length);
}
