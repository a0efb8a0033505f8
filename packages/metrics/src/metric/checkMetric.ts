import { checkObject, type Finding, isZhangguiError, platforms, shown, ZhangguiError } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import type { Formula } from '../formula/formula.js';
import { bigIntegers, safeIntegers } from '../formula/fraction.js';
import { expandMetric } from './expandMetric.js';
import { inputsIn } from './inputsIn.js';
import { type Metric, metricUnits, sourceKinds } from './metric.js';
import type { MetricRule } from './metricRuleTexts.js';
import { positiveOf } from './positiveOf.js';

/** What a field may say. */
const choices = {
  unit: metricUnits,
  better: ['higher', 'lower', 'context'],
  basis: ['buyer', 'order', 'people', 'pieces', 'amount', 'visit', 'session', 'turn'],
  additivity: ['additive', 'within-day', 'never'],
  refunds: ['kept', 'on-refund-day', 'on-order-day'],
  time: ['paid', 'ordered', 'shipped', 'signed', 'refunded', 'visited', 'asked', 'snapshot'],
} as const satisfies { readonly [Field in 'unit' | 'better']: readonly Metric[Field][] } & {
  readonly [Field in 'basis' | 'additivity' | 'refunds' | 'time']: readonly Exclude<Metric[Field], undefined>[];
};

/** Every field that a metric may have. */
const fields: { readonly [Field in keyof Required<Metric>]: true } = {
  id: true,
  name: true,
  unit: true,
  better: true,
  basis: true,
  formula: true,
  inputMetrics: true,
  positive: true,
  additivity: true,
  refunds: true,
  time: true,
  platformNames: true,
  source: true,
  note: true,
};

/**
 * 检查指标: what is wrong with a metric of one's own, or one that was loaded. Messages are in `metricRuleTexts`.
 *
 * Errors `metric/unreadable-formula` (also where a metric is an input of itself), `metric/empty-input`, `metric/over-zero` where something is
 * divided by a 0 that stands there, `metric/unknown-input` where `positive` or `inputMetrics` speak of no input, `metric/missing-id`, `metric/missing-name` (its name, note, source and platform names in both languages, each at its
 * place), `metric/unknown-choice` (a unit, direction, basis, kind of source, platform … that no type has), `metric/unknown-field`, and `metric/adds-up`: a ratio, a mean or a score that says it is
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

  for (const [path, field, value] of strangeIn(metric)) find('metric/unknown-choice', path, { field, value: shown(value) });
  for (const field of Object.keys(metric)) if (!Object.hasOwn(fields, field)) find('metric/unknown-field', '/', { field: shown(field) });

  const code = whyUnreadable(() => readAll(formula));
  if (code !== null) find('metric/unreadable-formula', '/formula', { code });
  else {
    const inputs = inputsIn(formula);
    if ([...inputs].some((input) => input.trim() === '')) find('metric/empty-input', '/formula');
    if (hasZeroBelow(formula)) find('metric/over-zero', '/formula');
    const whyNot = whyUnreadable(() => [expandMetric(metric), positiveOf(metric).forEach(readAll)]);
    if (whyNot !== null)
      find('metric/unreadable-formula', metric.inputMetrics === undefined ? '/positive' : '/inputMetrics', { code: whyNot });
    else {
      const named = [...inputsIn(0, positiveOf(metric)), ...Object.keys(metric.inputMetrics ?? {})];
      for (const input of new Set(named)) if (!inputs.has(input)) find('metric/unknown-input', '/', { input: shown(input) });
    }
  }
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

/** What stands in a source or among the names of platforms and no type has. */
function strangeIn({ source, platformNames }: Metric): [path: string, field: string, value: unknown][] {
  const strange: [string, string, unknown][] = [];
  if (source !== undefined) {
    if (!sourceKinds.includes(source?.kind)) strange.push(['/source/kind', 'source.kind', source?.kind]);
    if (source?.url !== undefined && typeof source.url !== 'string') strange.push(['/source/url', 'source.url', source.url]);
  }
  if (typeof platformNames === 'object' && platformNames !== null) {
    for (const platform of Object.keys(platformNames))
      if (!(platforms as readonly string[]).includes(platform)) strange.push(['/platformNames', 'platformNames', platform]);
  } else if (platformNames !== undefined) strange.push(['/platformNames', 'platformNames', platformNames]);
  return strange;
}

function readAll(formula: Formula): void {
  evaluate(formula, safeIntegers, () => null);
  if (!hasOperators(formula)) throw new ZhangguiError('metric/not-formula', { part: 'operator' });
}

function whyUnreadable(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!isZhangguiError(error)) throw error;
    return error.code;
  }
}

/** Whether something is divided by a number that is 0, or by a formula of numbers that is. */
function hasZeroBelow(part: Formula): boolean {
  if (typeof part !== 'object') return false;
  const [left, operator, right] = part;
  if (hasZeroBelow(left) || hasZeroBelow(right)) return true;
  return operator === '÷' && evaluate(right, bigIntegers, () => null)?.top === 0n;
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
