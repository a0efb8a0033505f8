import { defineConfig } from 'vitest/config';

/** For the copy that main.mjs makes. */
export default defineConfig({
  test: { include: ['scripts/mutation/driver.ts'], setupFiles: ['scripts/fastCheck.ts'], testTimeout: 1e9, pool: 'forks', maxWorkers: 1 },
});
