/** A field of a row of its own: a row has no `constructor` or `toString` because every object does. */
export function ownCell(row: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}
