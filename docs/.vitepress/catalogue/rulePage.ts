import { type Locale, platformNames } from '@zhanggui/core';
import { goodsClassNames, type Rule, topicNames } from '@zhanggui/rules';
import type { CompiledLexicon } from '@zhanggui/rules/words';
import { entriesSection } from './entriesSection.js';
import { html, plain } from './escape.js';
import { examplesSection } from './examplesSection.js';
import { guardsSection } from './guardsSection.js';
import { knowledgeSection } from './knowledgeSection.js';
import { lawSection } from './lawSection.js';
import { claimsOf, messageOf, nameOf } from './nameOf.js';
import { severityNames, words } from './words.js';

/** The page of a rule, as Markdown. */
export function rulePage(rule: Rule, locale: Locale, lexicon: CompiledLexicon): string {
  const word = words[locale];
  const claims = claimsOf(rule);
  const names = (list: readonly string[] | undefined, texts: Readonly<Record<string, { readonly [key in Locale]: string }>>) =>
    list === undefined ? [] : [list.map((id) => texts[id]![locale]).join(word.comma)];
  const facts = [
    [word.says, [html(messageOf(rule, locale))]],
    [word.id, [`<code>${html(rule.id)}</code>`]],
    [word.severity, [`<span class="severity ${rule.severity}">${severityNames[rule.severity][locale]}</span>`]],
    [word.topic, [topicNames[rule.topic][locale]]],
    [word.platforms, names(rule.platforms, platformNames)],
    [word.goods, names(rule.goods, goodsClassNames)],
  ] as const;
  const rows = facts.flatMap(([label, values]) => values.map((value) => `<dt>${label}</dt><dd>${value}</dd>`));
  return [
    `# ${plain(nameOf(rule, locale))}`,
    '::: v-pre',
    `<dl class="about">\n${rows.join('\n')}\n</dl>`,
    examplesSection(rule, word, locale),
    lawSection(rule, word, locale),
    ...(claims === null
      ? [knowledgeSection(rule, word, locale)]
      : [entriesSection(claims, word, locale), guardsSection(claims, { compiled: lexicon, word, locale })]),
    ':::',
  ].join('\n\n');
}
