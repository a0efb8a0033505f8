import type { Playbook } from '../compose/playbook.js';

/** One kind of thing that customer service works with. */
interface Artefact {
  readonly path: string;
  readonly name: string;
  readonly count: number;
}

const topic = 'customer-service';
const scenes: readonly string[] = ['presale', 'aftersale', 'review'];

/** 客服四件套 of a playbook that has SOPs, entries or a role of customer service: how many of each there are. `null` for another playbook. */
export function serviceArtefacts({
  sops,
  standards = [],
  knowledge = [],
  scripts = [],
  topics,
  roles,
}: Playbook): readonly Artefact[] | null {
  const isService = (about: readonly string[] | undefined) => (about ?? topics)?.includes(topic) === true;
  const own = sops.filter((sop) => isService(sop.topics));
  const answers = knowledge.filter(({ module }) => module === topic);
  if (own.length === 0 && answers.length === 0 && roles.every(({ id }) => id !== topic)) return null;
  return [
    { path: '/standards', name: '流程规范', count: standards.length },
    { path: '/knowledge', name: '常见问答（FAQ）', count: answers.filter(({ kind }) => kind === 'faq').length },
    { path: '/scripts', name: '话术', count: scripts.filter(({ scene }) => scenes.includes(scene)).length },
    { path: '/sops', name: 'SOP', count: own.length },
  ];
}
