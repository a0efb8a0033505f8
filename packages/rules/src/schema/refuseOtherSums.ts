import type * as z from 'zod';

/** An issue at every amount that is not what the others make it. */
export function refuseOtherSums<Expected extends Readonly<Record<string, number>>>(
  actual: { readonly [Field in keyof Expected]: number },
  expected: Expected,
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
): void {
  for (const [field, amount] of Object.entries(expected))
    if (actual[field] !== amount) context.addIssue({ code: 'custom', path: [field], message: `Wrong sum: expected ${amount}` });
}

/** A sum beyond 2^53 is no safe integer, so that it equals none that was read. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}
