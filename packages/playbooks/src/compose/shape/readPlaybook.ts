import { checkObject, isDay, refuseOver, shown } from '@zhanggui/core';
import { guarded } from '../../role/guarded.js';
import { playbookLimits } from '../../role/playbookLimits.js';
import type { Playbook } from '../playbook.js';
import { emptyOf } from './emptyOf.js';
import type { Field, NumberRange, RefKind, Shape } from './field.js';
import { fitsForm, fitsRange, formText, idLength, pointerPart, rangeText } from './fits.js';
import { playbookShape } from './playbookShape.js';
import { readCondition } from './readCondition.js';
import type { Reading, ReadPlaybook, Where } from './reading.js';

const idText = `id, ≤ ${idLength}`;

/**
 * Reads a playbook that may have any shape: each value once, and only what a playbook has.
 *
 * @throws `shape/not-object`, `limit/exceeded`
 */
export function readPlaybook(given: unknown): ReadPlaybook {
  checkObject('/', given);
  const reading: Reading = { holes: [], references: [], texts: [], conditions: [], paths: new Map(), parts: 0 };
  const where = { path: '', name: '', scope: null, self: playbookShape, depth: 0 };
  const playbook = guarded('/', given, (value) => readShape(reading, value as object, playbookShape, where)) as unknown as Playbook;
  return { ...reading, playbook, pathOf: (part) => reading.paths.get(part) ?? '' };
}

function readShape(reading: Reading, given: object, shape: Shape, where: Where, opensScope = false): object {
  const read: Record<string, unknown> = {};
  const scope = opensScope ? read : where.scope;
  reading.paths.set(read, where.path);
  for (const [name, field] of Object.entries(shape)) {
    const at = { ...where, scope, self: shape, path: `${where.path}/${name}`, name };
    const value: unknown = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
    const got =
      value === undefined || (value === null && !field.optional) ? missing(reading, field, at) : readField(reading, value, field, at);
    if (got !== undefined) read[name] = got;
    else if (!field.optional) read[name] = emptyOf(field);
  }
  const names = Object.keys(given);
  refuseOver(playbookLimits, 'fields', names.length);
  for (const name of names) {
    if (Object.hasOwn(shape, name) || name.startsWith('x-')) continue;
    const path = `${where.path}/${pointerPart(name)}`;
    reading.holes.push({ rule: 'shape/unknown-field', path, params: { field: shown(name) }, known: Object.keys(shape) });
  }
  return read;
}

function missing(reading: Reading, field: Field, { path, name }: Where): undefined {
  if (!field.optional && !field.quiet) reading.holes.push({ rule: 'shape/missing', path, params: { field: name } });
}

function blank(reading: Reading, field: Field, { path, name }: Where): undefined {
  if (!field.quiet) reading.holes.push({ rule: 'shape/empty', path, params: { field: name } });
}

/** A value as a field of this kind, `undefined` where it is none. */
function readField(reading: Reading, value: unknown, field: Field, where: Where): unknown {
  reading.parts += 1;
  refuseOver(playbookLimits, 'playbookParts', reading.parts);
  const wrong = (expected: string): undefined => wrongKind(reading, value, expected, where);
  switch (field.is) {
    case 'prose':
      return isRecord(value) ? readProse(reading, value, field, where) : wrong('{ zh, en? }');
    case 'text':
    case 'id':
      if (typeof value !== 'string') return wrong('string');
      refuseOver(playbookLimits, 'textLength', value.length);
      if (value.trim() === '') return blank(reading, field, where);
      if (field.is === 'id') return value.length > idLength ? wrong(idText) : value;
      return field.as === undefined || fitsForm(value, field.as) ? value : wrong(formText(field.as));
    case 'number':
      return readNumber(reading, value, field, where);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('boolean');
    case 'day':
      return isDay(value) ? value : wrong('YYYY-MM-DD');
    case 'option':
      return field.of.includes(value as string) ? value : field.quiet ? undefined : wrong(field.of.join(' '));
    case 'ref':
      return readReference(reading, value, field.to, where);
    case 'accountable':
      return Array.isArray(value)
        ? readList(reading, value, where, (each, at) => readReference(reading, each, 'party', at))
        : readReference(reading, value, 'party', where);
    case 'object':
      return isRecord(value) ? readObject(reading, value, field, where) : wrong('object');
    case 'union':
      return readUnion(reading, value, field, where);
    case 'condition':
      return readCondition(reading, value, where);
    case 'step-ref':
      return readStepReference(reading, value, where);
    case 'record':
      return isRecord(value) ? readRecord(reading, value, field.of, where) : wrong('object');
    case 'opaque':
      return undefined;
    case 'list':
    case 'proses':
    case 'texts':
    case 'numbers':
    case 'options':
    case 'refs':
    case 'step-refs':
    case 'unions':
      return Array.isArray(value) ? readItems(reading, value, field, where) : wrong('list');
  }
}

