import { isZhangguiError } from '@zhanggui/core';
import * as z from 'zod';
import { readCondition } from '../compose/shape/readCondition.js';
import type { Reading } from '../compose/shape/reading.js';
import type { Condition } from '../sop/condition.js';

/** 条件: reads a {@link Condition} as `validatePlaybook` does: a condition in a condition up to 32 deep. */
export const conditionSchema = z
  .unknown()
  .superRefine((given, context) => {
    const reading: Reading = { holes: [], references: [], texts: [], conditions: [], paths: new Map(), parts: 0 };
    try {
      readCondition(reading, given, { path: '', name: '', scope: null, self: {}, depth: 0 });
    } catch (error) {
      if (!isZhangguiError(error, 'limit/exceeded')) throw error;
      const { code, params } = error;
      const message = `Too large: expected at most ${params.limit} (${params.what})`;
      context.addIssue({ code: 'custom', message, params: { code, params } });
    }
    for (const { path, params } of reading.holes)
      context.addIssue({ code: 'custom', path: keysOf(path), message: `Not a condition: ${params['value']}` });
  })
  .meta({
    id: 'playbookCondition',
    type: 'object',
    oneOf: [
      onlyWith('all', { all: { type: 'array', items: { $ref: '#/$defs/playbookCondition' } } }),
      onlyWith('any', { any: { type: 'array', items: { $ref: '#/$defs/playbookCondition' } } }),
      onlyWith('not', { not: { $ref: '#/$defs/playbookCondition' } }),
      onlyWith('known', { fact: { type: 'string', minLength: 1 }, known: { type: 'boolean' } }),
      onlyWith('is', {
        fact: { type: 'string', minLength: 1 },
        is: { enum: ['<', '<=', '=', '!=', '>=', '>'] },
        than: {
          anyOf: [
            { type: 'string' },
            { type: 'number' },
            { type: 'boolean' },
            { type: 'object', properties: { fact: { type: 'string', minLength: 1 } }, required: ['fact'] },
          ],
        },
      }),
    ],
  }) as z.ZodType as z.ZodType<Condition>;

/** The JSON Schema of one kind of condition, that has the sign of no other. */
function onlyWith(sign: string, properties: object): object {
  const others = ['all', 'any', 'not', 'known', 'is'].filter((other) => other !== sign);
  return { properties: { ...properties, ...Object.fromEntries(others.map((other) => [other, false])) }, required: Object.keys(properties) };
}

/** A JSON pointer as zod writes paths. Names in a condition have no sign that a pointer must write otherwise. */
function keysOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
