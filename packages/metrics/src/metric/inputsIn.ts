import { evaluate } from '../formula/evaluate.js';
import type { Formula } from '../formula/formula.js';
import { safeIntegers } from '../formula/fraction.js';

/** 公式的输入: the names in a formula and others, each once, in the order in which they stand. @throws `metric/not-formula`, `limit/exceeded` */
export function inputsIn(formula: Formula, others: readonly Formula[] = []): Set<string> {
  const inputs = new Set<string>();
  for (const part of [formula, ...others]) {
    evaluate(part, safeIntegers, (input) => {
      inputs.add(input);
      return null;
    });
  }
  return inputs;
}
