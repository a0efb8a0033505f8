// What a run that waits for somebody weighs, against the saved state of bpmn-engine; and what twice the work costs us.
//   node scripts/peers.mjs playbooks state.ts
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseDay, parseInstant } from '@zhanggui/core';
import type { Playbook, Sop, Step } from '@zhanggui/playbooks';
import { examplePlaybook, exampleSop, exampleStep } from '../../packages/playbooks/src/compose/validate/examples.js';
import { validatePlaybook } from '../../packages/playbooks/src/compose/validate/validatePlaybook.js';
import { lintPlaybook } from '../../packages/playbooks/src/lint/lintPlaybook.js';
import { compileSop } from '../../packages/playbooks/src/run/compileSop.js';
import { replay } from '../../packages/playbooks/src/run/replay.js';
import type { Run } from '../../packages/playbooks/src/run/run.js';
import type { RunEvent } from '../../packages/playbooks/src/run/runEvent.js';
import { toBpmn } from './bpmn.js';
import { chartOf } from './chart.js';

const require = createRequire(join(process.cwd(), 'peers', 'playbooks', 'state.cjs'));
interface Engine {
  readonly execute: () => Promise<{
    readonly getPostponed: () => readonly { readonly id: string; readonly signal: (message?: object) => void }[];
  }>;
  readonly getState: () => Promise<{ readonly definitions: readonly { readonly source?: unknown }[] }>;
  readonly stop: () => Promise<void>;
}
const { Engine } = require('bpmn-engine') as { readonly Engine: new (options: { name: string; source: string }) => Engine };

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const thousands = (count: number) => count.toLocaleString('en');
const start = Date.parse('2026-06-01T09:00:00+08:00');

function playbookOf(steps: number): Playbook & { readonly sops: readonly [Sop] } {
  const made = Array.from({ length: steps }, (_, index): Step => ({ ...exampleStep, id: `step-${index}` }));
  return { ...examplePlaybook, sops: [{ ...exampleSop, steps: made as unknown as Sop['steps'] }] };
}

/** The log of a run in which the first `done` steps are done. */
function logOf(sop: Sop, done: number): { readonly sop: ReturnType<typeof compileSop>; readonly events: readonly RunEvent[] } {
  const compiled = compileSop(sop);
  const happening = (index: number) => ({
    id: `event-${index}`,
    at: parseInstant(new Date(start + index * 60_000)),
    by: { id: 'wang-fang', roles: ['agent', 'manager'] },
  });
  const events: RunEvent[] = [{ kind: 'start', ...happening(0), sop: compiled.pin }];
  for (const { id, criteria } of sop.steps.slice(0, done)) {
    for (const { id: criterion } of criteria)
      events.push({ kind: 'evidence', ...happening(events.length), step: id, criterion, value: 'chat-20260601.png' });
    events.push({ kind: 'complete', ...happening(events.length), step: id });
  }
  return { sop: compiled, events };
}

function ourRun(playbook: { readonly sops: readonly [Sop] }, done: number): Run {
  const { sop, events } = logOf(playbook.sops[0], done);
  const replayed = replay(sop, events);
  if (!replayed.ok) throw new Error(`event ${replayed.index}: ${replayed.code}`);
  const open = replayed.run.steps.filter(({ status }) => status === 'ready').map(({ id }) => id);
  if (open.join() !== `step-${done}`) throw new Error(`open: ${open.join()}`);
  return replayed.run;
}

/** Their state with and without the definition, which it carries along. */
async function theirState(playbook: Playbook, done: number): Promise<{ readonly whole: number; readonly bare: number }> {
  // without performers and resources, whose references it does not read
  const { steps, ...chart } = chartOf(playbook);
  const source = toBpmn({ ...chart, roles: [], tools: [], steps: steps.map((step) => ({ ...step, raci: {} })) });
  const engine = new Engine({ name: 'sop', source });
  const execution = await engine.execute();
  for (let index = 0; index < done; index++) execution.getPostponed()[0]!.signal({ answered: 'chat-20260601.png' });
  const open = execution.getPostponed().map(({ id }) => id);
  if (open.join() !== `step-${done}`) throw new Error(`bpmn-engine waits for ${open.join()}`);
  const state = await engine.getState();
  await engine.stop();
  return { whole: bytes(state), bare: bytes({ ...state, definitions: state.definitions.map((each) => ({ ...each, source: undefined })) }) };
}

