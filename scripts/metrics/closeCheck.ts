// Whether decompositions of random trees close exactly and are right: node scripts/run.mjs scripts/metrics/closeCheck.ts [trees] [seed]
import fc from 'fast-check';
import { anyTree } from './anyTree.js';
import { checkClose } from './closeDifference.js';

const [trees, seed] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 20261122)];
const tally = new Map<string, number>();
let wrong = 0;
for (let done = 0; done < trees; done += 1000) {
  for (const tree of fc.sample(anyTree(), { numRuns: Math.min(1000, trees - done), seed: seed + done })) {
    const checked = checkClose(tree);
    tally.set(checked.kind, (tally.get(checked.kind) ?? 0) + 1);
    if (checked.wrong === null) continue;
    wrong += 1;
    if (wrong <= 20) console.error(JSON.stringify(tree), checked.wrong);
  }
}
const counts = [...tally].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${count} ${kind}`);
console.log(`seed ${seed}, ${trees} trees: ${counts.join(', ')}; ${wrong} wrong`);
if (wrong > 0) process.exitCode = 1;
