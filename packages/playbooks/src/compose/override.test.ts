import { renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaySchema } from '../schema/overlaySchema.js';
import type { Sop, Step } from '../sop/sop.js';
import { composeRuleTexts } from './composeRuleTexts.js';
import type { Overlay, StepChange } from './overlay.js';
import { override, resolve } from './override.js';
import type { Playbook } from './playbook.js';
import { examplePlaybook, exampleSop, exampleStep } from './validate/examples.js';

const step = (id: string, more: object = {}): Step => ({ ...exampleStep, id, ...more });
const sop = (id: string, ...steps: Step[]): Sop => ({ ...exampleSop, id, steps: steps as [Step] });
const of = (...sops: Sop[]): Playbook => ({ ...examplePlaybook, sops });
const changing = (...steps: StepChange[]): Overlay => ({ sops: [{ sop: 's', steps }] });
const idsOf = ({ sops }: Playbook) => sops.map(({ steps }) => steps.map(({ id }) => id).join(''));
const own = (findings: ReturnType<typeof override>['findings']) =>
  findings.filter(({ rule }) => rule.startsWith('override/')).map(({ rule, at }) => `${rule} ${at?.path}`);

describe('two SOPs of one id', () => {
  const twins = of(sop('s', step('a')), sop('s', step('b')));

  test('both stay, and an overlay without changes gives back the same playbook', () => {
    expect(override(twins, { sops: [] }).playbook).toBe(twins);
    expect(resolve(twins, [], {}).playbook).toBe(twins);
  });

  test('the first is changed', () => {
    expect(idsOf(override(twins, changing({ change: 'insert-after', step: 'a', add: step('x') })).playbook)).toEqual(['ax', 'b']);
    expect(own(override(twins, changing({ change: 'remove', step: 'b' })).findings)).toEqual([
      'override/unknown-target /sops/0/steps/0/step',
    ]);
  });
});

test('of two steps of one id the first is changed, then the one that is left', () => {
  const base = of(sop('s', step('a'), step('b', { optional: true }), step('b')));
  const { playbook } = override(
    base,
    changing({ change: 'remove', step: 'b' }, { change: 'patch', step: 'b', with: { estimateWorkdays: 9 } }),
  );
  expect(playbook.sops[0]!.steps.map(({ id, estimateWorkdays }) => [id, estimateWorkdays])).toEqual([
    ['a', undefined],
    ['b', 9],
  ]);
});

test('several entries for one SOP, and several overlays, are made one after the other', () => {
  const base = of(sop('s', step('a'), step('b')));
  const overlay = {
    sops: [
      { sop: 's', with: { version: '2.0' }, steps: [{ change: 'insert-before', step: 'a', add: step('x') }] },
      {
        sop: 's',
        with: { version: '3.0' },
        steps: [
          { change: 'replace', step: 'x', by: step('y') },
          { change: 'remove', step: 'b' },
        ],
      },
    ],
  } as Overlay;
  const { playbook, findings } = override(base, overlay);
  expect([idsOf(playbook), playbook.sops[0]!.version, findings]).toEqual([['ya'], '3.0', []]);
});

describe('misspelt fields of an overlay', () => {
  const base = of(sop('s', step('a'), step('b')));
  const patch = { change: 'patch', step: 'a', with: { estimateWorkdays: 3 } } as const;

  test.each<[string, object, string[]]>([
    ['of the overlay', { sops: [], fro: {} }, ['override/unknown-field /fro']],
    ['of a change of an SOP', { sops: [{ sop: 's', step: [patch] }] }, ['override/unknown-field /sops/0/step']],
    [
      'of a patch',
      { sops: [{ sop: 's', steps: [{ change: 'patch', step: 'a', wiht: {} }] }] },
      ['override/unknown-field /sops/0/steps/0/wiht'],
    ],
    [
      'of an insertion',
      { sops: [{ sop: 's', steps: [{ change: 'insert-after', step: 'a', ad: step('x') }] }] },
      ['override/unknown-field /sops/0/steps/0/ad'],
    ],
    [
      'of a replacement',
      { sops: [{ sop: 's', steps: [{ change: 'replace', step: 'a', with: step('x') }] }] },
      ['override/unknown-field /sops/0/steps/0/with'],
    ],
    ['in what it is for', { for: { plattform: 'jd' }, sops: [] }, ['override/unknown-field /for/plattform']],
    ['of the shop’s own', { sops: [{ sop: 's', steps: [{ ...patch, 'x-why': 1 }], 'x-by': 1 }], 'x-id': 1 }, []],
    [
      'in what is taken away',
      { sops: [{ sop: 's', without: ['sla', 'id'] }] },
      ['override/unknown-field /sops/0/without/0', 'override/unknown-field /sops/0/without/1'],
    ],
    [
      'in what is taken away from a step',
      { sops: [{ sop: 's', steps: [{ change: 'patch', step: 'a', without: ['slaa'] }] }] },
      ['override/unknown-field /sops/0/steps/0/without/0'],
    ],
  ])('%s', (_, overlay, found) => {
    const { playbook, findings } = override(base, overlay as Overlay);
    expect(own(findings)).toEqual(found);
    expect(idsOf(playbook)).toEqual(['ab']);
    expect(overlaySchema.safeParse(overlay).success).toBe(found.length === 0);
  });

  test('an overlay for nobody knows whom is applied nowhere, and found', () => {
    const overlays = [{ for: { plattform: 'jd' }, sops: [{ sop: 's', steps: [patch] }] }] as unknown as Overlay[];
    const { playbook, findings } = resolve(base, overlays, { platform: 'douyin' });
    expect(playbook).toBe(base);
    expect(findings.map((finding) => renderFinding(finding, { messages: composeRuleTexts, locale: 'zh' }))).toEqual([
      '叠加层里没有叫 plattform 的项',
    ]);
    expect(findings[0]).toMatchObject({ at: { path: '/overlays/0/for/plattform' }, fix: { en: 'Did you mean “platform”?' } });
  });

  test('findings say which overlay they come from, in whatever order it was applied', () => {
    const wrong = { sops: [{ sop: 'z', steps: [] }] };
    const overlays: Overlay[] = [
      { for: { store: '1' }, ...wrong },
      { ...wrong, sops: [{ sop: 's', steps: [{ change: 'remove', step: 'z' }] }] },
    ];
    expect(own(resolve(base, overlays, { store: '1' }).findings)).toEqual([
      'override/unknown-target /overlays/1/sops/0/steps/0/step',
      'override/unknown-target /overlays/0/sops/0/sop',
    ]);
  });
});

