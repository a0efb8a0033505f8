// Installs what the lockfile says, unless that is what is installed: pnpm keeps a copy of the lockfile that it has carried out.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const done = 'node_modules/.pnpm/lock.yaml';
if (!existsSync(done) || readFileSync(done, 'utf8') !== readFileSync('pnpm-lock.yaml', 'utf8')) {
  const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { status } = spawnSync(`npx --yes ${packageManager} install --frozen-lockfile --reporter=silent`, {
    stdio: 'inherit',
    shell: true,
  });
  process.exitCode = status ?? 1;
}
