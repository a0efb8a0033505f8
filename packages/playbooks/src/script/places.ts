import { shown } from '@zhanggui/core';

/** 空位: a name between braces, blanks around it allowed. */
export const place = /\{\s*([^{}\s]{1,100})\s*\}/g;

/** The names of a body's places, each with where it first stands. */
export function placesIn(body: string): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const places = new Map<string, { start: number; end: number }>();
  for (const match of body.matchAll(place)) {
    const name = match[1]!;
    if (!places.has(name)) places.set(name, { start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** The first brace that belongs to no place, with up to 19 characters after it, none of them a brace; `null` where there is none. */
export function strayBrace(body: string): { readonly start: number; readonly text: string } | null {
  const found = /[{}][^{}\n]{0,19}/.exec(body.replace(place, (whole) => '\n'.repeat(whole.length)));
  return found === null ? null : { start: found.index, text: shown(found[0].trimEnd()) };
}
