// Whether generated reports close to the 分 with the causes they were made with: node scripts/run.mjs scripts/metrics/reconcileCheck.ts [reports] [seed]
import { reconcile } from '@zhanggui/metrics';
import fc from 'fast-check';
import { anyReconciliation, type KnownReconciliation } from './anyReconciliation.js';

const [reports, seed] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 20261122)];
const tally = new Map<string, number>();
let wrong = 0;
for (let done = 0; done < reports; done += 1000) {
  for (const known of fc.sample(anyReconciliation(), { numRuns: Math.min(1000, reports - done), seed: seed + done })) {
    const difference = differenceOf(known);
    for (const cause of Object.keys(known.causes)) tally.set(cause, (tally.get(cause) ?? 0) + 1);
    if (difference === null) continue;
    wrong += 1;
    if (wrong <= 20) console.error(JSON.stringify(known), difference);
  }
}
const counts = [...tally].sort(([, a], [, b]) => b - a).map(([cause, count]) => `${count} with ${cause}`);
console.log(`seed ${seed}, ${reports} reports: ${counts.join(', ')}; ${wrong} do not close`);
if (wrong > 0) process.exitCode = 1;

/** What does not close, or is not the cause that it was made with. */
function differenceOf({ report, orders, ours, theirs, causes, unknownFen }: KnownReconciliation): string | null {
  const found = reconcile(report, orders, { ours, theirs });
  const sum = found.causes.reduce((total, { amountFen }) => total + amountFen, 0) + found.unexplainedFen;
  if (sum !== found.gapFen || found.oursFen - found.reportFen !== found.gapFen) return `does not close: ${sum}, not ${found.gapFen}`;
  if (found.unexplainedFen !== 0 - unknownFen) return `unexplained ${found.unexplainedFen}, not ${0 - unknownFen}`;
  const named = new Map(
    found.causes.map(({ cause, mark, amountFen }) => [mark === null ? cause : `${cause} ${mark}`, amountFen as number]),
  );
  for (const cause of new Set([...named.keys(), ...Object.keys(causes)])) {
    if ((named.get(cause) ?? 0) !== (causes[cause] ?? 0)) return `${cause}: ${named.get(cause)}, not ${causes[cause]}`;
  }
  return null;
}
