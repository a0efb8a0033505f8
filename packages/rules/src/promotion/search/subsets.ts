/** Every choice of some things: the fewest first, of as many those with the earlier ones first. */
export function subsets<T>(things: readonly T[]): readonly (readonly T[])[] {
  let all: readonly (readonly [chosen: readonly T[], next: number])[] = [[[], 0]];
  const found: (readonly T[])[] = [];
  while (all.length > 0) {
    found.push(...all.map(([chosen]) => chosen));
    all = all.flatMap(([chosen, next]) => things.slice(next).map((thing, k) => [[...chosen, thing], next + k + 1] as const));
  }
  return found;
}
