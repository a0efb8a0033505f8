import type { Locale } from '@zhanggui/core';
import { type Rule, rulesVersion, type Topic, topicNames } from '@zhanggui/rules';
import { claimLexicon } from '@zhanggui/rules/words';
import type { CataloguePage } from './catalogue.js';
import { plain } from './escape.js';
import { nameOf, slugOf } from './nameOf.js';
import { fill, severityNames, words } from './words.js';

/** All rules by their topic, as Markdown. */
export function indexPage(byTopic: readonly { readonly topic: Topic; readonly rules: readonly Rule[] }[], locale: Locale): CataloguePage {
  const word = words[locale];
  const folder = locale === 'zh' ? '/rules' : '/en/rules';
  const known = byTopic.filter(({ rules }) => rules.length > 0);
  const empty = byTopic.filter(({ rules }) => rules.length === 0).map(({ topic }) => topicNames[topic][locale]);
  const count = known.reduce((sum, { rules }) => sum + rules.length, 0);
  const item = (rule: Rule) =>
    `- [${plain(nameOf(rule, locale))}](${folder}/${slugOf(rule)}) <code>${plain(rule.id)}</code> <span class="severity ${rule.severity}">${severityNames[rule.severity][locale]}</span>`;
  const markdown = [
    `# ${word.index}`,
    fill(word.indexIntro, { version: rulesVersion, rules: count, entries: claimLexicon.entries.length }),
    word.indexNotice,
    '::: v-pre',
    ...known.map(({ topic, rules }) => `### ${topicNames[topic][locale]}\n\n${rules.map(item).join('\n')}`),
    ':::',
    ...(empty.length === 0 ? [] : [fill(word.empty, { topics: empty.join(locale === 'zh' ? '、' : ', ') })]),
  ].join('\n\n');
  return { slug: 'index', title: word.index, markdown };
}
