// Random word lists and texts, the matcher against a naive search: node scripts/run.mjs scripts/words/matchCheck.ts [cases] [seed]
import { chanceOf, checkCase, noneSeen } from './matchCases.js';

const cases = Number(process.argv[2] ?? 50_000);
const seed = Number(process.argv[3] ?? 20_261_122);
const chance = chanceOf(seed);
const seen = noneSeen();
let wrong = 0;
for (let k = 0; k < cases; k++) {
  const what = checkCase(chance, seen);
  if (what === null) continue;
  wrong += 1;
  if (wrong <= 5) console.log(what);
}
console.log(
  `seed ${seed}: ${Object.entries(seen)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}`,
);
console.log(`${cases - wrong} equal, ${wrong} different`);
if (wrong > 0) process.exitCode = 1;
