/** Longer ids are not compared. */
const longest = 64;

/**
 * The id that was probably meant: the nearest one, at most two slips away (one for ids of three or four characters, none for shorter ones),
 * the earlier of two.
 *
 * A slip is a character too much, too few or wrong, or two that changed places; case does not count.
 *
 * @param budget - how many characters may still be compared; it goes down
 */
export function didYouMean(id: string, candidates: Iterable<string>, budget: { suggestionsLeft: number }): string | null {
  const word = id.toLowerCase();
  if (word.length > longest) return null;
  let best: string | null = null;
  let most = word.length < 3 ? 0 : word.length <= 4 ? 1 : 2;
  for (const candidate of candidates) {
    budget.suggestionsLeft -= 1;
    if (budget.suggestionsLeft <= 0) return best;
    if (candidate.length > longest || Math.abs(candidate.length - word.length) > most) continue;
    budget.suggestionsLeft -= word.length * candidate.length;
    const slips = slipsBetween(word, candidate.toLowerCase());
    if (slips > most || (slips === most && best !== null)) continue;
    best = candidate;
    most = slips;
  }
  return best;
}

/** 编辑距离 with neighbours that changed places (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
