import * as z from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;
type Read<Common extends Shape, Choice> = Choice extends Shape ? z.output<z.ZodObject<Common & Choice, z.core.$strict>> : never;
type Common<Fields extends Shape> = z.ZodObject<Fields, z.core.$loose>;

/**
 * An object that holds `common` and the fields of exactly one of `choices`. The first field of a choice tells that it is meant, so that an issue
 * names the field that is wrong; a union of objects would say that none of them fits.
 */
export function oneOf<Fields extends Shape, const Choices extends readonly Shape[]>(
  common: Fields,
  choices: Choices,
): z.ZodPipe<Common<Fields>, z.ZodTransform<Read<Fields, Choices[number]>, z.output<Common<Fields>>>> {
  const fields = Object.fromEntries(choices.flatMap((choice) => Object.entries(choice)));
  const every = Object.keys(fields);
  const ways = choices.map((choice) => ({
    sign: Object.keys(choice)[0]!,
    required: Object.keys(choice).filter((field) => !(choice[field] instanceof z.ZodExactOptional)),
    strange: every.filter((field) => !(field in choice)),
  }));
  const schema = z
    .strictObject({ ...common, ...Object.fromEntries(every.map((field) => [field, fields[field]!.exactOptional()])) })
    .superRefine((value, context) => {
      const [way, ...others] = ways.filter(({ sign }) => sign in value);
      if (way === undefined || others.length > 0) {
        context.addIssue(`Invalid choice: expected exactly one of ${ways.map(({ sign }) => sign).join(', ')}`);
        return;
      }
      for (const field of way.required)
        if (!(field in value)) context.addIssue({ code: 'custom', path: [field], message: `Missing: expected with ${way.sign}` });
      for (const field of way.strange)
        if (field in value) context.addIssue({ code: 'custom', path: [field], message: `Unexpected with ${way.sign}` });
    })
    // the same for the JSON Schema
    .meta({
      oneOf: ways.map(({ required, strange }) => ({ required, properties: Object.fromEntries(strange.map((field) => [field, false])) })),
    });
  return (schema as unknown as Common<Fields>).transform((value) => value as unknown as Read<Fields, Choices[number]>);
}
