import { factOn, type Locale, parseDay } from '@zhanggui/core';
import { type ClaimData, rulesVersion } from '@zhanggui/rules';
import { type ClaimLexicon, type CompiledLexicon, findClaims, type Guard } from '@zhanggui/rules/words';
import { html } from './escape.js';
import { type Mark, markedText } from './markedText.js';
import { fill, severityNames, type Words, whereNames } from './words.js';

/** The surroundings in which its words make no claim, with the article that they stand on and an example of both. */
export function guardsSection({ category, lexicon }: ClaimData, { compiled, word, locale }: Shown): string {
  const used = new Set(lexicon.entries.filter((entry) => entry.category === category).flatMap(({ guards = [] }) => guards));
  const guards = lexicon.guards.filter(({ id }) => used.has(id));
  if (guards.length === 0) return '';
  const items = guards.map((guard) => guardItem(guard, lexicon, { compiled, word, locale }));
  return `## ${word.guards}\n\n${word.guardsIntro}\n\n<ul class="guards">\n${items.join('\n')}\n</ul>\n`;
}

interface Shown {
  readonly compiled: CompiledLexicon;
  readonly word: Words;
  readonly locale: Locale;
}

function guardItem(
  { name, where, reach = 12, to, exemption, examples }: Guard,
  lexicon: ClaimLexicon,
  { compiled, word, locale }: Shown,
): string {
  const cited = exemption === undefined ? [] : [factOn(lexicon.law[exemption], parseDay(rulesVersion))?.value ?? exemption];
  const about = [
    fill(whereNames[where][locale], { n: reach }),
    to === undefined ? word.lifts : fill(word.lowers, { severity: severityNames[to][locale] }),
    ...cited,
  ];
  const texts = examples.flatMap(({ lifted, kept }) => [lifted, kept]).map((text) => markedText(text, marksOf(text, compiled)));
  return `<li><b>${html(name[locale])}</b> <small>${html(about.join(word.comma))}</small><br>${texts.join('<br>')}</li>`;
}

function marksOf(text: string, compiled: CompiledLexicon): Mark[] {
  return findClaims(text, compiled, { lifted: true }).map(({ start, end, severity, lifted = false }) => ({ start, end, severity, lifted }));
}
