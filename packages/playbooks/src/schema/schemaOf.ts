import { shown } from '@zhanggui/core';
import { festivals } from '@zhanggui/core/calendar';
import { daySchema } from '@zhanggui/core/schema';
import * as z from 'zod';
import type { Field, NumberRange, Shape, ShapeOf } from '../compose/shape/field.js';
import { idLength, textForms } from '../compose/shape/fits.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { conditionSchema } from './conditionSchema.js';
import { deepList } from './deepList.js';
import { narrowFields } from './narrowFields.js';
import { ownNames } from './ownNames.js';
import { bothLanguages, proseSchema } from './proseSchema.js';
import { reference, stepReference } from './references.js';
import { text } from './text.js';

type Fields = Readonly<Record<string, z.ZodType>>;
/** The noun that a field stands in: lists of the same noun hold it. */
type Self = () => z.ZodType;

/** The schema of a noun, made of the shape by which `validatePlaybook` reads it. A type test holds shape and interface equal. */
export function schemaOf<Noun>(shape: ShapeOf<Noun>): z.ZodType<Noun> {
  return objectOf(shape) as z.ZodType as z.ZodType<Noun>;
}

/** The schema of parts of a noun: any of its fields but those that are named, none needed. */
export function partialOf(shape: Shape, but: readonly string[]) {
  const fields = Object.entries(shape).filter(([name]) => !but.includes(name));
  return objectOf(
    Object.fromEntries(fields.map(([name, field]): [string, Field] => [name, { ...field, optional: true }])),
    {},
    narrowFields.get(shape),
  );
}

function objectOf(shape: Shape, kind: Fields = {}, narrow = narrowFields.get(shape)) {
  const fields = Object.entries(shape).map(([name, field]): [string, z.ZodType] => {
    const schema = narrow?.[name]?.() ?? kind[name] ?? fieldOf(field, name, () => object);
    return [name, field.optional ? schema.exactOptional() : schema];
  });
  const object: z.ZodObject<Fields> = ownObject(Object.fromEntries(fields));
  return object;
}

/** An object of these fields and the shop's own, which begin with `x-`. */
export function ownObject<Own extends Fields>(fields: Own) {
  const strangers = (value: object) => Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && !name.startsWith('x-'));
  return z
    .object(fields)
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
}

function fieldOf(field: Field, name: string, self: Self): z.ZodType {
  const value = itemOf(field, self);
  if (!lists.includes(field.is)) return value;
  if (field.is === 'numbers' && field.count !== undefined) return z.array(value).length(field.count);
  const list = z.array(value).max(playbookLimits[field.most ?? (name === 'steps' ? 'sopSteps' : 'listItems')]);
  const filled = field.some ? list.min(1) : list;
  const inner = field.is === 'list' && field.of !== 'self' ? ownList(field.of) : undefined;
  return inner === undefined ? filled : deepList(filled, inner, playbookLimits.causeDepth);
}

const lists: readonly Field['is'][] = ['proses', 'texts', 'numbers', 'options', 'refs', 'step-refs', 'unions', 'list'];

/** What a field holds, or each item of it. */
function itemOf(field: Field, self: Self): z.ZodType {
  switch (field.is) {
    case 'prose':
      return field.both ? bothLanguages : proseSchema;
    case 'proses':
      return proseSchema;
    case 'text':
      if (field.as === 'festival') return z.literal(festivals.map(({ id }) => id));
      return field.as === undefined ? text() : z.string().max(5, { abort: true }).regex(textForms[field.as]);
    case 'texts':
      return text();
    case 'id':
      return text(idLength);
    case 'number':
    case 'numbers':
      return numberIn(field);
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
      return field.some ? someOf(field.of) : objectOf(field.of);
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

/** An object of which at least one field must be there. */
function someOf(shape: Shape): z.ZodType {
  const names = Object.keys(shape);
  return objectOf(shape)
    .refine((value) => names.some((name) => Object.hasOwn(value, name)), `Too few: expected ${names.join(', ')}`)
    .meta({ anyOf: names.map((name) => ({ required: [name] })) });
}

function numberIn({ min, max, whole }: NumberRange): z.ZodType {
  const number = whole ? z.int() : z.number();
  const above = min === undefined ? number : number.min(min);
  return max === undefined ? above : above.max(max);
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