console.log('bytes of JSON, one user task waiting | ours | bpmn-engine 25.0.1 | the same without its definition | times ours');
for (const [name, steps, done] of [
  ['one step', 1, 0],
  ['ten steps, none done', 10, 0],
  ['ten steps, nine done', 10, 9],
] as const) {
  const playbook = playbookOf(steps);
  const own = bytes(ourRun(playbook, done));
  const { whole, bare } = await theirState(playbook, done);
  console.log(
    `${name} | ${thousands(own)} | ${thousands(whole)} | ${thousands(bare)} | ${(whole / own).toFixed(1)}, ${(bare / own).toFixed(1)}`,
  );
}

const rounds = 9;
const roundMilliseconds = 250;

/** Milliseconds of the processor a call. */
function time(run: () => unknown, calls: number): number {
  const begun = process.cpuUsage();
  for (let call = 0; call < calls; call++) run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000 / calls;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/**
 * Each job is twice the one before. They take turns, round by round, and each does the same amount of work in its turn: a collection of garbage
 * costs as much as many runs, and would fall to whoever runs longest. Fails where a doubling costs 2.5 times as much.
 */
function growth(name: string, jobs: readonly { readonly size: number; readonly run: () => unknown }[]): void {
  for (const { run } of jobs) for (const end = performance.now() + 300; performance.now() < end; ) run();
  const largest = jobs.at(-1)!;
  const callsOfLargest = Math.ceil(roundMilliseconds / time(largest.run, 3));
  const calls = jobs.map(({ size }) => (callsOfLargest * largest.size) / size);
  const measured = Array.from({ length: rounds }, () => jobs.map(({ run }, index) => time(run, calls[index]!)));
  const costs = jobs.map(({ size }, index) => `${thousands(size)}: ${median(measured.map((round) => round[index]!)).toFixed(1)} ms`);
  const doublings = jobs.slice(1).map((_, index) => median(measured.map((round) => round[index + 1]! / round[index]!)));
  const held = doublings.every((times) => times < 2.5);
  console.log(
    `${name}: ${costs.join(', ')}; doubling costs × ${doublings.map((times) => times.toFixed(2)).join(', × ')}${held ? '' : '  MISSED'}`,
  );
  if (!held) process.exitCode = 1;
}

// twenty steps of work that an approval sends back again and again
const work = playbookOf(20).sops[0];
const check: Step = { ...exampleStep, id: 'check', kind: 'approval', onReject: 'step-0' };
const returning: Sop = { ...work, steps: [...work.steps, check] };
const turn = logOf(returning, 20);
const log = (length: number): RunEvent[] =>
  Array.from({ length }, (_, index): RunEvent => {
    const happening = {
      id: `event-${index}`,
      at: parseInstant(new Date(start + index * 1000)),
      by: { id: 'wang-fang', roles: ['agent', 'manager'] },
    };
    if (index === 0) return turn.events[0]!;
    const place = (index - 1) % turn.events.length;
    return place === turn.events.length - 1
      ? { kind: 'reject', ...happening, step: 'check', comment: '重做' }
      : { ...turn.events[place + 1]!, ...happening };
  });
growth(
  'replay of events',
  [5_000, 10_000, 20_000].map((size) => {
    const events = log(size);
    const run = () => {
      const replayed = replay(turn.sop, events);
      if (!replayed.ok) throw new Error(`event ${replayed.index}: ${replayed.code}`);
    };
    return { size, run };
  }),
);
const today = parseDay('2026-11-22');
for (const [name, find] of [
  ['lintPlaybook, steps', (playbook: Playbook) => lintPlaybook(playbook, { today, preset: 'all' })],
  ['validatePlaybook, steps', (playbook: Playbook) => validatePlaybook(playbook)],
] as const)
  growth(
    name,
    [100, 200, 400].map((size) => {
      const playbook = playbookOf(size);
      return { size, run: () => find(playbook) };
    }),
  );
