import { checkObject, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkCondition } from './checkCondition.js';
import type { Comparison, Condition, Facts, FactValue } from './condition.js';

/** 三种答案: `unknown` where a fact that matters is not known. */
export type Answer = 'yes' | 'no' | 'unknown';

/**
 * 条件是否成立: a condition against what is known.
 *
 * A fact that is left out, `null` or no number (NaN) is not known. Neither is one of another kind than it is compared with: '12' is
 * neither more nor less than 5, nor equal to 12. `all` is no as soon as one part is no, `any` is yes as soon as one is yes, whatever else is not
 * known; no parts at all are yes for `all` and no for `any`. Work grows with the size of the condition alone.
 *
 * @throws `condition/not-condition`, `shape/not-object` for facts that are no object, `limit/exceeded` for conditions more than 32 deep or of more than 10,000 parts
 * @example
 * ```ts
 * import { holds } from '@zhanggui/playbooks';
 * const poor = { all: [{ fact: 'visitors', is: '>=', than: 100 }, { fact: 'conversion', is: '<', than: 0.02 }] } as const;
 * holds(poor, { visitors: 300, conversion: 0.01 }); // => 'yes'
 * holds(poor, { visitors: 300 }); // => 'unknown'
 * holds(poor, { visitors: 30 }); // => 'no'
 * ```
 */
export function holds(condition: Condition, facts: Facts): Answer {
  guarded('/condition', condition, (given) => checkCondition('/condition', given));
  return guarded('/facts', facts, (known) => {
    checkObject('/facts', known);
    return answer(condition, known);
  });
}

/** {@link holds} of a condition that has been checked. */
export function answer(condition: Condition, facts: Facts): Answer {
  if ('all' in condition) return together(condition.all, facts, 'no');
  if ('any' in condition) return together(condition.any, facts, 'yes');
  if ('not' in condition) return opposite(answer(condition.not, facts));
  if ('known' in condition) return (factIn(facts, condition.fact) !== undefined) === condition.known ? 'yes' : 'no';
  return compared(condition, facts);
}

/** A fact by its name; `undefined` where it is not known. */
export function factIn(facts: Facts, name: string): FactValue | undefined {
  // names come from users, so `constructor` is one
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  const known = typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value));
  return known ? value : undefined;
}

/** One part that decides is enough; else one that is not known leaves it open. */
function together(parts: readonly Condition[], facts: Facts, decides: 'yes' | 'no'): Answer {
  let open = false;
  for (const part of parts) {
    const each = answer(part, facts);
    if (each === decides) return decides;
    open ||= each === 'unknown';
  }
  return open ? 'unknown' : opposite(decides);
}

function opposite(given: Answer): Answer {
  if (given === 'unknown') return given;
  return given === 'yes' ? 'no' : 'yes';
}

function compared({ fact, is, than }: Comparison, facts: Facts): Answer {
  const left = factIn(facts, fact);
  const right = typeof than === 'object' ? factIn(facts, than.fact) : than;
  if (left === undefined || right === undefined || typeof left !== typeof right) return 'unknown';
  if (is === '=') return left === right ? 'yes' : 'no';
  if (is === '!=') return left === right ? 'no' : 'yes';
  if (typeof left !== 'number' || typeof right !== 'number') return 'unknown';
  return meets(left, is, right) ? 'yes' : 'no';
}

/** 是否达标: a number against its bound. @throws `option/unknown` for another operator */
export function meets(value: number, is: '<' | '<=' | '=' | '>=' | '>', bound: number): boolean {
  switch (is) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '=':
      return value === bound;
    case '>=':
      return value >= bound;
    case '>':
      return value > bound;
    default:
      throw new ZhangguiError('option/unknown', { option: 'operator', value: shown(is), allowed: '< <= = >= >' });
  }
}
