/** 看不见的字符: U+00AD, U+200B–U+200F, U+2060 and U+FEFF, which split a word for a program and not for a reader. */
export const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** 去掉看不见的字符: what a reader sees, and where each of its code units stood. */
export function seenPart(text: string): { readonly seen: string; readonly placeOf: (index: number) => number } {
  const seen = text.replace(unseen, '');
  if (seen.length === text.length) return { seen, placeOf: (index) => index };
  const places = new Uint32Array(seen.length);
  for (let from = 0, to = 0; to < seen.length; from++) {
    // what was left out is none of what is seen, so that equal units are the same one
    if (text.charCodeAt(from) === seen.charCodeAt(to)) places[to++] = from;
  }
  return { seen, placeOf: (index) => places[index]! };
}
