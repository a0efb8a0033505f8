/** 一段同价的件: so many pieces in a row that cost the same by now, in 分 each. */
export interface PieceAmounts {
  readonly count: number;
  readonly each: number;
}

/** The same with what comes off each of its pieces. */
export type FallenRun<Run extends PieceAmounts> = Run & { readonly off: number };

/**
 * 单件分摊: how an amount falls on the pieces of a line: largest remainder over what each piece costs by now, ties to the earlier piece.
 *
 * It is `allocate` over single pieces without writing them out: of the pieces with the same cost the earlier ones get the 分 left over,
 * so that one run at most is cut in two. No piece gets more than it costs; what is over all of them falls on nobody. Exact where the pieces
 * cost up to 2^53 − 1 together. Whatever else a run carries stays with both of its halves.
 */
export function fallOnPieces<Run extends PieceAmounts>(runs: readonly Run[], amount: number): FallenRun<Run>[] {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) {
    const total = Math.min(amount, only.count * only.each);
    const odd = total % only.count;
    return cut(only, (total - odd) / only.count, odd);
  }
  let sum = 0;
  for (const { count, each } of runs) sum += count * each;
  const { parts, remainders, left } = wholeShares(runs, Math.min(amount, sum), sum);
  const odd = oddPieces(runs, remainders, left);
  return runs.flatMap((run, k) => cut(run, parts[k]!, odd[k]!));
}

/**
 * 指定件的优惠: how a discount that lies on chosen pieces comes off them. `placed` goes through the line's pieces in order; on pieces after its end
 * nothing lies. No piece gets more than it costs.
 */
export function placeOnPieces<Run extends PieceAmounts>(
  runs: readonly Run[],
  placed: readonly { readonly count: number; readonly off: number }[],
): FallenRun<Run>[] {
  const fallen: FallenRun<Run>[] = [];
  let at = 0;
  let open = placed[0]?.count ?? 0;
  for (const run of runs) {
    for (let left = run.count; left > 0; ) {
      while (open === 0 && at < placed.length) open = placed[++at]?.count ?? 0;
      const count = at < placed.length ? Math.min(left, open) : left;
      fallen.push({ ...run, count, off: Math.min(run.each, placed[at]?.off ?? 0) });
      left -= count;
      if (open > 0) open -= count;
    }
  }
  return fallen;
}

/** Of a run: `odd` pieces get a 分 more than the others, the first ones. */
function cut<Run extends PieceAmounts>(run: Run, part: number, odd: number): FallenRun<Run>[] {
  if (odd === 0) return [{ ...run, off: part }];
  if (odd === run.count) return [{ ...run, off: part + 1 }];
  return [
    { ...run, count: odd, off: part + 1 },
    { ...run, count: run.count - odd, off: part },
  ];
}

/** amount × each ÷ sum for every run, as whole quotient and remainder, and how many 分 that leaves. */
function wholeShares(runs: readonly PieceAmounts[], amount: number, sum: number): { parts: number[]; remainders: number[]; left: number } {
  const parts: number[] = [];
  const remainders: number[] = [];
  let left = amount;
  // no product exceeds amount × sum, so that one look tells whether doubles hold them all
  const small = amount * sum <= Number.MAX_SAFE_INTEGER;
  for (const { count, each } of runs) {
    let remainder = 0;
    let part = 0;
    if (sum > 0 && small) {
      const product = amount * each;
      remainder = product % sum;
      part = (product - remainder) / sum;
    } else if (sum > 0) {
      const product = BigInt(amount) * BigInt(each);
      remainder = Number(product % BigInt(sum));
      part = Number(product / BigInt(sum));
    }
    parts.push(part);
    remainders.push(remainder);
    left -= count * part;
  }
  return { parts, remainders, left };
}

/** How many pieces of each run get one of the 分 left over: the largest remainders first, ties to the earlier run. */
function oddPieces(runs: readonly PieceAmounts[], remainders: readonly number[], left: number): number[] {
  const odd = runs.map(() => 0);
  if (left === 0) return odd;
  // a stable sort: ties stay with the earlier run
  const order = remainders.map((_, k) => k).sort((a, b) => remainders[b]! - remainders[a]!);
  let open = left;
  for (const k of order) {
    odd[k] = Math.min(open, runs[k]!.count);
    open -= odd[k];
  }
  return odd;
}
