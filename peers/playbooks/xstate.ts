// An SOP as an XState machine in TypeScript, as its docs write one: `setup` with types, guards and actions, then `createMachine`. Where steps wait for
// several others each step is a region of its own; else a step is a state. Compiled, created and started.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Asked, askedIn, type Chart, type ChartStep } from './chart.js';

interface Module {
  readonly machine: () => unknown;
  readonly start: (machine: unknown, failed: (error: unknown) => void) => void;
}

/** Of each chart: the codes of the compiler, `creation` and `start` for what is thrown or warned of there. */
export async function xstateComplaints(charts: readonly Chart[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-'));
  try {
    symlinkSync(join(process.cwd(), 'peers', 'playbooks', 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    charts.forEach((chart, index) => {
      writeFileSync(join(folder, `m${index}.ts`), toMachine(chart));
    });
    const compiler = join(process.cwd(), 'node_modules', '@typescript', 'native', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--outDir', join(folder, 'out')];
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, ...charts.map((_, index) => join(folder, `m${index}.ts`))], {
      cwd: folder,
      encoding: 'utf8',
    });
    const complaints = charts.map(
      (_, index) => new Set([...stdout.matchAll(new RegExp(`m${index}\\.ts\\(.*?(TS\\d+)`, 'g'))].map(([, code]) => code!)),
    );
    for (const [index, found] of complaints.entries()) {
      const module = (await import(pathToFileURL(join(folder, 'out', `m${index}.js`)).href)) as Module;
      for (const each of complaintsOf(module)) found.add(each);
    }
    return complaints.map((found) => [...found]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function complaintsOf({ machine, start }: Module): string[] {
  const found: string[] = [];
  const { warn } = console;
  let stage = 'creation';
  console.warn = () => found.push(stage);
  try {
    const made = machine();
    stage = 'start';
    start(made, () => found.push(stage));
  } catch {
    found.push(stage);
  } finally {
    console.warn = warn;
  }
  return found;
}

const object = (fields: readonly (readonly [string, string] | null)[]) =>
  `{ ${fields.flatMap((field) => (field === null ? [] : [`${JSON.stringify(field[0])}: ${field[1]}`])).join(', ')} }`;
const list = (items: readonly string[]) => `[${items.join(', ')}]`;
const quoted = (text: string) => JSON.stringify(text);
const typeNames = { number: 'number', text: 'string', boolean: 'boolean' } as const;
const firstValues = { number: '0', text: '""', boolean: 'true' } as const;

function toMachine(chart: Chart): string {
  const { facts, tools, steps } = chart;
  const guards = new Map<string, string>(
    chart.plain ? [] : steps.filter(({ before }) => before.length > 0).map(({ id, before }) => [`${id}/free`, isDone(before)] as const),
  );
  /** The name of a guard that asks; a sentence stands where a name does. */
  const guard = (name: string, asked: Asked) => {
    if (typeof asked === 'string') return quoted(asked);
    guards.set(name, `({ context }) => ${askedIn(asked, (fact) => `context[${quoted(fact)}]`, '===')}`);
    return quoted(name);
  };
  const config = chart.plain ? flat(chart, guard) : regions(chart);
  const events = [...new Set(['done', 'reject', ...steps.map(({ id }) => `done.${id}`)])].map((type) => `{ type: ${quoted(type)} }`);
  const setUp = object([
    ['types', `{ context: {} as ${object(facts.map(({ id, kind }) => [id, typeNames[kind]]))}, events: {} as ${events.join(' | ')} }`],
    guards.size === 0 ? null : ['guards', object([...guards])],
    tools.length === 0 ? null : ['actions', object(tools.map((id) => [id, '() => {}']))],
  ]);
  const context = object(facts.map(({ id, kind }) => [id, firstValues[kind]]));
  return `import { and, createActor, setup, stateIn } from 'xstate';
export const machine = () => setup(${setUp}).createMachine({ id: 'sop', context: ${context}, ${config} });
export const start = (made: ReturnType<typeof machine>, failed: (error: unknown) => void) => {
  const actor = createActor(made);
  actor.subscribe({ error: failed });
  actor.start();
};
void [and, stateIn];
`;
}

function flat({ steps, starts }: Chart, guard: (name: string, asked: Asked) => string): string {
  const states = steps.flatMap((step): [string, string][] => {
    const { id, title, kind, branches, when, onReject, tools = [], estimateWorkDays } = step;
    const next = quoted(nextOf(step));
    const choices = branches.map(({ id: branch, when: asked, to }) =>
      object([asked === undefined ? null : ['guard', guard(`${id}/${branch}`, asked)], ['target', quoted(to ?? 'end')]]),
    );
    const state = object([
      ['description', quoted(title.zh)],
      tools.length === 0 ? null : ['entry', list(tools.map(quoted))],
      estimateWorkDays === undefined ? null : ['descripton', '""'],
      [
        'on',
        object([
          ['done', kind === 'decision' ? list(choices) : next],
          kind === 'approval' ? ['reject', quoted(onReject ?? 'rejected')] : null,
        ]),
      ],
    ]);
    if (when === undefined) return [[id, state]];
    const asks = object([
      [
        'always',
        list([
          object([
            ['guard', guard(id, when)],
            ['target', quoted(`${id}-now`)],
          ]),
          object([['target', next]]),
        ]),
      ],
    ]);
    return [
      [id, asks],
      [`${id}-now`, state],
    ];
  });
  const final = object([['type', quoted('final')]]);
  const initial = starts[0] === undefined ? '' : `initial: ${quoted(starts[0])}, `;
  return `${initial}states: ${object([...states, ['end', final], ['rejected', final]])}`;
}

const nextOf = ({ next }: ChartStep) => next[0] ?? 'end';

function isDone(steps: readonly string[]): string {
  const each = steps.map((id) => `stateIn(${object([[id, quoted('done')]])})`);
  return each.length === 1 ? each[0]! : `and(${list(each)})`;
}

/** A region for each step, which waits until those before it are done. */
function regions({ steps }: Chart): string {
  const states = steps.map(({ id, before }): [string, string] => {
    const free = object([
      ['guard', quoted(`${id}/free`)],
      ['target', quoted('ready')],
    ]);
    const region = object([
      ['initial', quoted(before.length === 0 ? 'ready' : 'waiting')],
      [
        'states',
        object([
          before.length === 0 ? null : ['waiting', object([['always', free]])],
          ['ready', object([['on', object([[`done.${id}`, quoted('done')]])]])],
          ['done', object([['type', quoted('final')]])],
        ]),
      ],
    ]);
    return [id, region];
  });
  return `type: 'parallel', states: ${object(states)}`;
}
