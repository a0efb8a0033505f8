import type { PickN } from '../benefit.js';
import { type LessExample, paysLess } from './lessExample.js';

/**
 * N件X元: the piece that makes a group full lowers what is paid where the others of it cost more than the group. `prices` are those of a
 * catalogue, rising.
 */
export function pickNExamples({ pieces, price }: PickN, prices: readonly number[] | null): readonly LessExample[] {
  const others = pieces - 1;
  if (others === 0) return [];
  const each = prices?.at(-1) ?? Math.floor(price / others) + 1;
  const example: LessExample = {
    path: ['benefit'],
    pieces: others,
    amount: others * each,
    paid: others * each,
    added: each,
    payable: Math.min(price, pieces * each),
    known: prices !== null,
  };
  return [example].filter(paysLess);
}
