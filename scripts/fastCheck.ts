import fc from 'fast-check';

/** One seed for all, so that a failure is the same failure tomorrow; FC_SEED and FC_RUNS look further. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261122), numRuns: Number(process.env['FC_RUNS'] ?? 200) });
