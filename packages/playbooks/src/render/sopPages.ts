import type { OpenTime } from '@zhanggui/core/calendar';
import type { Playbook } from '../compose/playbook.js';
import type { Criterion } from '../sop/criterion.js';
import type { Sla } from '../sop/sla.js';
import type { Deliverable, Sop, Step } from '../sop/sop.js';
import type { Block } from './block.js';
import { namesOf, type Saying } from './saying.js';
import { toFlow } from './toFlow.js';

/** Each SOP: what it is for, its flow chart, its steps, its cases. */
export function sopPages({ roles, sops }: Playbook, say: Saying): Block[] {
  if (sops.length === 0) return [];
  const names = namesOf(roles, say);
  const roleNames = Object.fromEntries(roles.map(({ id, name }) => [id, { zh: name.zh, en: name.en ?? name.zh }]));
  const nameOf = (role: string) => names.get(role) ?? role;
  const row = ({ title, how, raci, criteria, when, optional, sla, outputs = [] }: Step): string[] => [
    titleOf(say.in(title), { isOptional: optional === true, isConditional: when !== undefined }, say),
    say.list([say.in(how), ...namesIn('outputs', outputs, say)]),
    nameOf(raci.accountable),
    say.join(raci.responsible.map(nameOf)),
    sla === undefined ? '' : limitOf(sla, nameOf, say),
    say.list(criteria.map((criterion) => criterionOf(criterion, say))),
  ];
  const page = (sop: Sop): Block[] => [
    { kind: 'heading', level: 3, text: say.in(sop.name) },
    { kind: 'paragraph', text: say.in(sop.overview) },
    { kind: 'paragraph', text: say.say('why', { text: say.in(sop.purpose) }) },
    { kind: 'paragraph', text: say.say('owner', { name: nameOf(sop.owner) }) },
    ...[...namesIn('inputs', sop.inputs ?? [], say), ...namesIn('outputs', sop.outputs ?? [], say)].map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
    { kind: 'diagram', code: toFlow(sop, { locale: say.locale, roleNames }) },
    {
      kind: 'table',
      head: (['step', 'how', 'accountable', 'responsible', 'within', 'criteria'] as const).map((key) => say.say(key)),
      rows: sop.steps.map(row),
    },
    ...(sop.cases ?? []).map(
      ({ kind, title, text }): Block => ({
        kind: 'paragraph',
        text: say.say(kind, { title: say.in(title), text: say.in(text) }),
      }),
    ),
  ];
  return [{ kind: 'heading', level: 2, text: say.say('sops') }, ...sops.flatMap(page)];
}

function titleOf(title: string, { isOptional, isConditional }: { isOptional: boolean; isConditional: boolean }, { say }: Saying): string {
  const marked = isConditional ? say('sometimes', { title }) : title;
  return isOptional ? say('optional', { title: marked }) : marked;
}

function namesIn(key: 'inputs' | 'outputs', deliverables: readonly Deliverable[], { say, join, in: inWords }: Saying): string[] {
  return deliverables.length === 0 ? [] : [say(key, { names: join(deliverables.map(({ name }) => inWords(name))) })];
}

function criterionOf({ standard, basis, evidence }: Criterion, { say, in: inWords }: Saying): string {
  const shown =
    evidence.kind === 'number'
      ? say('number', { operator: signs[evidence.operator], bound: evidence.bound, unit: inWords(evidence.unit) })
      : say(evidence.kind);
  return say('criterion', { standard: inWords(standard), basis: inWords(basis), evidence: shown });
}

const signs = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const;

/** How long a step may take, and who hears of it when it takes longer. */
function limitOf({ within, clock, escalate = [] }: Sla, nameOf: (role: string) => string, say: Saying): string {
  const isWork = clock !== undefined && clock.kind !== 'calendar';
  return say.list([
    timeOf(within, isWork, say),
    ...escalate.map(({ after, to }) => {
      const late = timeOf(after, isWork, say);
      return late === '' ? say.say('atOnce', { name: nameOf(to) }) : say.say('escalation', { after: late, name: nameOf(to) });
    }),
  ]);
}

function timeOf({ days = 0, hours = 0, minutes = 0 }: OpenTime, isWork: boolean, { say }: Saying): string {
  const parts = [
    [isWork ? 'workdays' : 'days', days],
    ['hours', hours],
    ['minutes', minutes],
  ] as const;
  return parts.flatMap(([key, n]) => (n === 0 ? [] : [say(key, { n })])).join(' ');
}
