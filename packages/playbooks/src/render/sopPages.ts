import type { Playbook } from '../compose/playbook.js';
import type { Sop, Step } from '../sop/sop.js';
import type { Block } from './block.js';
import { namesOf, type Saying } from './saying.js';
import { toFlow } from './toFlow.js';

/** Each SOP: what it is for, its flow chart, its steps, its cases. */
export function sopPages({ roles, sops }: Playbook, say: Saying): Block[] {
  if (sops.length === 0) return [];
  const names = namesOf(roles, say);
  const roleNames = Object.fromEntries(roles.map(({ id, name }) => [id, { zh: name.zh, en: name.en ?? name.zh }]));
  const nameOf = (role: string) => names.get(role) ?? role;
  const row = ({ title, how, raci, criteria }: Step): string[] => [
    say.in(title),
    say.in(how),
    nameOf(raci.accountable),
    say.join(raci.responsible.map(nameOf)),
    criteria.map(({ standard, basis }) => `${say.in(standard)}（${say.in(basis)}）`).join('；'),
  ];
  const page = (sop: Sop): Block[] => [
    { kind: 'heading', level: 3, text: say.in(sop.name) },
    { kind: 'paragraph', text: say.in(sop.overview) },
    { kind: 'paragraph', text: say.say('why', { text: say.in(sop.purpose) }) },
    { kind: 'paragraph', text: say.say('owner', { name: nameOf(sop.owner) }) },
    { kind: 'diagram', code: toFlow(sop, { locale: say.locale, roleNames }) },
    {
      kind: 'table',
      head: (['step', 'how', 'accountable', 'responsible', 'criteria'] as const).map((key) => say.say(key)),
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
