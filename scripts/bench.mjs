// Every *.bench.ts in turn, each in a process of its own: node scripts/bench.mjs [part of a path]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const files = globSync('packages/*/src/**/*.bench.ts').filter((file) => file.includes(process.argv[2] ?? ''));
const failed = files.filter((file) => spawnSync(process.execPath, ['scripts/run.mjs', file], { stdio: 'inherit' }).status !== 0);
if (failed.length > 0) {
  console.error(`missed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
