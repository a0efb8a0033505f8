/** Where to look for the first number whose value is at most `target`. */
export interface FirstBelow<Value extends number> {
  readonly first: number;
  readonly last: number;
  readonly pick: 'smallest' | 'largest';
  readonly target: Value;
  readonly valueAt: (at: number) => Value;
  /** No value from one number to another is below it. */
  readonly leastBetween: (from: number, to: number) => number;
  /** How many numbers and ranges may be looked at. */
  readonly budget: number;
}

/** A range of fewer numbers is not worth a bound. */
const triedOneByOne = 16;

/** The smallest (largest) number whose value is at most the target, or null; not `exact` where the budget ran out before one was found. */
export function firstBelow<Value extends number>({
  first,
  last,
  pick,
  target,
  valueAt,
  leastBetween,
  budget,
}: FirstBelow<Value>): {
  readonly found: { readonly at: number; readonly value: Value } | null;
  readonly exact: boolean;
} {
  let nodes = 0;
  let cut = false;
  const mayLook = () => {
    nodes += 1;
    cut ||= nodes > budget;
    return !cut;
  };
  const searchIn = (from: number, to: number): { readonly at: number; readonly value: Value } | null => {
    if (to - from < triedOneByOne) {
      for (let k = 0; k <= to - from && mayLook(); k++) {
        const at = pick === 'smallest' ? from + k : to - k;
        const value = valueAt(at);
        if (value <= target) return { at, value };
      }
      return null;
    }
    if (!mayLook() || leastBetween(from, to) > target) return null;
    const middle = from + Math.floor((to - from) / 2);
    if (pick === 'smallest') return searchIn(from, middle) ?? searchIn(middle + 1, to);
    return searchIn(middle + 1, to) ?? searchIn(from, middle);
  };
  const found = searchIn(first, last);
  // nothing is found any more once the budget ran out, and what is found has nothing better before it
  return { found, exact: !cut };
}
