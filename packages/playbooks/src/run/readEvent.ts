import { type Instant, isZhangguiError, parseInstant, shown } from '@zhanggui/core';
import { playbookLimits } from '../role/playbookLimits.js';
import { isFactValue } from '../sop/checkCondition.js';
import type { FactValue } from '../sop/condition.js';
import { isId } from './readSop.js';
import { type Rejected, rejected } from './rejection.js';
import type { Actor, RunEvent } from './runEvent.js';

/** What each kind of event needs beside its id, time and actor. */
const needs: Readonly<Record<RunEvent['kind'], readonly Field[]>> = {
  start: ['sop', 'facts'],
  begin: ['step'],
  evidence: ['step', 'criterion', 'value'],
  'not-applicable': ['step', 'criterion', 'reason'],
  complete: ['step', 'comment?'],
  approve: ['step', 'comment?'],
  reject: ['step', 'comment'],
  return: ['step', 'comment', 'backTo'],
  delegate: ['step', 'to'],
  skip: ['step', 'reason'],
  fact: ['fact', 'known'],
  pause: ['reason?'],
  resume: [],
  cancel: ['reason'],
};

type Field =
  | 'sop'
  | 'facts'
  | 'step'
  | 'criterion'
  | 'value'
  | 'reason'
  | 'reason?'
  | 'comment'
  | 'comment?'
  | 'to'
  | 'backTo'
  | 'fact'
  | 'known';
/** Where a field stands in the event, if not under its own name. */
const names: { readonly [field in Field]?: string } = { backTo: 'to', known: 'value', 'reason?': 'reason', 'comment?': 'comment' };
type Fields = Readonly<Record<string, unknown>>;

/** Reads an event from outside into one of our own, each field once; never throws. */
export function readEvent(event: unknown): { readonly ok: true; readonly event: RunEvent } | Rejected {
  try {
    return readFields(event);
  } catch {
    // a getter or proxy of the caller's may throw whatever it likes
    return refuse('event', event);
  }
}

function readFields(event: unknown): { readonly ok: true; readonly event: RunEvent } | Rejected {
  if (!isObject(event)) return refuse('event', event);
  const { id, at, by, kind } = event;
  if (!isId(id)) return refuse('id', id);
  if (typeof kind !== 'string' || !Object.hasOwn(needs, kind)) return refuse('kind', kind);
  const time = instantOf(at);
  if (time === null) return refuse('at', at);
  const actor = actorOf(by);
  if (actor === null) return refuse('by', by);
  const read: Record<string, unknown> = { id, at: time, by: actor, kind };
  for (const field of needs[kind as RunEvent['kind']]) {
    const wrong = readField(read, field, event, kind);
    if (wrong !== null) return wrong;
  }
  return { ok: true, event: read as unknown as RunEvent };
}

function readField(read: Record<string, unknown>, field: Field, event: Fields, kind: string): Rejected | null {
  const name = names[field] ?? field;
  const value = event[name];
  if (field === 'facts') {
    if (value === undefined) return null;
    const facts = factsOf(value);
    if (facts === 'limit') return rejected('limit/exceeded', { what: 'runFacts', limit: playbookLimits.runFacts });
    if (facts === null) return refuse('facts', value);
    read['facts'] = facts;
    return null;
  }
  if (name === 'reason' || name === 'comment') {
    const mayLack = field !== name;
    if (mayLack && value === undefined) return null;
    if (typeof value !== 'string' || value.trim() === '') return mayLack ? refuse(name, value) : rejected('event/reason-needed', { kind });
    if (value.length > playbookLimits.eventText) return rejected('limit/exceeded', { what: 'eventText', limit: playbookLimits.eventText });
  } else if (field === 'value' || field === 'known') {
    if (!(isFactValue(value) || (field === 'known' && value === null))) return refuse('value', value);
    if (typeof value === 'string' && value.length > playbookLimits.eventText)
      return rejected('limit/exceeded', { what: 'eventText', limit: playbookLimits.eventText });
  } else if (field === 'sop') {
    const pin = pinOf(value);
    if (pin === null) return refuse('sop', value);
    read['sop'] = pin;
    return null;
  } else if (field === 'backTo' && value === undefined) return null;
  else if (!isId(value)) return refuse(name, value);
  read[name] = value;
  return null;
}

/** A moment as an instant in Beijing; `null` for anything else. */
export function instantOf(at: unknown): Instant | null {
  if (typeof at !== 'string') return null;
  try {
    return parseInstant(at);
  } catch (error) {
    if (isZhangguiError(error)) return null;
    throw error;
  }
}

function actorOf(by: unknown): Actor | null {
  if (!isObject(by)) return null;
  const { id, roles } = by;
  if (!isId(id) || !Array.isArray(roles) || roles.length > playbookLimits.actorRoles) return null;
  const read = Array.from(roles as unknown[]);
  return read.every(isId) ? { id, roles: read } : null;
}

/** A pin with nothing but its own fields. */
export function pinOf(pin: unknown): { readonly id: string; readonly version?: string; readonly hash: string } | null {
  if (!isObject(pin)) return null;
  const { id, version, hash } = pin;
  if (!isId(id) || typeof hash !== 'string' || hash.length > 64) return null;
  if (version === undefined) return { id, hash };
  return typeof version === 'string' ? { id, version, hash } : null;
}

/** Facts that are known, by name. */
export function factsOf(facts: unknown): { readonly [name: string]: FactValue } | 'limit' | null {
  if (!isObject(facts) || Array.isArray(facts)) return null;
  const names = Object.keys(facts);
  if (names.length > playbookLimits.runFacts) return 'limit';
  const read: [string, FactValue][] = [];
  for (const name of names) {
    const value = facts[name];
    if (!isId(name) || !isFactValue(value) || (typeof value === 'string' && value.length > playbookLimits.eventText)) return null;
    read.push([name, value]);
  }
  return Object.fromEntries(read);
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function refuse(field: string, value: unknown): Rejected {
  return rejected('event/not-event', { field, value: shown(value) });
}
