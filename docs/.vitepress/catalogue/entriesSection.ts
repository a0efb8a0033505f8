import type { Locale } from '@zhanggui/core';
import type { ClaimData } from '@zhanggui/rules';
import type { LexiconEntry } from '@zhanggui/rules/words';
import { cut, html } from './escape.js';
import { fill, severityNames, type Words } from './words.js';

/** Entries that a page shows. */
const mostEntries = 60;
/** Patterns of an entry that it shows, and characters of each. */
const mostPatterns = 3;
const patternLength = 40;

/** The words that a rule looks for: a short table of its entries. */
export function entriesSection({ category, lexicon }: ClaimData, word: Words, locale: Locale): string {
  const entries = lexicon.entries.filter((entry) => entry.category === category);
  const patterns = entries.reduce((sum, entry) => sum + entry.patterns.length, 0);
  const rows = entries.slice(0, mostEntries).map((entry) => row(entry, word, locale));
  const head = [word.entry, word.patterns].map((title) => `<th scope="col">${title}</th>`).join('');
  const rest = entries.length - rows.length;
  return [
    `## ${word.entries}`,
    `${fill(word.entriesCount, { entries: entries.length, patterns })}${word.space}${word.notation}`,
    `<table class="entries"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
    ...(rest === 0 ? [] : [fill(word.rest, { n: rest })]),
    '',
  ].join('\n\n');
}

function row({ id, severity, patterns, instead, evidence }: LexiconEntry, word: Words, locale: Locale): string {
  const first = patterns.slice(0, mostPatterns).map((pattern) => `<code>${html(cut(pattern, patternLength))}</code>`);
  const more = patterns.length > first.length ? [`<small>${fill(word.more, { n: patterns.length - first.length })}</small>`] : [];
  const notes = [
    ...(instead === undefined ? [] : [`${word.instead}${word.colon}${instead[locale]}`]),
    ...(evidence === undefined ? [] : [`${word.evidence}${word.colon}${evidence[locale]}`]),
  ];
  const about = `<code>${html(id)}</code><br><span class="severity ${severity}">${severityNames[severity][locale]}</span>`;
  const lines = [[...first, ...more].join(' '), ...notes.map((note) => `<small>${html(note)}</small>`)];
  return `<tr><td>${about}</td><td>${lines.join('<br>')}</td></tr>`;
}