/** A number in its range. Of a quiet field only what lies out of it is said here. */
function readNumber(reading: Reading, value: unknown, field: Field & NumberRange, where: Where): number | undefined {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  if (isNumber && fitsRange(value, field)) return value;
  return isNumber || !field.quiet ? wrongKind(reading, value, rangeText(field), where) : undefined;
}

/** An object, of which something must be there where `some` says so. */
function readObject(reading: Reading, value: object, field: Extract<Field, { is: 'object' | 'record' }>, where: Where): object {
  if (field.some && Object.keys(field.of).every((name) => (value as Record<string, unknown>)[name] === undefined))
    blank(reading, field, where);
  return readShape(reading, value, field.of, where);
}

function readItems(reading: Reading, list: readonly unknown[], field: Field, where: Where): unknown[] {
  if (field.some && list.length === 0) blank(reading, field, where);
  const limit = field.most === undefined ? list.length : playbookLimits[field.most];
  if (list.length > limit)
    reading.holes.push({ rule: 'shape/too-many', path: where.path, params: { field: where.name, count: list.length, limit } });
  if (field.is === 'numbers' && field.count !== undefined && list.length !== field.count)
    wrongKind(reading, `[${list.length}]`, `[${field.count}]`, where);
  const read = readList(reading, list, where, (item, at) => readItem(reading, item, field, at));
  if (field.is === 'list' && field.keyed) findTwins(reading, read as { readonly id: string }[]);
  return read;
}

function readItem(reading: Reading, item: unknown, field: Field, where: Where): unknown {
  switch (field.is) {
    case 'proses':
      return readField(reading, item, { ...field, is: 'prose' }, where);
    case 'texts':
      return readField(reading, item, { is: 'text' }, where);
    case 'numbers':
      return readField(reading, item, { ...field, is: 'number' }, where);
    case 'options':
      return readField(reading, item, { is: 'option', of: field.of }, where);
    case 'refs':
      return readField(reading, item, { is: 'ref', to: field.to }, where);
    case 'step-refs':
      return readField(reading, item, { is: 'step-ref' }, where);
    case 'unions':
      return readField(reading, item, { ...field, is: 'union' }, where);
    case 'list': {
      if (!isRecord(item)) return wrongKind(reading, item, 'object', where);
      reading.parts += 1;
      refuseOver(playbookLimits, 'playbookParts', reading.parts);
      if (field.of !== 'self') return readShape(reading, item, field.of, where, field.scope);
      refuseOver(playbookLimits, 'causeDepth', where.depth + 1);
      return readShape(reading, item, where.self, { ...where, depth: where.depth + 1 });
    }
    case 'prose':
    case 'text':
    case 'id':
    case 'number':
    case 'boolean':
    case 'day':
    case 'condition':
    case 'step-ref':
    case 'accountable':
    case 'option':
    case 'ref':
    case 'object':
    case 'record':
    case 'union':
    case 'opaque':
      // no lists
      return undefined;
  }
}

