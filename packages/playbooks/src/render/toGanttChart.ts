import { checkObject, type Locale } from '@zhanggui/core';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import { guarded } from '../role/guarded.js';
import { proseIn } from '../role/proseIn.js';
import { mermaidText } from './mermaidText.js';
import type { RoleNames } from './roleName.js';
import { toGantt } from './toGantt.js';

/**
 * 甘特图: a campaign plan as a Gantt chart of Mermaid. Days are written out one by one, days off and working days alike: Mermaid does not reckon.
 * A bar whose days were reckoned without the year's holiday notice says 推算.
 *
 * @param options - `roleNames`: a role that is not among them keeps its id
 * @returns lines that end in a line break
 * @throws as {@link toGantt}; `shape/not-object`, `option/unknown` for another locale
 * @example
 * ```ts
 * import { campaign618, planCampaign, toGanttChart } from '@zhanggui/playbooks';
 * const lines = toGanttChart(planCampaign(campaign618, { year: 2026 }), { locale: 'zh' }).split('\n');
 * lines.slice(0, 2); // => ['gantt', '  title 618 大促 2026']
 * lines.includes('  筹备 :b1, 2026-04-30, 2026-05-31'); // => true
 * ```
 */
export function toGanttChart(plan: CampaignPlan, options: { readonly locale: Locale; readonly roleNames?: RoleNames }): string {
  return guarded('plan', plan, () => {
    checkObject('plan', plan);
    checkObject('options', options);
    const { locale, roleNames } = options;
    const rows = toGantt(plan, roleNames === undefined ? {} : { roleNames }).map((row, index) => ({ ...row, node: `b${index + 1}` }));
    const lanes = new Map<string, string[]>();
    for (const { lane, laneLabel, label, node, from, to, guessed } of rows) {
      const bars = lanes.get(lane) ?? [`section ${mermaidText(proseIn(laneLabel, locale))}`];
      bars.push(`${taskText(proseIn(label, locale))}${guessed ? guess[locale] : ''} :${node}, ${from}, ${to}`);
      lanes.set(lane, bars);
    }
    const head = [`title ${mermaidText(proseIn(plan.name, locale))} ${plan.year}`, 'dateFormat YYYY-MM-DD', 'inclusiveEndDates'];
    return ['gantt\n', ...[...head, ...[...lanes.values()].flat()].map((line) => `  ${line}\n`)].join('');
  });
}

const guess = { zh: '（推算）', en: ' #40;a guess#41;' } as const;

/** A bar's line begins with its text: its first letter as a number, so that no word of Mermaid's stands there. */
function taskText(text: string): string {
  return mermaidText(text).replace(/^[A-Za-z]/, (letter) => `#${letter.charCodeAt(0)};`);
}
