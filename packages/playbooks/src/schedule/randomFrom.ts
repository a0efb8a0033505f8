import { shown, ZhangguiError } from '@zhanggui/core';

/**
 * 随机数: numbers from 0 to below 1 that follow from a seed alone (Mulberry32): 32 bits of state, every state
 * comes once in 2^32 numbers. For simulations, not for secrets.
 *
 * @param seed - any whole number; those that agree in their lower 32 bits and in the rest give the same numbers
 * @throws `playbook/not-number`
 */
export function randomFrom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new ZhangguiError('playbook/not-number', { path: '/options/seed', value: shown(seed) });
  let state = (seed ^ Math.imul(Math.floor(seed / 0x1_0000_0000), 0x9e3779b1)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
