import { claimLexicon } from './claimLexicon.js';
import { type CompiledLexicon, compileLexicon } from './compileLexicon.js';
import { type ClaimOptions, findClaims } from './findClaims.js';

let compiled: CompiledLexicon | undefined;

/** The library's own lexicon, for tests. Compiled on first use, once. */
export function libraryLexicon(): CompiledLexicon {
  compiled ??= compileLexicon(claimLexicon.entries, claimLexicon);
  return compiled;
}

/** For tests: what the library's lexicon finds, as `error 最好`. */
export function claimsIn(text: string, options: ClaimOptions = {}): string[] {
  return findClaims(text, libraryLexicon(), options).map(({ severity, start, end }) => `${severity} ${text.slice(start, end)}`);
}
