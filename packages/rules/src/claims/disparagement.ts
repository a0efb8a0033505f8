import { factOn } from '@zhanggui/core';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { isLatin } from '../words/characters.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';
import { disparagingWords } from './disparagingWords.js';
import { competitorsOf } from './factsOf.js';
import { overlaps } from './overlaps.js';
import { sightOf, type TightText, tightTexts, tightWord } from './tightTexts.js';

interface DisparageData extends ClaimData {
  /** Regular expressions: what runs a name down before it, and after it, in its clause. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What runs it down where 比 stands before it. */
  readonly compared: readonly string[];
  /** What takes it back. */
  readonly except: readonly string[];
}

/**
 * 贬低同行: other shops and goods run down. Points at the words.
 *
 * The names of `facts.competitors` may not stand next to a bad word, nor be compared to their disadvantage; naming one (适用于, 兼容) is none.
 */
export const disparagement = {
  id: 'ad/disparage',
  name: { zh: '贬低同行', en: 'Disparagement' },
  topic: 'disparagement',
  severity: 'error',
  message: { zh: '“{word}”贬低同行', en: '"{word}" runs others down' },
  examples: [
    { bad: { title: '别家都是假货' }, good: { title: '只写自家的面料' } },
    {
      bad: { title: '比青竹杯业的质量好', facts: { competitors: ['青竹杯业'] } },
      good: { title: '兼容青竹杯业的杯盖', facts: { competitors: ['青竹杯业'] } },
    },
  ],
  data: { category: 'disparage', lexicon: claimLexicon, ...disparagingWords },
  check: disparageCheck,
} as const satisfies Rule<DisparageData>;

/** How far from a name what runs it down may stand. */
const reach = 12;
/** Names of one text that are looked at. */
const mostNames = 10_000;

function disparageCheck(data: DisparageData): Check {
  const check = claimCheck(data);
  const before = new RegExp(`(?:${data.before.join('|')})$`);
  const after = new RegExp(`^(?:${data.after.join('|')})`);
  const compared = new RegExp(`^(?:${data.compared.join('|')})`);
  const except = new RegExp(data.except.join('|'));
  return (listing, context) => {
    const names = [...new Set(competitorsOf(listing.facts).map(tightWord))]
      .filter((name) => name !== '')
      .sort((a, b) => b.length - a.length);
    const found = check(listing, context);
    if (found === 'unknown' || names.length === 0) return found;
    const { day, lifted: _, ...known } = context;
    const basis = factOn(data.lexicon.law['ad-law/13'], day, known)?.value;
    if (basis === undefined) return found;
    const isKnown = overlaps(found.map(({ at = {} }) => at));
    const named = tightTexts(listing).flatMap((tight): RuleFinding[] =>
      namesIn(tight, names).flatMap(({ from, to }): RuleFinding[] => {
        const { text } = tight.view;
        const start = clauseStart(text, Math.max(0, from - reach), from);
        const head = text.slice(start, from);
        const tail = /^[^。!?;,\n\r]*/.exec(text.slice(to, to + reach))![0];
        const than = /[比较]$/.exec(head);
        const said = before.exec(head) ?? (than !== null && compared.test(tail) ? than : null);
        const follows = (than === null ? null : compared.exec(tail)) ?? after.exec(tail);
        if ((said === null && follows === null) || except.test(head + text.slice(from, to) + tail)) return [];
        const { word, at } = sightOf(tight, start + (said?.index ?? head.length), to + (follows?.[0].length ?? 0));
        return isKnown(at) ? [] : [{ params: { word }, at, basis, fix: instead }];
      }),
    );
    return [...found, ...named];
  };
}

function namesIn({ view: { text } }: TightText, names: readonly string[]) {
  const places: { readonly from: number; readonly to: number }[] = [];
  for (const name of names)
    for (let from = text.indexOf(name); from >= 0 && places.length < mostNames; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      if (!joins(text, from) && !joins(text, to)) places.push({ from, to });
    }
  const sorted = places.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Whether letters or digits go on over this place: a name in them stands alone. */
function joins(text: string, place: number): boolean {
  return isLatin(text.charCodeAt(place - 1)) && isLatin(text.charCodeAt(place));
}

function clauseStart(text: string, from: number, to: number): number {
  const signs = /[。!?;,\n\r]/;
  for (let k = to - 1; k >= from; k--) if (signs.test(text[k]!)) return k + 1;
  return from;
}

const instead = { zh: '只写自家商品，不点名比较', en: 'Write about your own goods, and compare with nobody by name' } as const;
