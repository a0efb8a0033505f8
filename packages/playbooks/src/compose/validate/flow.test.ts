import { describe, expect, test } from 'vitest';
import { compileSop } from '../../run/compileSop.js';
import type { Sop } from '../../sop/sop.js';
import { examplePlaybook, exampleSop, exampleStep } from './examples.js';
import { validatePlaybook } from './validatePlaybook.js';

const step = (id: string, more: object = {}) => ({ ...exampleStep, id, ...more });
const name = { zh: '支', en: 'branch' };
const facts = [{ id: 'ok', kind: 'boolean', name }];
const sopOf = (...steps: object[]) => ({ ...exampleSop, facts, steps }) as unknown as Sop;
const found = (...steps: object[]) =>
  validatePlaybook({ ...examplePlaybook, sops: [sopOf(...steps)] }).map(({ rule, params }) => `${rule} ${Object.values(params).join(' ')}`);
const yesNo = (yes: string, no: string) => ({
  kind: 'decision',
  branches: [
    { id: 'yes', name, when: { fact: 'ok', is: '=', than: true }, to: yes },
    { id: 'no', name, to: no },
  ],
});

describe('a rejection goes back to what the approval waits for', () => {
  test.each<[string, object[], string[]]>([
    ['the step right before', [step('a'), step('c', { kind: 'approval', onReject: 'a' })], []],
    ['a step before that one', [step('a'), step('b'), step('c', { kind: 'approval', onReject: 'a' })], []],
    [
      'a decision that leads there',
      [step('d', yesNo('c', 'e')), step('c', { kind: 'approval', onReject: 'd' }), step('e', { after: [] })],
      [],
    ],
    [
      'a step beside it',
      [step('a'), step('b', { after: [] }), step('c', { kind: 'approval', after: ['a'], onReject: 'b' })],
      ['flow/bad-reject c b'],
    ],
    ['itself', [step('a'), step('c', { kind: 'approval', onReject: 'c' })], ['flow/bad-reject c c']],
    ['a step after it', [step('c', { kind: 'approval', onReject: 'a' }), step('a')], ['flow/bad-reject c a']],
  ])('%s', (_, steps, rules) => {
    expect(found(...steps)).toEqual(rules);
  });

  test('of thousands of approvals, each to a step of its own', () => {
    const pairs = Array.from({ length: 5000 }, (_, k) => [
      step(`a${k}`),
      step(`c${k}`, { kind: 'approval', onReject: `a${Math.floor(k / 2)}` }),
    ]);
    const begun = performance.now();
    expect(found(...pairs.flat())).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('branches that run on into each other', () => {
  test.each<[string, object[], string[]]>([
    ['both steps without `after`', [step('d', yesNo('b', 'c')), step('b'), step('c')], ['flow/branch-falls-through c b d']],
    ['with another step between', [step('d', yesNo('b', 'c')), step('b'), step('more'), step('c')], ['flow/branch-falls-through c more d']],
    ['the later one waits for the decision only', [step('d', yesNo('b', 'c')), step('b'), step('c', { after: [] })], []],
    ['the author says that both ways meet', [step('d', yesNo('b', 'c')), step('b'), step('c', { after: ['b'] })], []],
    ['one branch ends, so nothing runs on', [step('d', yesNo('b', 'b')), step('b'), step('c')], []],
  ])('%s', (_, steps, rules) => {
    expect(found(...steps)).toEqual(rules);
  });
});

test('what compileSop refuses is an error: branches and ways back of a step whose kind has none', () => {
  for (const more of [{ onReject: 'a' }, { branches: [{ id: 'x', name }] }]) {
    const sop = sopOf(step('a'), step('b', more));
    expect(validatePlaybook({ ...examplePlaybook, sops: [sop] })).toMatchObject([{ rule: 'flow/ignored-field', severity: 'error' }]);
    expect(() => compileSop(sop)).toThrow(expect.objectContaining({ code: 'sop/not-usable' }));
  }
});
