// bestCombination against every set of coupons, and every order: node scripts/run.mjs scripts/promotion/bestCheck.ts [carts] [seed]
import fc from 'fast-check';
import { differenceOf } from './differenceOf.js';
import { smallCases } from './smallCases.js';

const [count = 10_000, seed = 20261122] = process.argv.slice(2).map(Number);
let equal = 0;
let different = 0;
let choices = 0;
const start = process.hrtime.bigint();
for (const one of fc.sample(smallCases, { numRuns: count, seed })) {
  const { difference, tried } = differenceOf(one);
  choices += tried;
  if (difference === null) equal += 1;
  else {
    different += 1;
    if (different <= 5) console.log(difference, JSON.stringify(one));
  }
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(`${equal} equal, ${different} different (${count} carts, seed ${seed}, ${choices} choices tried, ${seconds.toFixed(0)} s)`);
if (different > 0) process.exitCode = 1;
