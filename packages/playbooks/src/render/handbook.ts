import { checkOption, type Locale } from '@zhanggui/core';
import type { Playbook } from '../compose/playbook.js';
import { readPlaybook } from '../compose/shape/readPlaybook.js';
import { guarded } from '../role/guarded.js';
import type { Block } from './block.js';
import { charter } from './charter.js';
import { htmlOf } from './htmlOf.js';
import { markdownOf } from './markdownOf.js';
import { roleCards } from './roleCards.js';
import { sayingIn } from './saying.js';
import { sopPages } from './sopPages.js';
import { tables } from './tables.js';

/** 手册选项. */
export interface HandbookOptions {
  readonly locale: Locale;
}

/**
 * 渲染手册: a playbook as Markdown: 总纲, organisation and role cards, SOPs with their flow charts, targets, risks, tools, knowledge.
 *
 * Texts are escaped: what looks like code stays text. What the playbook lacks has no section; a field of another kind than it should be is left out, as
 * `validatePlaybook` reports. Where no English is written, the Chinese stands.
 *
 * @returns sections parted by blank lines; the same playbook gives the same bytes
 * @throws `option/unknown` for another locale, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { bigCampaign, renderHandbook, storeManager } from '@zhanggui/playbooks';
 * const text = renderHandbook(
 *   {
 *     id: 'shop', name: { zh: '店铺手册' }, version: '1.0', owner: 'store-manager', contributors: ['梅', '林'], reviewedAt: parseDay('2026-06-01'),
 *     audience: ['运营团队'], purpose: { zh: '人人知道该做什么' }, scope: { zh: '本店' }, roles: [storeManager], sops: [bigCampaign],
 *   },
 *   { locale: 'zh' },
 * );
 * text.split('\n## ').map((section) => section.split('\n')[0]); // => ['# 店铺手册', '总纲', '组织与岗位', '作业流程']
 * ```
 */
export function renderHandbook(playbook: Playbook, options: HandbookOptions): string {
  return markdownOf(handbook(playbook, options));
}

/**
 * 渲染手册为网页片段: as {@link renderHandbook}, as HTML to be put into a page: every text escaped, no script, diagrams as `<pre class="mermaid">`.
 *
 * @throws as {@link renderHandbook}
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { renderHandbookHtml } from '@zhanggui/playbooks';
 * const meta = { id: 'shop', version: '1.0', owner: 'boss', contributors: ['梅'], reviewedAt: parseDay('2026-06-01') };
 * const words = { name: { zh: '<b>店</b>' }, audience: ['全员'], purpose: { zh: '有章可循' }, scope: { zh: '本店' } };
 * renderHandbookHtml({ ...meta, ...words, roles: [], sops: [] }, { locale: 'zh' }).split('\n')[0]; // => '<h1>&lt;b&gt;店&lt;/b&gt;</h1>'
 * ```
 */
export function renderHandbookHtml(playbook: Playbook, options: HandbookOptions): string {
  return htmlOf(handbook(playbook, options));
}

function handbook(given: Playbook, options: HandbookOptions): Block[] {
  const locale = guarded('/options', options, (given) => given?.locale);
  checkOption('locale', locale, ['zh', 'en']);
  const { playbook } = readPlaybook(given);
  const say = sayingIn(locale);
  const version = playbook.version.replace(/^v/i, '');
  return [
    { kind: 'heading', level: 1, text: say.in(playbook.name) },
    { kind: 'paragraph', text: say.say('version', { version, day: playbook.reviewedAt }) },
    ...charter(playbook, say),
    ...roleCards(playbook, say),
    ...sopPages(playbook, say),
    ...tables(playbook, say),
  ];
}
