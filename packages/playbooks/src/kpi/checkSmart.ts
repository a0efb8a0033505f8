import { type Finding, isDay } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { isNumber, isText } from '../role/readShapes.js';

/** 目标: what is to be reached, as somebody wrote it down. */
export interface Goal {
  readonly metric?: string;
  /** A number, with its `unit`. */
  readonly target?: number | string;
  readonly unit?: string;
  readonly owner?: string;
  /** By the end of which day. */
  readonly due?: string;
  /** 凭什么能做到. */
  readonly feasibility?: string;
}

/** SMART 五条: which metric, a number with a unit, somebody who answers for it, a reason why it can be reached, a day. */
export type SmartCriterion = 'specific' | 'measurable' | 'assigned' | 'achievable' | 'time-bound';

/** SMART 检查结果. */
export interface SmartCheck {
  readonly passed: readonly SmartCriterion[];
  /** One `goal/not-…` for each that is not passed. */
  readonly findings: readonly Finding[];
}

/**
 * SMART 检查: which of the five things a goal says. Messages are in `kpiRuleTexts`.
 *
 * The letters are read as Doran wrote them in 1981: specific, measurable, assignable, realistic, time-related.
 *
 * @throws `shape/not-object` for what is none
 * @example
 * ```ts
 * import { checkSmart } from '@zhanggui/playbooks';
 * checkSmart({ metric: 'gmv', target: '提升销量' }).passed; // => ['specific']
 * ```
 */
export function checkSmart(goal: Goal): SmartCheck {
  return guarded('/goal', goal, ({ metric, target, unit, owner, due, feasibility }) => {
    const said: readonly (readonly [criterion: SmartCriterion, path: string, said: boolean])[] = [
      ['specific', '/metric', isText(metric)],
      ['measurable', '/target', isNumber(target) && isText(unit)],
      ['assigned', '/owner', isText(owner)],
      ['achievable', '/feasibility', isText(feasibility)],
      ['time-bound', '/due', isDay(due)],
    ];
    const findings = said.flatMap(([criterion, path, ok]) => (ok ? [] : [found(`goal/not-${criterion}`, 'error', path)]));
    return { passed: said.filter(([, , ok]) => ok).map(([criterion]) => criterion), findings };
  });
}
