/** 按码位比较: of two texts, as databases compare them; UTF-16 units, by which `<` goes, put 😀 before ￥. Below 0 where `a` comes first. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let place = 0; place < length; place++) {
    const [unit, other] = [a.charCodeAt(place), b.charCodeAt(place)];
    if (unit !== other) return rankOf(unit) - rankOf(other);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF come after all others. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}

/** How to compare these texts by code point: by their units, three times as fast, where that is the same. */
export function codePointOrder(texts: Iterable<string>): (a: string, b: string) => number {
  for (const text of texts) if (/[\uD800-\uDFFF]/.test(text)) return compareCodePoints;
  return (a, b) => (a < b ? -1 : Number(a > b));
}
