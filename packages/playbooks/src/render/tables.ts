import type { Playbook } from '../compose/playbook.js';
import type { RiskPlan } from '../risk/riskPlan.js';
import type { Block } from './block.js';
import type { handbookTexts } from './handbookTexts.js';
import { namesOf, type Saying } from './saying.js';

/** Targets, risks, tools, standards and knowledge, a table each. */
export function tables({ roles, kpis = [], risks = [], tools = [], standards = [], knowledge = [] }: Playbook, say: Saying): Block[] {
  const names = namesOf(roles, say);
  const nameOf = (role: string) => names.get(role) ?? role;
  const actions = (list: RiskPlan['prevent']) =>
    say.list(list.map(({ text, owner }) => say.say('action', { text: say.in(text), name: nameOf(owner) })));
  return [
    ...section('kpis', ['kpi', 'target', 'role'], kpis, say, ({ name, target, unit, role, better }) => [
      [say.in(name), `${better === 'lower' ? '≤' : '≥'} ${target} ${say.in(unit)}`, role === undefined ? '' : nameOf(role)],
    ]),
    ...section('risks', ['risk', 'level', 'accountable', 'prevent', 'respond'], risks, say, (risk) => [
      [say.in(risk.name), `${risk.probability}×${risk.impact}`, nameOf(risk.owner), actions(risk.prevent), actions(risk.respond)],
    ]),
    ...section('tools', ['tool', 'function', 'where'], tools, say, ({ name, commonFunctions }) =>
      commonFunctions.map((each) => [say.in(name), say.in(each.name), say.in(each.where)]),
    ),
    ...section('standards', ['standard', 'demand'], standards, say, ({ name, text }) => [[say.in(name), say.in(text)]]),
    ...section('knowledge', ['problem', 'solution'], knowledge, say, ({ problem, solution }) => [[say.in(problem), say.in(solution)]]),
  ];
}

type TextKey = keyof typeof handbookTexts;

/** A section with one table; none where there is nothing to show. */
function section<Item>(
  title: TextKey,
  head: readonly TextKey[],
  items: readonly Item[],
  { say }: Saying,
  rowsOf: (item: Item) => readonly (readonly string[])[],
): Block[] {
  const rows = items.flatMap(rowsOf);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say(title) },
    { kind: 'table', head: head.map((key) => say(key)), rows },
  ];
}
