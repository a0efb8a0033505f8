import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { examplePlaybook } from '../../compose/validate/examples.js';
import { lintPlaybook } from '../lintPlaybook.js';
import { brokenFlows } from './brokenFlows.js';
import { brokenPeople } from './brokenPeople.js';
import type { BrokenPlaybook } from './brokenPlaybook.js';

const corpus: readonly BrokenPlaybook[] = [...brokenFlows, ...brokenPeople];
const today = parseDay('2026-11-22');

test.each(corpus)('$id: $defect', ({ rule, path, parts }) => {
  const findings = lintPlaybook({ ...examplePlaybook, ...parts }, { today });
  expect(findings.map((finding) => [finding.rule, finding.at?.path])).toContainEqual([rule, path]);
});

test('there are at least 40 of them, each once, found through JSON as well', () => {
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(40);
  for (const { rule, parts } of corpus) {
    const written = JSON.parse(JSON.stringify({ ...examplePlaybook, ...parts }));
    expect(lintPlaybook(written, { today }).map((finding) => finding.rule)).toContain(rule);
  }
});

test('nothing is found in the playbook that they were made from', () => {
  expect(lintPlaybook(examplePlaybook, { today, preset: 'all' })).toEqual([]);
});
