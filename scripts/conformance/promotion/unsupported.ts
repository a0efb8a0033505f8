/** What the case asks for and the library has no words for. */
export class Unsupported extends Error {}

/** A field that nobody reads here may change the answer: the case is then left unanswered. */
export function only(value: object, what: string, fields: readonly string[]): void {
  for (const field of Object.keys(value)) if (!fields.includes(field)) throw new Unsupported(`${what}: ${field} has no counterpart`);
}

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are undefined: the library's types ask for them to be left out. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
