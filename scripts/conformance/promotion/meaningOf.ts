import { Unsupported } from './unsupported.js';

/** What a recorded word is called in ours; undefined where none was recorded. */
export function meaningOf<T>(recorded: string | undefined, field: string, meanings: Readonly<Record<string, T>>): T | undefined {
  if (recorded === undefined) return undefined;
  if (!Object.hasOwn(meanings, recorded)) throw new Unsupported(`${field}: ${recorded} has no counterpart`);
  return meanings[recorded]!;
}
