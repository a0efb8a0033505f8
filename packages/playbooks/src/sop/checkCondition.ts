import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Condition } from './condition.js';

/**
 * 条件检查: refuses what is no condition, as JSON may bring it.
 *
 * @param path - where it stands, for the message
 * @returns the names of the facts that it asks for, each once, in the order of writing
 * @throws `condition/not-condition`, `shape/not-object` for one that cannot be read, `playbook/not-text` for the path, `limit/exceeded` for conditions more than 32 deep or of more than 10,000 parts
 * @example
 * ```ts
 * import { checkCondition } from '@zhanggui/playbooks';
 * checkCondition('/when', { not: { fact: 'settled', is: '=', than: true } }); // => ['settled']
 * checkCondition('/when', { fact: 'settled', is: 'true' } as never); // throws condition/not-condition
 * ```
 */
export function checkCondition(path: string, condition: Condition): string[] {
  const names = new Set<string>();
  let parts = 0;

  function visit(at: string, value: unknown, depth: number): void {
    parts += 1;
    refuseOver(playbookLimits, 'conditionParts', parts);
    refuseOver(playbookLimits, 'conditionDepth', depth);
    const part = fieldsOf(at, value);
    const kinds = ['all', 'any', 'not', 'known', 'is'].filter((kind) => Object.hasOwn(part, kind));
    if (kinds.length !== 1) refuse(at, value);
    const [kind] = kinds as [string];
    if (kind === 'all' || kind === 'any') visitAll(`${at}/${kind}`, part[kind], depth);
    else if (kind === 'not') visit(`${at}/not`, part['not'], depth + 1);
    else question(at, part);
  }

  function visitAll(at: string, list: unknown, depth: number): void {
    if (!Array.isArray(list)) refuse(at, list);
    refuseOver(playbookLimits, 'conditionParts', parts + list.length);
    for (const [index, each] of list.entries()) visit(`${at}/${index}`, each, depth + 1);
  }

  function question(at: string, { fact, known, is, than }: Readonly<Record<string, unknown>>): void {
    name(`${at}/fact`, fact);
    if (known !== undefined) {
      if (typeof known !== 'boolean') refuse(`${at}/known`, known);
      return;
    }
    if (!['<', '<=', '=', '!=', '>=', '>'].includes(is as string)) refuse(`${at}/is`, is);
    if (typeof than === 'object' && than !== null) name(`${at}/than/fact`, fieldsOf(`${at}/than`, than)['fact']);
    else if (!isFactValue(than)) refuse(`${at}/than`, than);
  }

  function name(at: string, value: unknown): void {
    if (typeof value !== 'string' || value === '') refuse(at, value);
    names.add(value);
  }

  if (typeof path !== 'string') throw new ZhangguiError('playbook/not-text', { path: '/path', value: shown(path) });
  guarded(path, condition, (given) => visit(path, given, 1));
  return [...names];
}

/** Whether something may be the value of a fact: a text, a truth value, or a number that is one. */
export function isFactValue(value: unknown): value is number | string | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function fieldsOf(path: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, value);
  return value as Readonly<Record<string, unknown>>;
}

function refuse(path: string, value: unknown): never {
  throw new ZhangguiError('condition/not-condition', { path, value: shown(value) });
}
