import { checkObject, type Locale, refuseOver, type Text } from '@zhanggui/core';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { proseIn } from '../role/proseIn.js';
import { checkItems } from '../role/readShapes.js';
import type { Sop, Step } from '../sop/sop.js';
import { mermaidText } from './mermaidText.js';
import { type RoleNames, roleName } from './roleName.js';

/** 画图选项. */
export interface FlowOptions {
  readonly locale: Locale;
  /** A role that is not among them keeps its id. */
  readonly roleNames?: RoleNames;
}

/**
 * 流程图: an SOP as a flow chart of Mermaid: its steps with who does them, where each goes on, where an approval sends it back, and where
 * it ends before its last step.
 *
 * Whatever stands in a title is text and no code. The names of the nodes are numbers of the steps, so that they never clash. A step that waits for one that is not
 * there has no arrow from it.
 *
 * @returns lines that end in a line break; the same SOP gives the same bytes
 * @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`, `option/unknown` for another locale
 * @example
 * ```ts
 * import { bigCampaign, toFlow } from '@zhanggui/playbooks';
 * const lines = toFlow(bigCampaign, { locale: 'zh' }).split('\n');
 * lines[0]; // => 'flowchart TD'
 * lines.some((line) => line.includes('-->')); // => true
 * ```
 */
export function toFlow(sop: Sop, options: FlowOptions): string {
  return guarded('sop', sop, () => {
    checkObject('sop', sop);
    checkObject('options', options);
    const { locale, roleNames = coreRoleNames } = options;
    const { steps } = sop;
    checkItems('sop.steps', steps, 'sopSteps');
    const nodes = new Map(steps.map(({ id }, index) => [id, `s${index + 1}`]));
    const lines = steps.map((step, index) => `  ${nodeOf(step, index, { locale, roleNames })}`);
    const led = new Set(steps.flatMap(({ id, branches = [] }) => branches.map(({ to }) => JSON.stringify([id, to]))));
    const arrows = steps.flatMap((step, index) => arrowsOf(step, index, { steps, nodes, led, locale }));
    refuseOver(playbookLimits, 'sopEdges', arrows.length);
    if (arrows.some((arrow) => arrow.endsWith(` ${end}`))) lines.push(`  ${end}(["${texts.end[locale]}"])`);
    return ['flowchart TD', ...lines, ...arrows.map((arrow) => `  ${arrow}`)].map((line) => `${line}\n`).join('');
  });
}

/** Where a run ends before the last step. No id of a step is one of Mermaid's. */
const end = 'done';

const texts = {
  end: { zh: '结束', en: 'End' },
  optional: { zh: '可选', en: 'optional' },
  when: { zh: '满足条件才做', en: 'only where it applies' },
} as const satisfies Record<string, Text>;

/** A task is a box, an approval a box with doubled sides, a decision a diamond. */
const shapes = { task: ['["', '"]'], approval: ['[["', '"]]'], decision: ['{"', '"}'] } as const;

function nodeOf(
  { kind = 'task', title, raci, when, optional = false }: Step,
  index: number,
  { locale, roleNames }: Required<FlowOptions>,
): string {
  const [open, close] = Object.hasOwn(shapes, kind) ? shapes[kind] : shapes.task;
  const doers = raci.responsible.map((role) => roleName(role, roleNames)[locale]).join(locale === 'zh' ? '、' : ', ');
  const marks = [...(optional ? [texts.optional[locale]] : []), ...(when === undefined ? [] : [texts.when[locale]])];
  const rows = [mermaidText(doers), ...(marks.length === 0 ? [] : [marks.join(locale === 'zh' ? '，' : ', ')])];
  // a full stop behind a number would make a list of it
  return `s${index + 1}${open}${index + 1}#46; ${mermaidText(proseIn(title, locale))}<br/>${rows.join('<br/>')}${close}`;
}

interface Around {
  readonly steps: readonly Step[];
  readonly nodes: ReadonlyMap<string, string>;
  /** Pairs of steps that a branch joins. */
  readonly led: ReadonlySet<string>;
  readonly locale: Locale;
}

function arrowsOf(step: Step, index: number, { steps, nodes, led, locale }: Around): string[] {
  const here = `s${index + 1}`;
  const before = step.after ?? (index === 0 ? [] : [steps[index - 1]!.id]);
  // where a branch leads here its own arrow says so
  const arrows = before.flatMap((id) => (nodes.has(id) && !led.has(JSON.stringify([id, step.id])) ? [`${nodes.get(id)} --> ${here}`] : []));
  for (const { name, to } of step.branches ?? [])
    if (to === undefined || nodes.has(to))
      arrows.push(`${here} -->|"${mermaidText(proseIn(name, locale))}"| ${to === undefined ? end : nodes.get(to)}`);
  const back = step.onReject === undefined && step.kind === 'approval' ? end : nodes.get(step.onReject ?? '');
  if (back !== undefined) arrows.push(`${here} -.-> ${back}`);
  return arrows;
}
