import { shown } from '@zhanggui/core';

/** 先后顺序: everything after what it waits for; or a circle, in the order in which one leads to the next, its first again at its end. */
export type Ordered = { readonly ok: true; readonly order: readonly number[] } | { readonly ok: false; readonly circle: readonly number[] };

/** Puts numbered things after those that they wait for, ties by number as far as that goes. Linear in things and links. */
export function topologicalOrder(before: readonly (readonly number[])[]): Ordered {
  const next = before.map((): number[] => []);
  for (const [index, waits] of before.entries()) for (const each of waits) next[each]!.push(index);
  const open = before.map(({ length }) => length);
  const order = open.flatMap((count, index) => (count === 0 ? [index] : []));
  // the list grows while it is walked
  for (const index of order)
    for (const each of next[index]!) {
      open[each]! -= 1;
      if (open[each] === 0) order.push(each);
    }
  const stuck = open.findIndex((count) => count > 0);
  return stuck < 0 ? { ok: true, order } : { ok: false, circle: circleFrom(stuck, before, open) };
}

/** Backwards from what is stuck one comes to a circle, since everything stuck waits for something stuck. */
function circleFrom(stuck: number, before: readonly (readonly number[])[], open: readonly number[]): number[] {
  const path: number[] = [];
  const placeOf = new Map<number, number>();
  let at = stuck;
  while (!placeOf.has(at)) {
    placeOf.set(at, path.length);
    path.push(at);
    at = before[at]!.find((each) => open[each]! > 0)!;
  }
  return [at, ...path.slice(placeOf.get(at)! + 1).reverse(), at];
}

/** A circle as a text; a long one without its middle. */
export function circleText(ids: readonly string[]): string {
  const texts = ids.map(shown);
  return (texts.length > 12 ? [...texts.slice(0, 11), '…', texts.at(-1)!] : texts).join(' → ');
}
