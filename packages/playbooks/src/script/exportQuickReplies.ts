import { checkOption, type Locale } from '@zhanggui/core';
import { csvRow } from '../role/csvRow.js';
import { escapeMarkdown } from '../role/escapeMarkdown.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText, readProse } from '../role/readShapes.js';
import type { ScriptTemplate } from './scriptTemplate.js';

/** 导出选项. */
export interface QuickReplyOptions {
  readonly format: 'csv' | 'json' | 'md';
  readonly locale: Locale;
}

/**
 * 导出快捷回复: templates as a file that customer service programs read: id, scene, name and body. Lines of CSV end with CRLF (RFC 4180); a cell that a
 * spreadsheet would take for a formula begins with an apostrophe. In Markdown every sign that it would read is escaped. No byte order mark: put `\uFEFF` in front of the
 * CSV for an Excel that asks for one.
 *
 * @throws `option/unknown` for another format or locale, `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { exportQuickReplies } from '@zhanggui/playbooks';
 * const reply = { id: 'a', scene: 'presale', name: { zh: '尺码' }, body: { zh: '身高, 体重发我' } };
 * exportQuickReplies([reply], { format: 'csv', locale: 'zh' }); // => '编号,场景,名称,内容\r\na,presale,尺码,"身高, 体重发我"\r\n'
 * ```
 */
export function exportQuickReplies(
  replies: readonly Pick<ScriptTemplate, 'id' | 'scene' | 'name' | 'body'>[],
  options: QuickReplyOptions,
): string {
  return guarded('/replies', replies, () => {
    const { format, locale } = options;
    checkOption('format', format, ['csv', 'json', 'md']);
    checkOption('locale', locale, ['zh', 'en']);
    checkItems('/replies', replies);
    const rows = replies.map(({ id, scene, name, body }, index) => {
      checkText(`/replies/${index}/id`, id);
      checkText(`/replies/${index}/scene`, scene);
      return {
        id,
        scene,
        name: readProse(`/replies/${index}/name`, name, locale),
        body: readProse(`/replies/${index}/body`, body, locale),
      };
    });
    if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
    const table = [headers[locale], ...rows.map(({ id, scene, name, body }) => [id, scene, name, body])];
    if (format === 'csv') return table.map(csvRow).join('');
    const [head, ...lines] = table.map((cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`);
    return `${head}| --- | --- | --- | --- |\n${lines.join('')}`;
  });
}

const headers = { zh: ['编号', '场景', '名称', '内容'], en: ['Id', 'Scene', 'Name', 'Text'] } as const;
