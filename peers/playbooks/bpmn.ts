// An SOP as a BPMN process: user tasks with performers, parallel gateways where a step waits for several or several wait for it, exclusive gateways
// for decisions, approvals and conditions. Read by bpmn-moddle, linted by the recommended rules of bpmnlint.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Asked, askedIn, type Chart, type ChartStep } from './chart.js';

const folder = join(process.cwd(), 'peers', 'playbooks');
const require = createRequire(join(folder, 'bpmn.cjs'));
const { Linter } = require('bpmnlint') as {
  Linter: new (options: object) => { lint: (root: unknown) => Promise<Record<string, readonly { id?: string; message: string }[]>> };
};
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new () => object;
const { BpmnModdle } = (await import(pathToFileURL(join(folder, 'node_modules', 'bpmn-moddle', 'dist', 'index.js')).href)) as {
  BpmnModdle: new () => { fromXML: (xml: string) => Promise<{ rootElement: unknown; warnings: readonly Error[] }> };
};
const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });

/** The rules that complain, and `import` for what the reader of the file warns of; their command line prints both. Diagrams are not asked for. */
export async function bpmnComplaints(chart: Chart): Promise<string[]> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(toBpmn(chart));
  const rules = Object.keys(await linter.lint(rootElement)).filter((rule) => rule !== 'no-bpmndi');
  return [...(warnings.length > 0 ? ['import'] : []), ...rules];
}

interface Node {
  readonly tag: string;
  readonly id: string;
  readonly name?: string;
  readonly attributes?: string;
  readonly inner?: string;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  readonly when?: Asked;
  /** Taken where no other is. */
  readonly otherwise?: boolean;
}

/** BPMN 2.0 as XML. */
export function toBpmn({ steps, starts, facts, roles, tools }: Chart): string {
  const [nodes, arrows]: [Node[], Arrow[]] = [[{ tag: 'startEvent', id: 'start', name: '开始' }], []];
  const end = (from: string, more: Omit<Arrow, 'from' | 'to'> = {}) => {
    const id = `end-${nodes.length}`;
    nodes.push({ tag: 'endEvent', id, name: '结束' });
    arrows.push({ from, to: id, ...more });
  };
  const doors = new Map(steps.map((step) => [step.id, doorsOf(step, steps)]));
  /** Where arrows to a step end: those of steps that it waits for, and those of decisions. */
  const door = (id: string | undefined, kind: 'wait' | 'branch') => doors.get(id ?? '')?.[kind] ?? id;
  const lead = (from: string, to: string | undefined, kind: 'wait' | 'branch', more: Omit<Arrow, 'from' | 'to'> = {}) => {
    if (to === undefined) end(from, more);
    else arrows.push({ from, to: door(to, kind)!, ...more });
  };
  let fromStart = 'start';
  if (starts.length > 1) {
    fromStart = 'start-fork';
    nodes.push({ tag: 'parallelGateway', id: fromStart });
    arrows.push({ from: 'start', to: fromStart });
  }
  for (const id of starts) lead(fromStart, id, 'wait');
  for (const step of steps) {
    const { id, kind, title, next, branches, when } = step;
    const rooms = doors.get(id)!.rooms;
    for (const [index, room] of rooms.entries()) {
      if (room !== id) nodes.push({ tag: room.endsWith('-join') ? 'parallelGateway' : 'exclusiveGateway', id: room, ...asks(room, step) });
      if (index > 0)
        arrows.push({ from: rooms[index - 1]!, to: room, ...(rooms[index - 1]!.endsWith('-asked') && { name: '要', when: when! }) });
    }
    nodes.push({ tag: 'userTask', id, name: title.zh, ...performed(step) });
    let out = id;
    const pass = (tag: string, suffix: string, more: Partial<Node> = {}, arrow: Partial<Arrow> = {}) => {
      nodes.push({ tag, id: `${id}-${suffix}`, ...more });
      arrows.push({ from: out, to: `${id}-${suffix}`, ...arrow });
      out = `${id}-${suffix}`;
    };
    if (when !== undefined) {
      pass('exclusiveGateway', 'past');
      arrows.push({ from: `${id}-asked`, to: out, name: '不要', otherwise: true });
    }
    if (kind === 'decision') pass('exclusiveGateway', 'which', { name: `${title.zh}？` });
    branches.forEach(({ name, when: asked, to }) => {
      lead(out, to, 'branch', { name: name.zh, ...(asked === undefined ? { otherwise: true } : { when: asked }) });
    });
    if (kind === 'approval') {
      pass('exclusiveGateway', 'approved', { name: '通过？' });
      lead(out, step.onReject, 'branch', { name: '驳回', when: 'rejected' });
    }
    const onward = kind === 'approval' ? { name: '通过', otherwise: true } : {};
    if (next.length > 1) pass('parallelGateway', 'fork', {}, onward);
    for (const to of next) lead(out, to, 'wait', next.length > 1 ? {} : onward);
    if (next.length === 0 && branches.length === 0) end(out, onward);
    for (const { to } of step.sla?.escalate ?? []) {
      const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
      nodes.push({ tag: 'boundaryEvent', id: `${id}-late`, name: '超时', attributes: ` attachedToRef="${id}"`, inner: timer });
      nodes.push({ tag: 'userTask', id: `${id}-escalated`, name: '升级', inner: performer(to) });
      arrows.push({ from: `${id}-late`, to: `${id}-escalated` });
      end(`${id}-escalated`);
    }
  }
  const known = new Set(steps.map(({ id }) => id));
  for (const { id, before } of steps) for (const from of before) if (!known.has(from)) arrows.push({ from, to: door(id, 'wait')! });
  return xmlOf(nodes, arrows, { facts, resources: [...roles, ...tools] });
}

