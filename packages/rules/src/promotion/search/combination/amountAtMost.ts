import type { Basis } from '../../condition.js';
import type { Level } from '../../level.js';
import type { Outlook } from './views.js';

/** What is known of the place of a promotion among the others. */
export interface Standing {
  readonly level: Level;
  /** Whether the amounts after a level are written down before it can be its turn. */
  readonly comesAfter: (level: Level) => boolean;
}

/** An amount now, or an upper limit of what it will be. */
export type Amount = (now: Outlook) => number;

/**
 * 门槛口径的上限: what a basis sees at most when it is a promotion's turn. Goods only get cheaper, so what they cost now is such a limit; amounts
 * of the list stay once the level `unit` is over.
 */
export function amountAtMost(basis: Basis | undefined, view: number, standing: Standing): Amount {
  const source = sourceOf(basis, standing);
  return source === 'balance' ? ({ balance }) => balance : (now) => (amountsOf(now, source)?.sums ?? now.running)[view]!;
}

/** The same of a single line, which never looks at the balance. */
export function lineAtMost(basis: Basis | undefined, standing: Standing): (now: Outlook, line: number) => number {
  const source = sourceOf(basis, standing);
  return (now, line) => (amountsOf(now, source)?.lines ?? now.basket.goods.running)[line]!;
}

type Source = 'running' | 'list' | 'original' | 'balance' | { readonly after: Level; readonly else: 'running' | 'list' };

function sourceOf(basis: Basis = 'running', { level, comesAfter }: Standing): Source {
  if (basis === 'running' || basis === 'balance') return basis;
  // at the level `unit` nothing is listed yet but the first prices
  if (level === 'unit') return 'original';
  return basis === 'list' ? 'list' : { after: basis.after, else: comesAfter(basis.after) ? 'running' : 'list' };
}

/** Null for what the lines cost by now. */
function amountsOf(now: Outlook, source: Source): { readonly lines: readonly number[]; readonly sums: readonly number[] } | null {
  const { basket, listed, sumsOf } = now;
  const of = (lines: readonly number[]) => ({ lines, sums: sumsOf(lines) });
  if (source === 'original') return of(basket.original);
  if (typeof source === 'object') {
    const written = basket.after.get(source.after);
    return written === undefined ? amountsOf(now, source.else) : of(written);
  }
  return source === 'list' && listed ? of(basket.list) : null;
}
