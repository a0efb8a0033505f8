import { type CompiledLexicon, claimLexicon, compileLexicon, findClaims } from '@zhanggui/rules/words';
import type { Area } from './answer.js';

let library: CompiledLexicon | undefined;

/** Texts of listings: what is wrong with their words, as spans. Notes (`info`) are no findings here. */
export const compliance: Area = (recorded) => {
  const { text } = recorded as { readonly text?: unknown };
  if (typeof text !== 'string') return { unsupported: 'not of the format: no text' };
  library ??= compileLexicon(claimLexicon.entries, claimLexicon);
  return {
    findings: findClaims(text, library)
      .filter(({ severity }) => severity !== 'info')
      .map(({ entry, severity, start, end }) => ({ start, end, category: entry.category, severity })),
  };
};
