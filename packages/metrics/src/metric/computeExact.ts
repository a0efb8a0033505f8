import { checkObject } from '@zhanggui/core';
import { Decimal } from 'decimal.js';
import { bigIntegers } from '../formula/fraction.js';
import { evaluateMetric } from './evaluateMetric.js';
import type { InputsOf, Metric } from './metric.js';
import { readInput } from './readInput.js';

/** Made at the first call, apart from whatever the caller does to decimal.js. */
let Exact: Decimal.Constructor | undefined;

/**
 * 计算指标, for those who go on reckoning: the value as a `Decimal` of up to 40 digits, half away from zero.
 *
 * The exact answer is rounded once, at the end. Its constructor is this package's own: the global settings of decimal.js
 * neither change it nor are changed.
 *
 * @returns `null` where there is no number: over nothing, where an input is `null`, or where what must be over 0 (`positive`) is not
 * @throws `metric/missing-input`, `metric/not-number`, `metric/not-formula`, `limit/exceeded`, `shape/not-object`
 * @example
 * ```ts
 * import { computeExact, valuePerBuyer } from '@zhanggui/metrics';
 * computeExact(valuePerBuyer, { paidFen: 10000, buyers: 3 })?.toString(); // => '3333.333333333333333333333333333333333333'
 * ```
 */
export function computeExact<const M extends Metric>(metric: M, inputs: InputsOf<M>): Decimal | null {
  checkObject('metric', metric);
  const exact = evaluateMetric(metric, bigIntegers, (input) => readInput(metric, inputs, input));
  if (exact === null) return null;
  Exact ??= Decimal.clone({ defaults: true, precision: 40 });
  // nothing divided by a negative number is −0 in decimal.js
  return exact.top === 0n ? new Exact(0) : new Exact(String(exact.top)).div(String(exact.bottom));
}
