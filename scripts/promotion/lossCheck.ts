// Whether findLossCart answers as trying every cart does: node scripts/run.mjs scripts/promotion/lossCheck.ts [cases] [seed]
import fc from 'fast-check';
import { compilePromotions } from '../../packages/rules/src/promotion/compilePromotions.js';
import { findLossCart } from '../../packages/rules/src/promotion/findLossCart.js';
import { anyLossCase, lossByTrying } from './lossByTrying.js';

const [cases, seed] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 20261122)];
const tally = { lose: 0, 'lose only by a refund': 0, none: 0, wrong: 0 };
for (const problem of fc.sample(anyLossCase(), { numRuns: cases, seed })) {
  const expected = lossByTrying(problem);
  const { found, proven } = findLossCart(compilePromotions(problem.promotions), problem.catalogue, problem.options);
  const right = proven && found?.pieces === expected?.pieces && found?.amount === expected?.amount;
  if (!right) {
    tally.wrong += 1;
    console.error(JSON.stringify({ problem, expected, found, proven }));
  } else if (found === null) tally.none += 1;
  else if (found.lines.some(({ refunded }) => refunded > 0)) tally['lose only by a refund'] += 1;
  else tally.lose += 1;
}
console.log(
  `seed ${seed}, ${cases} cases: ${Object.entries(tally)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}`,
);
if (tally.wrong > 0) process.exitCode = 1;