/** The gateways in front of a step, in their order, and which of them an arrow goes to. */
function doorsOf({ id, before, when }: ChartStep, steps: readonly ChartStep[]) {
  const leading = steps.reduce(
    (count, { branches, onReject }) => count + branches.filter(({ to }) => to === id).length + (onReject === id ? 1 : 0),
    0,
  );
  const started = before.length === 0 && leading > 0 && steps[0]!.id === id;
  const merge = leading + Math.min(before.length, 1) + (started ? 1 : 0) > 1 ? [`${id}-merge`] : [];
  const rest = [...merge, ...(when === undefined ? [] : [`${id}-asked`]), id];
  const rooms = [...(before.length > 1 ? [`${id}-join`] : []), ...rest];
  return { rooms, wait: rooms[0]!, branch: rest[0]! };
}

function asks(room: string, { title }: ChartStep): Partial<Node> {
  return room.endsWith('-asked') ? { name: `要${title.zh}吗？` } : {};
}

function performed({ raci, tools = [], estimateWorkDays }: ChartStep): Partial<Node> {
  return {
    inner: [...(raci.responsible ?? []).map(performer), ...tools.map((id) => resource('resourceRole', id))].join(''),
    ...(estimateWorkDays !== undefined && { attributes: ' isForCompensatoin="false"' }),
  };
}

const resource = (tag: string, id: string) => `<bpmn:${tag}><bpmn:resourceRef>${id}</bpmn:resourceRef></bpmn:${tag}>`;
const performer = (role: string) => resource('performer', role);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function xmlOf(
  nodes: readonly Node[],
  arrows: readonly Arrow[],
  { facts, resources }: { facts: Chart['facts']; resources: readonly string[] },
): string {
  const flows = arrows.map((arrow, index) => ({ ...arrow, id: `flow-${index}` }));
  const drawn = nodes.map(({ tag, id, name, attributes = '', inner = '' }) => {
    const ins = flows.filter(({ to }) => to === id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`);
    const outs = flows.filter(({ from }) => from === id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`);
    const named = name === undefined ? '' : ` name="${escaped(name)}"`;
    const otherwise = flows.find(({ from, otherwise }) => from === id && otherwise === true && tag === 'exclusiveGateway');
    const chosen = otherwise === undefined ? '' : ` default="${otherwise.id}"`;
    return `<bpmn:${tag} id="${id}"${named}${attributes}${chosen}>${ins.join('')}${outs.join('')}${inner}</bpmn:${tag}>`;
  });
  const lines = flows.map(({ id, from, to, name, when }) => {
    const named = name === undefined ? '' : ` name="${escaped(name)}"`;
    const asked =
      when === undefined
        ? ''
        : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escaped(askedIn(when, (fact) => fact, '='))}</bpmn:conditionExpression>`;
    return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"${named}>${asked}</bpmn:sequenceFlow>`;
  });
  const properties = facts.map(({ id }) => `<bpmn:property id="fact-${id}" name="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://example.com">
${resources.map((id) => `<bpmn:resource id="${id}" name="${id}"/>`).join('\n')}
<bpmn:process id="process" isExecutable="true">
${[...properties, ...drawn, ...lines].join('\n')}
</bpmn:process>
</bpmn:definitions>`;
}
