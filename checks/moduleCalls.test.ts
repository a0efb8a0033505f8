import { expect, test } from 'vitest';
import { moduleCalls } from './moduleCalls.js';
import { readSource, sourceFiles } from './sources.js';

test.each([
  'export const names = Object.keys({ a: 1 });',
  'const seen = new Set();',
  'register();',
  'export const x = { list: [1].map(String) };',
])('%s runs when its module is loaded', (code) => {
  expect(moduleCalls('a.ts', `\n${code}`)).toEqual(['a.ts:2']);
});

test.each([
  'export const limit = { lines: 16 } as const;',
  'const Exact = /* @__PURE__ */ Decimal.clone({ precision: 40 });',
  'export const f = () => new Set();',
  'export class A { at() { return this.b(); } }',
])('%s does not', (code) => {
  expect(moduleCalls('a.ts', code)).toEqual([]);
});

test('loading a module calls nothing; schemas, behind a door of their own, excepted', () => {
  const files = sourceFiles().filter((path) => !path.endsWith('Schema.ts') && !path.includes('/schema/'));
  expect(files.flatMap((path) => moduleCalls(path, readSource(path)))).toEqual([]);
});