function readList<Item>(
  reading: Reading,
  list: readonly unknown[],
  where: Where,
  read: (item: unknown, at: Where) => Item | undefined,
): Item[] {
  refuseOver(playbookLimits, where.name === 'steps' ? 'sopSteps' : 'listItems', list.length);
  const items: Item[] = [];
  // by index, which also passes by the holes of a list
  for (let index = 0; index < list.length; index++) {
    const at = { ...where, path: `${where.path}/${index}` };
    const value = list[index];
    const item = value === undefined || value === null ? wrongKind(reading, value, 'value', at) : read(value, at);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** Two things of one list with the same id: the later ones are reported. */
function findTwins(reading: Reading, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.id !== '' && seen.has(item.id))
      reading.holes.push({ rule: 'id/duplicate', path: `${reading.paths.get(item)}/id`, params: { id: shown(item.id) } });
    seen.add(item.id);
  }
}

function readProse(
  reading: Reading,
  value: Record<string, unknown>,
  field: Field & { readonly is: 'prose' },
  where: Where,
): object | undefined {
  const { zh, en } = value;
  if (typeof zh !== 'string' || (en !== undefined && typeof en !== 'string')) return wrongKind(reading, value, '{ zh, en? }', where);
  refuseOver(playbookLimits, 'textLength', Math.max(zh.length, en?.length ?? 0));
  if (zh.trim() === '') return blank(reading, field, where);
  const blankEn = en === undefined || en.trim() === '';
  reading.texts.push({ path: where.path, zh, en: blankEn ? null : en, voice: field.voice ?? null });
  if (field.both && blankEn)
    reading.holes.push({ rule: en === undefined ? 'shape/missing' : 'shape/empty', path: `${where.path}/en`, params: { field: 'en' } });
  return en === undefined ? { zh } : { zh, en };
}

function readReference(reading: Reading, value: unknown, to: RefKind, where: Where): string | undefined {
  if (typeof value !== 'string' || value === '') return wrongKind(reading, value, 'id', where);
  refuseOver(playbookLimits, 'textLength', value.length);
  if (value.length > idLength) return wrongKind(reading, value, idText, where);
  reading.references.push({ to, id: value, path: where.path, scope: where.scope });
  return value;
}

function readStepReference(reading: Reading, value: unknown, where: Where): object | undefined {
  if (!isRecord(value)) return wrongKind(reading, value, '{ sop, step }', where);
  const { sop, step } = value;
  if (typeof sop !== 'string' || typeof step !== 'string') return wrongKind(reading, value, '{ sop, step }', where);
  reading.references.push(
    { to: 'sop', id: sop, path: `${where.path}/sop`, scope: null },
    { to: 'step', id: step, path: `${where.path}/step`, scope: null, sop },
  );
  return { sop, step };
}

function readUnion(reading: Reading, value: unknown, { by, of }: Extract<Field, { is: 'union' }>, where: Where): object | undefined {
  if (!isRecord(value)) return wrongKind(reading, value, 'object', where);
  const kind = value[by];
  if (typeof kind === 'string' && Object.hasOwn(of, kind)) return readShape(reading, value, of[kind]!, where);
  return wrongKind(reading, kind, Object.keys(of).join(' '), { ...where, path: `${where.path}/${by}`, name: by });
}

/** Things by a name that the shop has chosen. */
function readRecord(reading: Reading, value: Record<string, unknown>, shape: Shape, where: Where): object {
  const names = Object.keys(value);
  refuseOver(playbookLimits, 'fields', names.length);
  const entries = names.flatMap((name): [string, unknown][] => {
    const at = { ...where, path: `${where.path}/${pointerPart(name)}`, name: shown(name) };
    const read = readField(reading, value[name], { is: 'object', of: shape }, at);
    return read === undefined ? [] : [[name, read]];
  });
  return Object.fromEntries(entries);
}

function wrongKind(reading: Reading, value: unknown, expected: string, { path, name }: Where): undefined {
  reading.holes.push({ rule: 'shape/wrong-kind', path, params: { field: name, expected, value: shown(value) } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
