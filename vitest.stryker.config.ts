import { defineConfig } from 'vitest/config';

/** The unit tests of the packages alone: Stryker's runner knows no projects. */
export default defineConfig({ test: { include: ['packages/*/src/**/*.test.ts'], setupFiles: ['scripts/fastCheck.ts'] } });
