import { shown, ZhangguiError } from '@zhanggui/core';
import type { Metric } from './metric.js';

/**
 * One input of a metric out of what the caller gave.
 *
 * @throws `metric/missing-input`, `metric/not-number`
 */
export function readInput({ id }: Metric, inputs: Readonly<Record<string, unknown>>, input: string): number | null {
  const value = inputs != null && Object.hasOwn(inputs, input) ? inputs[input] : undefined;
  if (value === undefined) throw new ZhangguiError('metric/missing-input', { metric: shown(id), input: shown(input) });
  if (value !== null && !(typeof value === 'number' && Number.isFinite(value)))
    throw new ZhangguiError('metric/not-number', { metric: shown(id), input: shown(input), value: shown(value) });
  return value;
}
