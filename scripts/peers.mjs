// Races against engines that are too large to be installed with the project: node scripts/peers.mjs <folder of peers/> <program.ts> [arguments]
// Installs the folder's own workspace first where its lockfile asks for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...program] = process.argv.slice(2);
const cwd = join('peers', folder);
const run = (command, args, options) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
};
if (!existsSync(join(cwd, 'node_modules', '.modules.yaml')))
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error'], { cwd });
run(process.execPath, ['scripts/run.mjs', join(cwd, ...program.slice(0, 1)), ...program.slice(1)], {});
