import { type Fact, factOn, type Locale, parseDay, platformNames } from '@zhanggui/core';
import { type ClaimData, type Clause, claimPenalties, type Penalty, type Rule, rulesVersion } from '@zhanggui/rules';
import { plain } from './escape.js';
import { claimsOf } from './nameOf.js';
import { penaltyText } from './penaltyText.js';
import { fill, statusNames, type Words } from './words.js';

/** What a rule stands on: the clauses of its entries, and every other fact that it knows, each with source, days and penalty. */
export function lawSection(rule: Rule, word: Words, locale: Locale): string {
  const claims = claimsOf(rule);
  const all = [
    ...(claims === null ? [] : clausesOf(claims).map(({ fact, count }) => factItem(fact, fill(word.uses, { n: count }), word, locale))),
    ...factsIn(rule.data).map((placed) => factItem(placed.fact, labelOf(placed, locale), word, locale)),
  ];
  const items = [...new Set(all)];
  return items.length === 0 ? '' : `## ${word.law}\n\n${items.join('\n')}\n`;
}

/** The clauses of its entries, those of most entries first. */
function clausesOf({ category, lexicon }: ClaimData): { readonly fact: Fact<string>; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of lexicon.entries) if (entry.category === category) counts.set(entry.clause, (counts.get(entry.clause) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([clause, count]) => (lexicon.law[clause] ?? []).map((fact) => ({ fact, count })));
}

interface PlacedFact {
  readonly path: readonly string[];
  readonly fact: Fact<unknown>;
}

/** Every fact within plain data, with where it stands. */
function factsIn(data: unknown, path: readonly string[] = []): PlacedFact[] {
  if (typeof data !== 'object' || data === null || path.length > 5) return [];
  if (isFact(data)) return [{ path: path.filter((key) => !/^\d+$/.test(key)), fact: data }];
  // the clauses of a lexicon are those of its entries, whoever reads it
  return Object.entries(data).flatMap(([key, value]) => (key === 'lexicon' ? [] : factsIn(value, [...path, key])));
}

function isFact(data: object): data is Fact<unknown> {
  return 'value' in data && 'source' in data && 'status' in data && 'recordedOn' in data;
}

/** Platforms by their names, other values by their keys; a clause needs no label. */
function labelOf({ path, fact }: PlacedFact, locale: Locale): string {
  const key = path.at(-1);
  if (key === undefined || typeof fact.value === 'string') return '';
  return Object.hasOwn(platformNames, key) ? platformNames[key as keyof typeof platformNames][locale] : key;
}

/** The figures of a value that is no clause. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => (each === true ? key : `${key} ${typeof each === 'object' ? JSON.stringify(each) : each}`))
    .join(', ');
}

function factItem(fact: Fact<unknown>, label: string, word: Words, locale: Locale): string {
  const { value, from, until, source, status } = fact;
  const what =
    typeof value === 'string' ? [`**${plain(value)}**`, label] : [`**${plain(label)}**`, `<code>${plain(valueText(value))}</code>`];
  const days = [
    from === null ? word.noDay : fill(word.from, { day: from }),
    ...(until === undefined ? [] : [fill(word.until, { day: until })]),
  ];
  const cited = plain([source.title, ...(source.locator === undefined ? [] : [source.locator])].join(word.comma));
  const read = [source.url === undefined ? cited : `[${cited}](<${source.url}>)`, fill(word.checkedOn, { day: source.checkedOn })];
  const head = [...what, ...days].filter((part) => part !== '' && part !== '****').join(word.comma);
  const badge = `<span class="VPBadge ${status === 'verified' ? 'tip' : 'warning'}">${statusNames[status][locale]}</span>`;
  const cost = penaltyOf(fact, word, locale);
  return `- ${[`${head} ${badge}`, read.join(word.comma), ...cost].join('<br>')}`;
}

function penaltyOf(fact: Clause | Fact<unknown>, word: Words, locale: Locale): string[] {
  const penalties: readonly Fact<Penalty>[] = 'penalty' in fact && fact.penalty !== undefined ? claimPenalties[fact.penalty] : [];
  const penalty = factOn(penalties, parseDay(rulesVersion));
  if (penalty === null) return [];
  const { clause } = penalty.value;
  const cited = locale === 'zh' ? `（${clause}）` : ` (${clause})`;
  return [`${word.penalty}${word.colon}${plain(penaltyText(penalty.value, locale))}${cited}`];
}
