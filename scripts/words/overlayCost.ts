// What tenants cost on a shared base, in memory and time: node scripts/run.mjs scripts/words/overlayCost.ts [tenants] [words of each]
import { compileMatcher } from '../../packages/rules/src/words/matcher/compileMatcher.js';
import { findMatches } from '../../packages/rules/src/words/matcher/findMatches.js';
import type { Matcher, Overlay } from '../../packages/rules/src/words/matcher/matcher.js';
import { matcherToBytes } from '../../packages/rules/src/words/matcher/matcherBytes.js';
import { overlay } from '../../packages/rules/src/words/matcher/overlay.js';
import { randomText, randomWords } from './matchWorkloads.js';

const tenantCount = Number(process.argv[2] ?? 1000);
const wordCount = Number(process.argv[3] ?? 200);
const words = randomWords(60_000 + tenantCount * wordCount, { mean: 6, seed: 11 });
const shared = words.slice(0, 60_000);
const buildTimes: number[] = [];
const base = timed(() => compileMatcher(shared), buildTimes);

const editTimes: number[] = [];
const tenants: Matcher[] = [];
for (let tenant = 0; tenant < tenantCount; tenant++) {
  const from = shared.length + tenant * wordCount;
  const add = words.slice(from, from + wordCount);
  tenants.push(
    timed(() => overlay(base, { add, remove: shared.slice(tenant, tenant + 5), allow: [`${shared[tenant + 9]}的`] }), editTimes),
  );
}
const ownBytes = tenants.reduce((sum, tenant) => sum + bytesOf(tenant.overlay!), 0);

const text = randomText(100_000, { words, every: 100, seed: 12 });
const [baseTimes, tenantTimes]: [number[], number[]] = [[], []];
for (let round = 0; round < 40; round++) {
  timed(() => findMatches(text, base), baseTimes);
  timed(() => findMatches(text, tenants[round % tenantCount]!), tenantTimes);
}

console.log(`base of 60,000 words: ${(matcherToBytes(base).length / 1e6).toFixed(1)} MB, built in ${middle(buildTimes)} ms`);
console.log(
  `${tenantCount} tenants of ${wordCount} words: ${(ownBytes / 1e6).toFixed(1)} MB more, ${Math.round(ownBytes / tenantCount / 1000)} KB each`,
);
console.log(`an edit: ${middle(editTimes)} ms`);
console.log(`100,000 characters: ${middle(baseTimes)} ms by the base alone, ${middle(tenantTimes)} ms for a tenant`);

/** Strings of words are not kept: the tables are all there is. */
function bytesOf({ tables, letters, removed }: Overlay): number {
  const arrays = [tables.classes, tables.nodes, tables.filter, tables.outputs, letters.sieve, letters.slots, removed];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}

function timed<Result>(run: () => Result, times: number[]): Result {
  const start = performance.now();
  const result = run();
  times.push(performance.now() - start);
  return result;
}

/** The median. */
function middle(times: readonly number[]): string {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!.toFixed(2);
}
