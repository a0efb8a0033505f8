import fc from 'fast-check';
import type { DecomposeMethod } from '../../packages/metrics/src/decompose/decompose.js';
import type { Formula, Operator } from '../../packages/metrics/src/formula/formula.js';
import type { MetricUnit } from '../../packages/metrics/src/metric/metric.js';

/** A tree with its two ends, and how it is to be decomposed. */
export interface Tree {
  readonly formula: Formula;
  readonly unit: MetricUnit;
  readonly method: DecomposeMethod;
  readonly before: Readonly<Record<string, number | null>>;
  readonly after: Readonly<Record<string, number | null>>;
}

const names = ['a', 'b', 'c', 'd', 'e'] as const;

/** Any formula of up to five inputs over numbers of all kinds: zeros, signs, decimals, very large and very small, unknown. */
export function anyTree(): fc.Arbitrary<Tree> {
  return fc
    .tuple(anyFormula(), fc.constantFrom<MetricUnit>('fen', 'average'), anyMethod, fc.nat(kinds.length - 1))
    .chain(([formula, unit, method, kind]) => {
      const number = kinds[kind]!;
      const side = fc.record(Object.fromEntries(names.map((name) => [name, number])));
      return fc.tuple(side, side, fc.subarray([...names])).map(([before, changed, stays]) => {
        const after = { ...changed, ...Object.fromEntries(stays.map((name) => [name, before[name]!])) };
        return { formula, unit, method, before, after };
      });
    });
}

const anyMethod = fc.constantFrom<DecomposeMethod>('lmdi', 'lmdi', 'shapley', 'sequential');

const positive = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 100_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000) },
);
const anyNumber = fc.oneof(
  { weight: 12, arbitrary: positive },
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(1e-12, 1e15, 123_456_789_012.34) },
);
/** Most trees are of one kind: a shop's figures above zero, or anything. */
const kinds: readonly fc.Arbitrary<number | null>[] = [
  fc.oneof({ weight: 12, arbitrary: positive }, { weight: 1, arbitrary: fc.constant(0) }),
  positive,
  anyNumber,
  fc.oneof({ weight: 30, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(null) }),
];

function anyFormula(): fc.Arbitrary<Formula> {
  const operator = fc.constantFrom<Operator>('+', '-', '×', '×', '×', '÷');
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4, depthSize: 'large' },
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.integer({ min: -3, max: 1000 }) },
      { weight: 6, arbitrary: fc.tuple(tie('formula'), operator, tie('formula')) },
    ),
  }));
  return formula;
}
