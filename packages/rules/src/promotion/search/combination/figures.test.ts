import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchStart } from '../../../../../../scripts/promotion/searchStart.js';
import { type SmallCase, smallCases } from '../../../../../../scripts/promotion/smallCases.js';
import { price } from '../../price.js';
import { chosen, leftOut, undecided } from './bounds.js';

// How high the bounds of choices are, for problems that stay the same: bounds.test.ts says that they hold, and no law would tell that they are
// looser than they were. Where a change of these figures is meant, write the new ones here.

const numRuns = 100;
const problems = fc.sample(smallCases, { seed: 20_261_122, numRuns });

/** What is data of a plan, with its maps and sets. */
function dataOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    // the cart and the promotions themselves
    if (key === 'step' || key === 'basket') return undefined;
    if (part instanceof Map) return [...(part as ReadonlyMap<unknown, unknown>)];
    if (part instanceof Set) return [...(part as ReadonlySet<unknown>)];
    return typeof part === 'bigint' ? String(part) : part;
  });
}

/** The bounds with nothing decided, with all chosen, with none, and with every second one. */
function boundsFor(one: SmallCase): { readonly said: string; readonly data: string } {
  const { compiled, ground, plan, bounds, start } = searchStart(one);
  const { payable } = price(one.cart, compiled);
  const masks = [
    () => undecided,
    () => chosen,
    () => leftOut,
    (k: number) => [undecided, chosen, leftOut][k % 3]!,
    (k: number) => [leftOut, undecided, chosen][k % 3]!,
    (k: number) => [chosen, undecided][k % 2]!,
  ];
  const said = masks
    .map((mask) => {
      const decided = Uint8Array.from(plan.candidates, ({ step }, k) => (step.coupon ? mask(k) : undecided));
      return `${bounds.least(start, decided, 0)}/${bounds.coupons(start, decided, 0, payable)}`;
    })
    .join(' ');
  return { said, data: dataOf([plan, ground.views]) };
}

test('下界 of choices: what each leaves to pay at least, and how many coupons it needs', () => {
  const all = problems.map(boundsFor);
  // one to look at, and a print of all
  expect(all[1]?.said).toBe('36/1 36/0 47/Infinity 36/0 36/1 36/1');
  let print = 0;
  for (const letter of all.map(({ said, data }) => `${said} ${data}`).join('; ')) print = (Math.imul(print, 31) + letter.charCodeAt(0)) | 0;
  expect(print).toBe(-1978848182);
});
