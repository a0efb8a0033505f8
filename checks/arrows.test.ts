import { expect, test } from 'vitest';
import { wrongArrows } from './arrows.js';
import { readSource, sourceFiles } from './sources.js';

const from = (path: string) => `packages/${path}`;

test.each([
  ['to the left', 'core/src/calendar/deadline.ts', '../day/day.js'],
  ['within a folder', 'core/src/day/period.ts', './day.js'],
  ['to a package below', 'playbooks/src/kpi/kpi.ts', '@zhanggui/metrics/catalog'],
  ['to a package outside', 'core/src/day/utcDay.ts', '@date-fns/utc/date/mini'],
  ['from the index to any folder', 'core/src/index.ts', './shop/shop.js'],
])('an arrow may go %s', (_, path, target) => {
  expect(wrongArrows(from(path), `import { x } from '${target}';`)).toEqual([]);
});

test.each([
  ['to the right', 'core/src/day/day.ts', '../calendar/workday.js', 'calendar stands to the right of day'],
  ['to an index of its own package', 'core/src/day/day.ts', '../index.js', 'index.ts is for the outside only'],
  ["to a folder's index", 'core/src/shop/shop.ts', '../calendar/index.js', 'index.ts is for the outside only'],
  ['to its own package by name', 'core/src/shop/shop.ts', '@zhanggui/core', 'inside a package the file itself is imported'],
  ['to a package above', 'core/src/day/day.ts', '@zhanggui/rules', 'core may import no other package'],
  ['from metrics to rules', 'metrics/src/sql/sql.ts', '@zhanggui/rules/words', 'metrics may import core'],
  ['from rules to metrics', 'rules/src/sla/sla.ts', '@zhanggui/metrics', 'rules may import core'],
  ['out of the package by path', 'rules/src/sla/sla.ts', '../../../core/src/day/day.js', 'another package is imported by its name'],
])('an arrow may not go %s', (_, path, target, why) => {
  const wrong = [`${from(path)} imports ${target}: ${why}`];
  expect(wrongArrows(from(path), `import { x } from '${target}';`)).toEqual(wrong);
  expect(wrongArrows(from(path), `import type { X } from '${target}';`)).toEqual(wrong);
  expect(wrongArrows(from(path), `export * from '${target}';`)).toEqual(wrong);
  expect(wrongArrows(from(path), `export type X = import('${target}').X;`)).toEqual(wrong);
  expect(wrongArrows(from(path), `/** import { x } from '${target}' */ const text = "import('${target}')";`)).toEqual([]);
});

test.each(['core/src/utils/misc.ts', 'core/src/loose.ts', 'extra/src/day/day.ts'])('%s has no place in the layout', (path) => {
  expect(wrongArrows(from(path), '')).toHaveLength(1);
});

test('every arrow of the workspace goes left', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((path) => wrongArrows(path, readSource(path)))).toEqual([]);
});
