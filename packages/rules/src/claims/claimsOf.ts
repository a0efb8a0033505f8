import type { ReadListing, ReadText } from '../rule/readListing.js';
import type { ClaimCategory } from '../words/category.js';
import type { ClaimLexicon } from '../words/claimLexicon.js';
import { type CompiledLexicon, compileLexicon } from '../words/compileLexicon.js';
import { type ClaimHit, findClaims } from '../words/findClaims.js';

/** A claim, and the text that it stands in. */
export interface PlacedClaim {
  readonly text: ReadText;
  readonly hit: ClaimHit;
}

type ByCategory = ReadonlyMap<ClaimCategory, readonly PlacedClaim[]>;

/** Finds the claims of a listing by their category. */
export type ClaimReader = (listing: ReadListing, lifted: boolean) => ByCategory;

let readers: WeakMap<ClaimLexicon, ClaimReader> | undefined;

/** One reader a lexicon: the rules of all categories share what is compiled, and what was found in the listing that they all look at. */
export function claimReader(lexicon: ClaimLexicon): ClaimReader {
  readers ??= new WeakMap();
  const known = readers.get(lexicon);
  if (known !== undefined) return known;
  const fresh = readerOf(compileLexicon(lexicon.entries, { guards: lexicon.guards, slots: lexicon.slots }));
  readers.set(lexicon, fresh);
  return fresh;
}

function readerOf(compiled: CompiledLexicon): ClaimReader {
  // a listing that was read is looked at by the rules of one lint, one after the other, and never again
  let last: { readonly listing: ReadListing; readonly claims: ByCategory } | undefined;
  return (listing, lifted) => {
    if (last?.listing !== listing) last = { listing, claims: claimsOf(listing, compiled, lifted) };
    return last.claims;
  };
}

function claimsOf({ texts, goods }: ReadListing, compiled: CompiledLexicon, lifted: boolean): ByCategory {
  const claims = new Map<ClaimCategory, PlacedClaim[]>();
  for (const text of texts)
    for (const hit of findClaims(text.text, compiled, { place: text.place, lifted, ...(goods !== null && { goods }) })) {
      const { category } = hit.entry;
      const known = claims.get(category);
      if (known === undefined) claims.set(category, [{ text, hit }]);
      else known.push({ text, hit });
    }
  return claims;
}
