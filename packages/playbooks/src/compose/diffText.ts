import { checkOption, type Locale, renderText, shown, type Text } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems, checkTexts } from '../role/readShapes.js';
import type { PlaybookChange } from './diffPlaybooks.js';

const texts = {
  none: { zh: '没有变化。', en: 'Nothing has changed.' },
  breaking: { zh: '要改变做法的变化', en: 'Changes that ask for other work' },
  silent: { zh: '其他变化', en: 'Other changes' },
  added: { zh: '新增 {what}', en: 'Added {what}' },
  removed: { zh: '删除 {what}', en: 'Removed {what}' },
  moved: { zh: '移动 {what}：第 {from} 位 → 第 {to} 位', en: 'Moved {what}: place {from} → place {to}' },
  changed: { zh: '修改 {what}：{fields}', en: 'Changed {what}: {fields}' },
  itself: { zh: '手册本身', en: 'the playbook itself' },
  was: { zh: '{field} {before} → {after}', en: '{field} {before} → {after}' },
  comma: { zh: '；', en: '; ' },
} as const satisfies Record<string, Text>;

/**
 * 差异说明: what `diffPlaybooks` found, as Markdown: a list of what asks for other work, then one of the rest. Ids and values stand in code marks, cut to 40
 * characters, on one line, so that none of them can break out of its place.
 *
 * @returns ends with a line break
 * @throws `option/unknown` for another locale, `shape/not-list`, `shape/not-object`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { diffText } from '@zhanggui/playbooks';
 * diffText([], 'zh'); // => '没有变化。\n'
 * diffText([{ change: 'removed', path: ['roles', 'buyer'], breaking: true, from: 2 }], 'en'); // => '## Changes that ask for other work\n\n- Removed `roles / buyer`\n'
 * ```
 */
export function diffText(changes: readonly PlaybookChange[], locale: Locale): string {
  checkOption('locale', locale, ['zh', 'en']);
  checkItems('/changes', changes);
  return guarded('/changes', changes, (list) => {
    const part = (title: Text, own: readonly PlaybookChange[]) =>
      own.length === 0 ? [] : [`## ${title[locale]}\n\n${own.map((change) => `- ${lineOf(change, locale)}\n`).join('')}`];
    const parts = [
      ...part(
        texts.breaking,
        list.filter(({ breaking }) => breaking),
      ),
      ...part(
        texts.silent,
        list.filter(({ breaking }) => !breaking),
      ),
    ];
    return parts.length === 0 ? `${texts.none[locale]}\n` : parts.join('\n');
  });
}

function lineOf({ change, path, from = 0, to = 0, fields = [] }: PlaybookChange, locale: Locale): string {
  checkOption('change', change, ['added', 'removed', 'moved', 'changed']);
  checkTexts('/path', path);
  checkItems('/fields', fields);
  const what = path.length === 0 ? texts.itself[locale] : code(path.map(shown).join(' / '));
  const told = fields.map(({ field, before, after }) =>
    renderText(texts.was, { field: code(field.map(shown).join('.')), before: code(textOf(before)), after: code(textOf(after)) }, locale),
  );
  return renderText(texts[change], { what, from: from + 1, to: to + 1, fields: told.join(texts.comma[locale]) }, locale);
}

function textOf(value: unknown): string {
  if (value === undefined) return '—';
  return typeof value === 'boolean' ? String(value) : Array.isArray(value) ? `[${value.length}]` : shown(value);
}

/** As code, which no Markdown in it can leave: longer marks than any in the text, and no line breaks. */
function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  return longest === 0 && plain !== '' ? `${mark}${plain}${mark}` : `${mark} ${plain} ${mark}`;
}
