import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    isolate: false,
    // a law runs hundreds of times, on small machines too
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'checks/*.test.ts', 'docs/examples/**/*.test.ts'],
          setupFiles: ['scripts/fastCheck.ts'],
        },
      },
      { extends: true, test: { name: 'examples', include: ['.examples/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['packages/*/src/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
        },
      },
    ],
  },
});
