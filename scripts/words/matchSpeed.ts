// The matcher's speed on recorded words and texts: node scripts/run.mjs scripts/words/matchSpeed.ts <folder>
// The folder has dict2k.txt and dict60k.txt, one word a line; w_titles.json and w_docs.json, lists of texts; w_1m.txt, one text.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { compileMatcher } from '../../packages/rules/src/words/matcher/compileMatcher.js';
import { raceMatcher } from './raceMatcher.js';

const [folder = '.', build, who] = process.argv.slice(2);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const wordsOf = (file: string) => read(file).split('\n').filter(Boolean);

if (build === undefined) {
  for (const [file, most] of [
    ['dict2k.txt', 13],
    ['dict60k.txt', 250],
  ] as const)
    printBuild(file, most);
  const [small, large] = [wordsOf('dict2k.txt'), wordsOf('dict60k.txt')];
  const titles: string[] = JSON.parse(read('w_titles.json'));
  const long: string[] = JSON.parse(read('w_docs.json'));
  raceMatcher('titles', { words: small, texts: titles }, { bare: 2.5, peer: 10 });
  raceMatcher('long copy', { words: small, texts: long }, { bare: 2.5, peer: 10 });
  raceMatcher('titles', { words: large, texts: titles }, { bare: 6, peer: 8 });
  raceMatcher('a million characters', { words: large, texts: [read('w_1m.txt').slice(0, 1_000_000)] }, { bare: 6, peer: 8 });
} else {
  const words = wordsOf(build);
  const start = performance.now();
  if (who === 'peer') new AhoCorasick(words);
  else compileMatcher(words);
  console.log(performance.now() - start);
}

/** The first build of a process, the best of several: what else the machine does only adds to it. The peer's by its side tells how fast the machine is. */
function printBuild(file: string, most: number): void {
  const program = fileURLToPath(import.meta.url);
  const rounds = Array.from({ length: 9 }, () =>
    ['ours', 'peer'].map((each) => Number(spawnSync(process.execPath, [program, folder, file, each], { encoding: 'utf8' }).stdout)),
  );
  const [best, peer] = [0, 1].map((k) => Math.min(...rounds.map((round) => round[k]!))) as [number, number];
  console.log(
    `cold build of ${file}: ${best.toFixed(1)} ms (said: ${most}; @monyone/aho-corasick/fast: ${peer.toFixed(1)})${best <= most ? '' : '  MISSED'}`,
  );
  if (best > most) process.exitCode = 1;
}
