import { shown } from '@zhanggui/core';
import type { RefKind } from '../../shape/field.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { didYouMean } from '../didYouMean.js';
import type { PlaybookRuleContext, PlaybookRuleFinding } from '../playbookRule.js';
import { meant } from './meant.js';

/** References of a kind that name nothing there is, with what was probably meant. */
export function unknownReferences({ references }: ReadPlaybook, { index }: PlaybookRuleContext, to: RefKind): PlaybookRuleFinding[] {
  // the same slip is often made many times
  const meantIn = new Map<ReadonlySet<string>, Map<string, string | null>>();
  return references.flatMap((reference): PlaybookRuleFinding[] => {
    if (reference.to !== to) return [];
    const { id, path } = reference;
    const candidates = index.candidates(reference);
    if (candidates === null || candidates.has(id)) return [];
    const known = meantIn.get(candidates) ?? new Map<string, string | null>();
    const instead = known.has(id) ? known.get(id)! : didYouMean(id, candidates, index);
    meantIn.set(candidates, known.set(id, instead));
    return [{ params: { id: shown(id) }, at: { path }, ...(instead !== null && { fix: meant(instead) }) }];
  });
}
