import type { Playbook } from '../compose/playbook.js';
import type { Role } from '../role/role.js';
import type { Block } from './block.js';
import { namesOf, type Saying } from './saying.js';
import { toOrgChart } from './toOrgChart.js';

/** 组织架构图, then a card of each role. */
export function roleCards({ roles }: Playbook, say: Saying): Block[] {
  if (roles.length === 0) return [];
  const names = namesOf(roles, say);
  const card = ({ name, coreDuty, reportsTo, ...lists }: Role): Block[] => [
    { kind: 'heading', level: 3, text: say.in(name) },
    { kind: 'paragraph', text: say.say('coreDuty', { text: say.in(coreDuty) }) },
    ...(reportsTo === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: say.say('reportsTo', { name: names.get(reportsTo) ?? reportsTo }) }]),
    ...(['mainWork', 'dailyWork', 'authority', 'assessment'] as const).flatMap((list): Block[] =>
      lists[list].length === 0
        ? []
        : [
            { kind: 'heading', level: 4, text: say.say(list) },
            { kind: 'list', items: lists[list].map(({ text }) => say.in(text)) },
          ],
    ),
  ];
  return [{ kind: 'heading', level: 2, text: say.say('roles') }, { kind: 'diagram', code: toOrgChart(roles, say) }, ...roles.flatMap(card)];
}
