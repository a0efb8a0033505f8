import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { type CollectedTest, collectFrom } from './collect.js';

// Runs in the copy that main.mjs made: for each mutant the tests that reach it, in one process, until one of them fails.

/** A change to a source, as Stryker's instrumenter lists them. */
interface Mutant {
  readonly id: string;
  readonly file: string;
}

/** How a mutant fared: seen by a test, or endless; seen by none, reached by none, or reached only while files were loaded. */
interface Result {
  readonly id: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Static';
}

/** So often may a mutant be passed: more is a loop that it made endless. */
const mostHits = 2_000_000;

const { tests, mutants } = JSON.parse(readFileSync('mutation.json', 'utf8')) as {
  readonly tests: readonly string[];
  readonly mutants: readonly Mutant[];
};

let active: string | null = null;
let hits = 0;
let reached: Set<string> | null = null;

// what instrumented sources call: which mutant is active, and which places are passed
Object.assign(globalThis, {
  stryMutAct_9fa48: (id: string) => {
    if (id !== active) return false;
    hits += 1;
    if (hits > mostHits) throw new Error('endless');
    return true;
  },
  stryCov_9fa48: (...ids: readonly string[]) => {
    for (const id of ids) reached?.add(id);
  },
  stryNS_9fa48: () => ({}),
});

test('mutants', { timeout: 1e9 }, async () => {
  const [onLoad, all] = [new Set<string>(), [] as CollectedTest[]];
  reached = onLoad;
  for (const file of tests) all.push(...(await collectFrom(file, () => import(/* @vite-ignore */ `../../${file}`))));
  reached = null;

  const timed: { readonly run: CollectedTest['run']; readonly ids: ReadonlySet<string>; readonly took: number }[] = [];
  for (const { file, name, run } of all) {
    const [ids, began] = [new Set<string>(), performance.now()];
    reached = ids;
    try {
      await run();
      timed.push({ run, ids, took: performance.now() - began });
    } catch {
      console.log(`left out, since it fails as it is: ${file}: ${name}`);
    }
    reached = null;
  }
  timed.sort((a, b) => a.took - b.took);
  // for main.mjs: how long a mutant that nothing sees takes
  writeFileSync('took', String(timed.reduce((sum, { took }) => sum + took, 0)));

  const done = new Set(readResults().map(({ id }) => id));
  for (const { id } of mutants) {
    if (done.has(id)) continue;
    // for main.mjs, which ends a process that hangs
    writeFileSync('current', id);
    const covering = timed.filter(({ ids }) => ids.has(id));
    const result: Result = { id, status: covering.length > 0 ? await statusOf(id, covering) : onLoad.has(id) ? 'Static' : 'NoCoverage' };
    appendFileSync('results.jsonl', `${JSON.stringify(result)}\n`);
  }
  writeFileSync('current', '');
  writeFileSync('finished', '');
});

function readResults(): readonly Result[] {
  if (!existsSync('results.jsonl')) return [];
  const lines = readFileSync('results.jsonl', 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Result);
}

async function statusOf(id: string, covering: readonly Pick<CollectedTest, 'run'>[]): Promise<Result['status']> {
  for (const { run } of covering) {
    [active, hits] = [id, 0];
    try {
      await run();
    } catch {
      return hits > mostHits ? 'Timeout' : 'Killed';
    } finally {
      active = null;
    }
  }
  return 'Survived';
}
