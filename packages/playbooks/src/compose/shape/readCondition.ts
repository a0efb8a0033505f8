import { refuseOver, shown } from '@zhanggui/core';
import { playbookLimits } from '../../role/playbookLimits.js';
import { isFactValue } from '../../sop/checkCondition.js';
import type { Comparison, Condition } from '../../sop/condition.js';
import type { Reading, Where } from './reading.js';

const operators: readonly unknown[] = ['<', '<=', '=', '!=', '>=', '>'];

/** A condition as it was given, with the facts that it asks for; `undefined` and a hole where it is none. */
export function readCondition(reading: Reading, value: unknown, where: Where): Condition | undefined {
  const read = readPart(reading, value, where, 1);
  if (read !== undefined) reading.conditions.push({ path: where.path, condition: read, scope: where.scope });
  return read;
}

function readPart(reading: Reading, value: unknown, where: Where, depth: number): Condition | undefined {
  reading.parts += 1;
  refuseOver(playbookLimits, 'playbookParts', reading.parts);
  refuseOver(playbookLimits, 'conditionDepth', depth);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(reading, value, where);
  const part = value as Record<string, unknown>;
  const kinds = ['all', 'any', 'not', 'known', 'is'].filter((kind) => Object.hasOwn(part, kind));
  const [kind] = kinds;
  if (kinds.length !== 1) return refuse(reading, value, where);
  if (kind === 'all' || kind === 'any') {
    const parts = readParts(reading, part[kind], { ...where, path: `${where.path}/${kind}` }, depth);
    if (parts === undefined) return undefined;
    return kind === 'all' ? { all: parts } : { any: parts };
  }
  if (kind === 'not') {
    const not = readPart(reading, part['not'], { ...where, path: `${where.path}/not` }, depth + 1);
    return not === undefined ? undefined : { not };
  }
  return readQuestion(reading, part, where);
}

function readParts(reading: Reading, list: unknown, where: Where, depth: number): Condition[] | undefined {
  if (!Array.isArray(list)) return refuse(reading, list, where);
  refuseOver(playbookLimits, 'conditionParts', list.length);
  const parts: Condition[] = [];
  for (let index = 0; index < list.length; index++) {
    const part = readPart(reading, list[index], { ...where, path: `${where.path}/${index}` }, depth + 1);
    if (part !== undefined) parts.push(part);
  }
  return parts.length === list.length ? parts : undefined;
}

function readQuestion(reading: Reading, { fact, known, is, than }: Record<string, unknown>, where: Where): Condition | undefined {
  if (typeof fact !== 'string' || fact === '') return refuse(reading, fact, { ...where, path: `${where.path}/fact` });
  if (known !== undefined && typeof known !== 'boolean') return refuse(reading, known, { ...where, path: `${where.path}/known` });
  ask(reading, fact, { ...where, path: `${where.path}/fact` });
  if (known !== undefined) return { fact, known };
  if (!operators.includes(is)) return refuse(reading, is, { ...where, path: `${where.path}/is` });
  const operator = is as Comparison['is'];
  if (isFactValue(than)) return { fact, is: operator, than };
  const other = typeof than === 'object' && than !== null ? (than as Record<string, unknown>)['fact'] : undefined;
  if (typeof other !== 'string' || other === '') return refuse(reading, than, { ...where, path: `${where.path}/than` });
  ask(reading, other, { ...where, path: `${where.path}/than/fact` });
  return { fact, is: operator, than: { fact: other } };
}

function ask(reading: Reading, fact: string, { path, scope }: Where): void {
  reading.references.push({ to: 'fact', id: fact, path, scope });
}

function refuse(reading: Reading, value: unknown, { path }: Where): undefined {
  reading.holes.push({ rule: 'condition/not-condition', path, params: { value: shown(value) } });
}
