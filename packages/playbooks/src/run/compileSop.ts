import { checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { canonicalJson } from '../role/canonicalJson.js';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { sha256 } from '../role/sha256.js';
import type { FactDefinition } from '../sop/condition.js';
import type { Sop } from '../sop/sop.js';
import type { CompiledSop } from './compiledSop.js';
import { linkSteps } from './linkSteps.js';
import { isId, isList, readFacts, readSteps } from './readSop.js';

/** 备好流程的选项. */
export interface CompileOptions {
  /** `facts` of the playbook that the SOP belongs to: conditions may ask for them as well. The SOP's own come first. */
  readonly facts?: readonly FactDefinition[];
}

/**
 * 备好流程: makes an SOP ready to run: copied, checked as far as running looks into it, its steps linked, its content hashed.
 *
 * Compile once and run it often. What only a reader sees (titles, cases, figures) is not checked here, but belongs to the hash: whoever mends a
 * word has a new version, to which open runs are moved with `migrateRun`. Linear in the definition.
 *
 * A run takes the facts that the SOP or `facts` name, each of its kind, and whatever else a condition asks for; any fact where neither names one. `facts`, by
 * id and kind, belong to the hash too: an SOP that was compiled with them is another one than without.
 *
 * A step waits for those of its `after` (the one before when left out) and for decisions that lead to it. A circle of steps is refused: work is
 * done again by `onReject` of an approval.
 *
 * @param sop - not changed; changes to it afterwards change nothing
 * @param options - of a playbook's SOP: `{ facts: playbook.facts }`
 * @throws `sop/not-usable`, `sop/no-step`, `sop/duplicate-id`, `sop/unknown-step`, `sop/cycle`, `condition/not-condition`, `playbook/not-plain`,
 *   `shape/not-object`, `limit/exceeded` over 10,000 steps, 100,000 links between them, 64 levels or 20,000,000 characters, and as core's `elapsed` for the clock of an SLA; `sop/not-usable`
 *   also for a step of more than 2,000 working days or a limit that may end over 3,660 days after its start
 * @example
 * ```ts
 * import { bigCampaign, compileSop } from '@zhanggui/playbooks';
 * const sop = compileSop(bigCampaign);
 * sop.pin.id; // => 'big-campaign'
 * compileSop({ ...bigCampaign, steps: [] as never }); // throws sop/no-step
 * ```
 */
export function compileSop(sop: Sop, options: CompileOptions = {}): CompiledSop {
  const text = canonicalJson(sop);
  const shared = readShared(options);
  const copy: unknown = JSON.parse(text);
  if (typeof copy !== 'object' || copy === null || isList(copy))
    throw new ZhangguiError('sop/not-usable', { path: '/', value: shown(sop) });
  const { id, owner, version, steps, facts } = copy as Readonly<Record<string, unknown>>;
  for (const [path, value] of [
    ['/id', id],
    ['/owner', owner],
  ] as const)
    if (!isId(value)) throw new ZhangguiError('sop/not-usable', { path, value: shown(value) });
  if (version !== undefined && typeof version !== 'string')
    throw new ZhangguiError('sop/not-usable', { path: '/version', value: shown(version) });
  if (!isList(steps)) throw new ZhangguiError('sop/not-usable', { path: '/steps', value: shown(steps) });
  if (steps.length === 0) throw new ZhangguiError('sop/no-step', { sop: shown(id) });
  refuseOver(playbookLimits, 'sopSteps', steps.length);
  const read = readSteps(steps);
  const linked = linkSteps(read);
  const own = facts === undefined ? null : readFacts('/facts', facts);
  const asking = new Map<string, number[]>();
  for (const [index, { when }] of linked.steps.entries())
    for (const fact of when?.facts ?? []) {
      const known = asking.get(fact);
      if (known) known.push(index);
      else asking.set(fact, [index]);
    }
  return {
    pin: {
      id: id as string,
      ...(version !== undefined && { version }),
      hash: sha256(shared === null ? text : `{"facts":${canonicalJson(shared)},"sop":${text}}`),
    },
    owner: owner as string,
    ...linked,
    facts: own === null && shared === null ? null : kindsOf(linked.steps, [...(shared ?? []), ...(own ?? [])]),
    asking,
  };
}

/** The facts of the playbook, by id and kind; `null` where there are none. */
function readShared(options: CompileOptions): KnownFact[] | null {
  return guarded('/options', options, () => {
    checkObject('/options', options);
    const { facts } = options;
    return facts === undefined || facts.length === 0 ? null : readFacts('/options/facts', JSON.parse(canonicalJson(facts)));
  });
}

/** What a run takes: facts that are named, the later of two of one id, and those of any kind that are only asked for. */
function kindsOf(steps: CompiledSop['steps'], named: readonly KnownFact[]): NonNullable<CompiledSop['facts']> {
  const questions = steps.flatMap(({ when, criteria, branches }) => [
    when,
    ...criteria.map((each) => each.when),
    ...branches.map((each) => each.when),
  ]);
  const kinds = new Map<string, FactDefinition['kind'] | null>(named.map(({ id, kind }) => [id, kind]));
  for (const question of questions) for (const fact of question?.facts ?? []) if (!kinds.has(fact)) kinds.set(fact, null);
  return kinds;
}

type KnownFact = Pick<FactDefinition, 'id' | 'kind'>;
