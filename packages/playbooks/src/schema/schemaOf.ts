import { shown } from '@zhanggui/core';
import { daySchema } from '@zhanggui/core/schema';
import * as z from 'zod';
import type { Field, Shape, ShapeOf } from '../compose/shape/field.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { conditionSchema } from './conditionSchema.js';
import { deepList } from './deepList.js';
import { narrowFields } from './narrowFields.js';
import { ownNames } from './ownNames.js';
import { proseSchema } from './proseSchema.js';
import { reference, stepReference } from './references.js';
import { text } from './text.js';

type Fields = Readonly<Record<string, z.ZodType>>;
/** The noun that a field stands in: lists of the same noun hold it. */
type Self = () => z.ZodType;

/** The schema of a noun, made of the shape by which `validatePlaybook` reads it. A type test holds shape and interface equal. */
export function schemaOf<Noun>(shape: ShapeOf<Noun>): z.ZodType<Noun> {
  return objectOf(shape) as z.ZodType as z.ZodType<Noun>;
}

function objectOf(shape: Shape, kind: Fields = {}) {
  const narrow = narrowFields.get(shape);
  const fields = Object.entries(shape).map(([name, field]): [string, z.ZodType] => {
    const wide = kind[name] ?? fieldOf(field, name, () => object);
    const schema = narrow?.[name]?.(wide) ?? wide;
    return [name, field.optional ? schema.exactOptional() : schema];
  });
  const strangers = (value: object) => Object.keys(value).filter((name) => !Object.hasOwn(shape, name) && !name.startsWith('x-'));
  const object = z
    .object(Object.fromEntries(fields))
    .catchall(z.unknown())
    .refine((value) => strangers(value).length === 0, {
      error: ({ input }) =>
        `Unrecognized: ${shown(
          strangers(input as object)
            .slice(0, 10)
            .join(', '),
        )}`,
      when: isRecord, // also where another field is wrong
    })
    .refine((value) => Object.keys(value).length <= playbookLimits.fields, {
      error: `Too many: expected at most ${playbookLimits.fields} fields`,
      when: isRecord,
    })
    .meta({ additionalProperties: false, patternProperties: { '^x-': {} } }); // the same for the JSON Schema
  return object;
}

function fieldOf(field: Field, name: string, self: Self): z.ZodType {
  const value = itemOf(field, self);
  if (!lists.includes(field.is)) return value;
  const list = z.array(value).max(name === 'steps' ? playbookLimits.sopSteps : playbookLimits.listItems);
  const filled = field.some ? list.min(1) : list;
  const inner = field.is === 'list' && field.of !== 'self' ? ownList(field.of) : undefined;
  return inner === undefined ? filled : deepList(filled, inner, playbookLimits.causeDepth);
}

const lists: readonly Field['is'][] = ['proses', 'texts', 'numbers', 'options', 'refs', 'step-refs', 'unions', 'list'];

/** What a field holds, or each item of it. */
function itemOf(field: Field, self: Self): z.ZodType {
  switch (field.is) {
    case 'prose':
    case 'proses':
      return proseSchema;
    case 'text':
    case 'texts':
    case 'id':
      return text();
    case 'number':
    case 'numbers':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'day':
      return daySchema;
    case 'condition':
      return conditionSchema;
    case 'option':
    case 'options':
      return z.literal(field.of);
    case 'ref':
    case 'refs':
    case 'accountable':
      return reference;
    case 'step-ref':
    case 'step-refs':
      return stepReference;
    case 'object':
      return objectOf(field.of);
    case 'record':
      return ownNames(objectOf(field.of));
    case 'list':
      return field.of === 'self' ? z.lazy(self) : objectOf(field.of);
    case 'union':
    case 'unions':
      return unionOf(field.by, field.of);
    case 'opaque':
      return z.unknown();
  }
}

function unionOf(by: string, of: Readonly<Record<string, Shape>>): z.ZodType {
  const kinds = Object.entries(of).map(([kind, shape]) => objectOf(shape, { [by]: z.literal(kind) }));
  return z.discriminatedUnion(by, kinds as [(typeof kinds)[number], ...typeof kinds]);
}

/** The field of a noun that holds more of the same noun. */
function ownList(shape: Shape): string | undefined {
  return Object.keys(shape).find((name) => {
    const field = shape[name]!;
    return field.is === 'list' && field.of === 'self';
  });
}

function isRecord({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
