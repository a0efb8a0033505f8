// An SOP as a Serverless Workflow: a list of tasks, each with `then`; decisions and approvals are switches.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Asked, askedIn, type Chart } from './chart.js';

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

function toServerless({ steps, tools, facts }: Chart): object {
  const asked = (when: Asked) => `\${ ${askedIn(when, (fact) => `.${fact}`, '==')} }`;
  const tasks = steps.flatMap(({ id, kind, next, branches, onReject, when, tools: used = [], estimateWorkDays }, index) => {
    const work = {
      call: used[0] ?? 'work',
      with: { step: id },
      ...(when !== undefined && { if: asked(when) }),
      ...(estimateWorkDays !== undefined && { metdata: {} }),
    };
    const then = next[0] ?? 'end';
    const cases = branches.map((branch) => ({
      [branch.id]: { ...(branch.when !== undefined && { when: asked(branch.when) }), then: branch.to ?? 'end' },
    }));
    if (kind === 'decision') return [{ [id]: { switch: cases } }];
    if (kind === 'approval')
      return [{ [id]: work }, { [`${id}-approved`]: { switch: [{ no: { when: '${ .rejected }', then: onReject ?? 'end' } }, { yes: { then } }] } }];
    const onward = steps[index + 1]?.id === then ? {} : { then };
    return [{ [id]: { ...work, ...(cases.length > 0 ? { switch: cases } : onward) } }];
  });
  const called = { call: 'http', with: { method: 'post', endpoint: 'https://example.com/tasks' } };
  return {
    document: { dsl: '1.0.0', namespace: 'shop', name: 'sop', version: '1.0.0' },
    input: { schema: { format: 'json', document: { type: 'object', properties: Object.fromEntries(facts.map(({ id, kind }) => [id, { type: kind }])) } } },
    use: { functions: Object.fromEntries(['work', ...tools].map((id) => [id, called])) },
    do: tasks,
  };
}
