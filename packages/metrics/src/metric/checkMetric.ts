import { checkObject, type Finding, isZhangguiError, platforms, shown } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import type { Formula } from '../formula/formula.js';
import { safeIntegers } from '../formula/fraction.js';
import type { Metric } from './metric.js';
import type { MetricRule } from './metricRuleTexts.js';

/** What a field may say. */
const choices = {
  unit: ['fen', 'count', 'ratio', 'average', 'seconds', 'hours', 'days', 'score'],
  better: ['higher', 'lower', 'context'],
  basis: ['buyer', 'order', 'people', 'pieces', 'amount', 'visit', 'session', 'turn'],
  additivity: ['additive', 'within-day', 'never'],
  refunds: ['kept', 'on-refund-day', 'on-order-day'],
  time: ['paid', 'ordered', 'shipped', 'signed', 'refunded', 'visited', 'asked', 'snapshot'],
} as const satisfies { readonly [Field in 'unit' | 'better']: readonly Metric[Field][] } & {
  readonly [Field in 'basis' | 'additivity' | 'refunds' | 'time']: readonly Exclude<Metric[Field], undefined>[];
};

/**
 * 检查指标: what is wrong with a metric of one's own, or one that was loaded. Messages are in `metricRuleTexts`.
 *
 * Errors `metric/unreadable-formula`, `metric/missing-id`, `metric/missing-name` (its name, note, source and platform names in both languages, each at its
 * place), `metric/unknown-choice` (a unit, direction, basis … that no type has), and `metric/adds-up`: a ratio, a mean or a score that says it is
 * additive. What the formula does tells: it stays the same, or falls, where every input doubles.
 *
 * @returns an empty list for a metric that is right, as all of the catalogue are
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkMetric, valuePerBuyer } from '@zhanggui/metrics';
 * checkMetric(valuePerBuyer); // => []
 * checkMetric({ ...valuePerBuyer, additivity: 'additive' }).map(({ rule }) => rule); // => ['metric/adds-up']
 * ```
 */
export function checkMetric(metric: Metric): Finding[] {
  checkObject('metric', metric);
  const { id, formula, unit, additivity = 'never' } = metric;
  const named = shown(id);
  const findings: Finding[] = [];
  const find = (rule: MetricRule, path: string, params: Finding['params'] = {}) =>
    findings.push({ rule, severity: 'error', params: { metric: named, ...params }, at: { path } });

  if (typeof id !== 'string' || id.trim() === '') find('metric/missing-id', '/id');
  for (const [path, text] of textsOf(metric)) if (!isText(text)) find('metric/missing-name', path);
  for (const field of Object.keys(choices) as (keyof typeof choices)[]) {
    const value: unknown = metric[field];
    const mayLack = field !== 'unit' && field !== 'better';
    if (!(choices[field] as readonly unknown[]).includes(value) && !(mayLack && value === undefined))
      find('metric/unknown-choice', `/${field}`, { field, value: shown(value) });
  }

  const code = whyUnreadable(formula);
  if (code !== null) find('metric/unreadable-formula', '/formula', { code });
  const isMean = unit === 'ratio' || unit === 'average' || unit === 'score' || (code === null && (degreeOf(formula) ?? 1) <= 0);
  if (isMean && additivity !== 'never') find('metric/adds-up', '/additivity');
  return findings;
}

function textsOf({ name, note, source, platformNames }: Metric): [path: string, text: unknown][] {
  const texts: [string, unknown][] = [['/name', name]];
  if (note !== undefined) texts.push(['/note', note]);
  if (source !== undefined) texts.push(['/source/title', source?.title]);
  if (typeof platformNames === 'object' && platformNames !== null)
    for (const platform of platforms)
      if (platformNames[platform] !== undefined) texts.push([`/platformNames/${platform}`, platformNames[platform]]);
  return texts;
}

function isText(text: unknown): boolean {
  if (typeof text !== 'object' || text === null) return false;
  const { zh, en } = text as { zh?: unknown; en?: unknown };
  return [zh, en].every((words) => typeof words === 'string' && words.trim() !== '');
}

function whyUnreadable(formula: Formula): string | null {
  try {
    evaluate(formula, safeIntegers, () => null);
    return hasOperators(formula) ? null : 'metric/not-formula';
  } catch (error) {
    if (!isZhangguiError(error)) throw error;
    return error.code;
  }
}

/** Whether every operator is one: a formula without a value is read without looking at them. */
function hasOperators(part: Formula): boolean {
  return typeof part !== 'object' || (['+', '-', '×', '÷'].includes(part[1]) && hasOperators(part[0]) && hasOperators(part[2]));
}

/** By which power of it a formula grows where every input is multiplied by a number: 1 for a sum, 0 for a ratio; `null` where it does not grow by one. */
function degreeOf(part: Formula): number | null {
  if (typeof part === 'string') return 1;
  if (typeof part === 'number') return 0;
  const [left, right] = [degreeOf(part[0]), degreeOf(part[2])];
  if (left === null || right === null) return null;
  if (part[1] === '×') return left + right;
  if (part[1] === '÷') return left - right;
  return left === right ? left : null;
}
