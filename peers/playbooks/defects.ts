// Playbooks with one defect each, given to our linter and, said in their languages, to bpmnlint, XState and the SDK of Serverless Workflow: who complains
// of the broken one and not of the same playbook without the defect? Fails where ours misses one.
//   node scripts/peers.mjs playbooks defects.ts
import { parseDay } from '@zhanggui/core';
import type { Playbook } from '@zhanggui/playbooks';
import { examplePlaybook } from '../../packages/playbooks/src/compose/validate/examples.js';
import { brokenFlows } from '../../packages/playbooks/src/lint/broken/brokenFlows.js';
import { brokenPeople } from '../../packages/playbooks/src/lint/broken/brokenPeople.js';
import type { BrokenPlaybook } from '../../packages/playbooks/src/lint/broken/brokenPlaybook.js';
import { lintPlaybook } from '../../packages/playbooks/src/lint/lintPlaybook.js';
import { bpmnComplaints } from './bpmn.js';
import { type Chart, chartOf } from './chart.js';
import { mended, type Standing } from './mended.js';
import { serverlessComplaints } from './serverless.js';
import { xstateComplaints } from './xstate.js';

const corpus: readonly BrokenPlaybook[] = [...brokenFlows, ...brokenPeople];
const today = parseDay('2026-11-22');

const peers: {
  readonly name: string;
  readonly key: 'bpmn' | 'xstate' | 'serverless';
  readonly ask: (charts: readonly Chart[]) => Promise<string[][]>;
}[] = [
  { name: 'bpmnlint 11.15', key: 'bpmn', ask: (charts) => Promise.all(charts.map(bpmnComplaints)) },
  { name: 'XState 5.33', key: 'xstate', ask: xstateComplaints },
  { name: 'Serverless Workflow SDK 1.0.1', key: 'serverless', ask: async (charts) => charts.map(serverlessComplaints) },
];

/** The rule that finds the defect at its place, if it does; nothing at all may be found in the mended playbook. */
function ours({ id, area, rule, path, parts }: BrokenPlaybook): string[] {
  if (area === 'flow' && mended[id] === undefined) throw new Error(`${id}: nobody said what the others make of it`);
  const healthy = lintPlaybook({ ...examplePlaybook, ...mended[id]?.parts }, { today });
  if (healthy.length > 0) throw new Error(`${id}: ${healthy[0]!.rule} in the mended playbook`);
  const found = lintPlaybook({ ...examplePlaybook, ...parts }, { today });
  return found.some((finding) => finding.rule === rule && finding.at?.path === path) ? [rule] : [];
}

/** What a peer complains of in each broken playbook, or why it is not asked. It may not complain of a mended one. */
async function said({ key, ask }: (typeof peers)[number]): Promise<(readonly string[] | Standing)[]> {
  const asked = corpus.filter(({ id }) => mended[id] !== undefined && mended[id][key] === undefined);
  const pairs = asked.map(({ id, parts }) => {
    const [broken, healthy] = [parts, mended[id]!.parts].map((each) => chartOf({ ...examplePlaybook, ...each } as Playbook)) as [
      Chart,
      Chart,
    ];
    // both in the same form
    const plain = broken.plain && healthy.plain;
    return [
      { ...broken, plain },
      { ...healthy, plain },
    ] as const;
  });
  const complaints = await ask([...pairs.map(([broken]) => broken), ...pairs.map(([, healthy]) => healthy)]);
  for (const [index, { id }] of asked.entries()) {
    const healthy = complaints[asked.length + index]!;
    if (healthy.length > 0) throw new Error(`${id}: ${key} complains of the mended one: ${healthy.join(', ')}`);
  }
  return corpus.map(({ id }) => {
    const index = asked.findIndex((each) => each.id === id);
    return index < 0 ? (mended[id]?.[key] ?? 'unsaid') : complaints[index]!;
  });
}

const own = corpus.map(ours);
const others: (readonly string[] | Standing)[][] = [];
for (const peer of peers) others.push(await said(peer));

const cell = (found: readonly string[] | Standing) =>
  found === 'unsaid' ? '' : found === 'allowed' ? 'allowed' : found.length === 0 ? 'not found' : found.join(', ');
console.log(`| defect | ours | ${peers.map(({ name }) => name).join(' | ')} |\n| --- | --- | --- | --- | --- |`);
corpus.forEach(({ id, defect }, index) => {
  console.log(`| ${id}: ${defect} | ${[own[index]!, ...others.map((found) => found[index]!)].map(cell).join(' | ')} |`);
});
const anyone = (holds: (answer: readonly string[] | Standing) => boolean) =>
  corpus.filter((_, index) => others.some((answers) => holds(answers[index]!))).length;
const misses = own.filter((found) => found.length === 0).length;
console.log(`\n${corpus.length} defects; an empty cell: cannot be said there; allowed: means something there and is no defect`);
console.log(`ours: found ${corpus.length - misses} of ${corpus.length}`);
peers.forEach(({ name }, peer) => {
  const answers = others[peer]!;
  const asked = answers.filter((answer): answer is readonly string[] => typeof answer !== 'string');
  const found = asked.filter((answer) => answer.length > 0).length;
  const count = (standing: Standing) => answers.filter((answer) => answer === standing).length;
  console.log(
    `${name}: found ${found} of ${asked.length} that can be said; ${count('allowed')} allowed, ${count('unsaid')} cannot be said`,
  );
});
console.log(
  `all three together: found ${anyone((answer) => typeof answer !== 'string' && answer.length > 0)} of ${anyone((answer) => typeof answer !== 'string')}`,
);
process.exitCode = misses === 0 ? 0 : 1;
