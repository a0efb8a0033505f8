// An SOP as a Serverless Workflow: a list of tasks, each with `then`; decisions and approvals are switches.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Asked, askedIn, type Chart, type ChartStep } from './chart.js';

const require = createRequire(join(process.cwd(), 'peers', 'playbooks', 'serverless.cjs'));
const { validate, Classes, buildGraph } = require('@serverlessworkflow/sdk') as {
  validate: (type: string, value: unknown) => void;
  Classes: { Workflow: new (value: unknown) => { validate: () => void } };
  buildGraph: (value: unknown) => unknown;
};

/** `schema` where one of their validations refuses it, `graph` where only their graph builder breaks off. */
export function serverlessComplaints(chart: Chart): string[] {
  const workflow = toServerless(chart);
  if (refuses(() => validate('Workflow', workflow))) return ['schema'];
  if (refuses(() => new Classes.Workflow(structuredClone(workflow)).validate())) return ['schema'];
  return refuses(() => buildGraph(workflow)) ? ['graph'] : [];
}

function refuses(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (error) {
    // the graph builder runs out of stack on every loop, on those that are allowed as well
    return !(error instanceof RangeError);
  }
}

// a tool would take a literal with this name for a promise
const goTo = 'then';

function toServerless({ steps, tools, facts }: Chart): object {
  const tasks = steps.flatMap((step, index) => tasksOf(step, steps[index + 1]?.id));
  const called = { call: 'http', with: { method: 'post', endpoint: 'https://example.com/tasks' } };
  return {
    document: { dsl: '1.0.0', namespace: 'shop', name: 'sop', version: '1.0.0' },
    input: {
      schema: {
        format: 'json',
        document: {
          type: 'object',
          properties: Object.fromEntries(facts.map(({ id, kind }) => [id, { type: kind === 'text' ? 'string' : kind }])),
        },
      },
    },
    use: { functions: Object.fromEntries(['work', ...tools].map((id) => [id, called])) },
    do: tasks,
  };
}

/** A step as one task, or two: what comes right after it in the list is not named. */
function tasksOf(
  { id, kind, next, branches, onReject, when, tools = [], estimateWorkDays }: ChartStep,
  following: string | undefined,
): readonly Readonly<Record<string, object>>[] {
  const asked = (asking: Asked) => `\${ ${askedIn(asking, (fact) => `.${fact}`, '==')} }`;
  const onward = next[0] ?? 'end';
  const cases = branches.map(({ id: branch, when: asking, to }) => ({
    [branch]: { ...(asking !== undefined && { when: asked(asking) }), [goTo]: to ?? 'end' },
  }));
  if (kind === 'decision') return [{ [id]: { switch: cases } }];
  const work = {
    call: tools[0] ?? 'work',
    with: { step: id },
    ...(when !== undefined && { if: asked(when) }),
    ...(cases.length > 0 && { switch: cases }),
    ...(estimateWorkDays !== undefined && { metdata: {} }),
  };
  if (kind === 'task') return [{ [id]: cases.length > 0 || onward === following ? work : { ...work, [goTo]: onward } }];
  const no = { when: asked('.rejected'), [goTo]: onReject ?? 'end' };
  return [{ [id]: work }, { [`${id}-approved`]: { switch: [{ no }, { yes: { [goTo]: onward } }] } }];
}
