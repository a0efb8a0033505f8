import { checkList, checkObject, type Fact } from '@zhanggui/core';
import type { Check, RuleFinding } from '../rule/rule.js';
import type { ClaimCategory } from '../words/category.js';
import type { ClaimLexicon } from '../words/claimLexicon.js';
import type { LexiconEntry } from '../words/entry.js';
import { claimReader, type PlacedClaim } from './claimsOf.js';
import { type Law, lawOn } from './lawOn.js';

/** What a rule about one kind of claim knows. */
export interface ClaimData {
  readonly category: ClaimCategory;
  readonly lexicon: ClaimLexicon;
  /** How the clause is read by those who enforce it: a guideline that a finding cites next to a clause that does not name the word. */
  readonly reading?: readonly Fact<string>[];
}

/** 检查表述: a check of the claims of one category in all texts of a listing. Points at the words. */
export function claimCheck(data: ClaimData): Check {
  checkObject('data', data);
  const { category, lexicon, reading } = data;
  checkObject('lexicon', lexicon);
  checkList('entries', lexicon.entries);
  const claims = claimReader(lexicon);
  const main = mainClause(lexicon.entries.filter((entry) => entry.category === category));
  const law = lawOn(lexicon.law);
  const guides = lawOn({ reading: reading ?? [] });
  return (listing, context) => {
    const cited = law(context);
    if (main === null || cited(main) === null) return 'unknown';
    const guide = guides(context)('reading');
    const found = claims(listing, context.lifted === true).get(category) ?? [];
    return found.flatMap((claim): RuleFinding[] => {
      const clause = cited(claim.hit.entry.clause);
      return clause === null ? [] : [findingOf(claim, clause, guide, cited)];
    });
  };
}

function findingOf({ text: { text, at }, hit }: PlacedClaim, clause: string, guide: string | null, cited: Law): RuleFinding {
  const { entry, start, end, lifted, exemption } = hit;
  return {
    severity: lifted ? 'info' : hit.severity,
    params: { word: text.slice(start, end) },
    at: { ...at, start, end },
    basis: entry.named || guide === null ? clause : `${clause}，${guide}`,
    ...(exemption !== undefined && { exemption: cited(exemption) ?? exemption }),
    ...(entry.instead !== undefined && !lifted && { fix: entry.instead }),
  };
}

/** The clause that most of them stand on: on a day before it nothing is said of the category. */
function mainClause(entries: readonly LexiconEntry[]): string | null {
  const counts = new Map<string, number>();
  for (const { clause } of entries) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