test('optional fields are taken away, of an SOP and of a step, also by an overlay that came as JSON', () => {
  const base = of({ ...sop('s', step('a', { sla: { within: { hours: 1 } }, 'x-own': 1 })), version: '1.0' });
  const overlay: Overlay = {
    sops: [
      {
        sop: 's',
        without: ['version'],
        steps: [{ change: 'patch', step: 'a', with: { estimateWorkdays: 2 }, without: ['sla', 'x-own' as 'sla'] }],
      },
    ],
  };
  const read = overlaySchema.parse(JSON.parse(JSON.stringify(overlay)));
  const { playbook, findings } = override(base, read);
  expect(findings).toEqual([]);
  expect(playbook.sops[0]).toEqual({ ...sop('s', step('a', { estimateWorkdays: 2 })) });
  expect('version' in base.sops[0]!).toBe(true);
});

test('a list that is changed in place is the list that is changed by copies', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const change = fc.oneof(
    fc.record({
      change: fc.constantFrom('insert-before' as const, 'insert-after' as const),
      step: names,
      add: names.map((id) => step(`${id}+`)),
    }),
    fc.record({ change: fc.constant('replace' as const), step: names, by: fc.constantFrom('x', 'y').map((id) => step(id)) }),
    fc.record({ change: fc.constant('remove' as const), step: names }),
    fc.record({ change: fc.constant('patch' as const), step: names, with: fc.constant({ optional: true }) }),
  );
  const law = fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
    let model = ['a', 'b', 'c', 'd', 'e'].map((id) => step(id));
    for (const each of changes) {
      const at = model.findIndex(({ id }) => id === each.step);
      if (at < 0) continue;
      const copy = [...model];
      if (each.change === 'remove') copy.splice(at, 1);
      else if (each.change === 'patch') copy[at] = { ...copy[at]!, ...each.with };
      else if (each.change === 'replace') copy[at] = each.by;
      else copy.splice(each.change === 'insert-after' ? at + 1 : at, 0, each.add);
      model = copy;
    }
    expect(
      override(of(sop('s', ...['a', 'b', 'c', 'd', 'e'].map((id) => step(id)))), changing(...changes)).playbook.sops[0]!.steps,
    ).toEqual(model);
  });
  fc.assert(law, { numRuns: 300 });
});

describe('many changes', () => {
  const within = (milliseconds: number, work: () => unknown) => {
    const begun = performance.now();
    work();
    expect(performance.now() - begun).toBeLessThan(milliseconds);
  };

  test('of SOPs that there are not', () => {
    const base = { sops: Array.from({ length: 2000 }, (_, k) => ({ id: `sop-${k}`, steps: [] })) } as unknown as Playbook;
    const sops = Array.from({ length: 20_000 }, (_, k) => ({ sop: `spo-${k}-x`, steps: [] }));
    within(3000, () => override(base, { sops }));
  });

  test('of steps that there are not, and of every step', () => {
    const steps = Array.from({ length: 10_000 }, (_, k) => ({ id: `s${k}` }) as Step);
    const base = { sops: [{ id: 's', steps }] } as unknown as Playbook;
    const strange: StepChange[] = Array.from({ length: 2000 }, (_, k) => ({ change: 'remove', step: `stpe-${k}` }));
    const each: StepChange[] = steps.flatMap(({ id }): StepChange[] => [
      { change: 'patch', step: id, with: { optional: true } },
      { change: 'insert-after', step: id, add: { id: `${id}+` } as Step },
      { change: 'remove', step: id },
    ]);
    within(4000, () => override(base, changing(...strange, ...each)));
  });

  test('over 100,000 in all are refused, over however many entries and overlays they are spread', () => {
    const base = of(sop('s', step('a')));
    const entry = { sop: 's', steps: Array.from({ length: 999 }, () => ({ change: 'patch', step: 'a', with: {} }) as const) };
    const overlays = Array.from({ length: 101 }, () => ({ sops: [entry] }));
    expect(() => resolve(base, overlays, {})).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
    expect(resolve(base, overlays.slice(1), {}).findings).toEqual([]);
  });
});
