/**
 * A text as a label of Mermaid: on one line, everything that Mermaid may read as code written as a number (`#34;`). Letters, digits, blanks and
 * what is beyond ASCII stay, but for ﬂ and ¶ß, by which Mermaid marks such numbers: they become fl and ¶ ß. A label without a sign is a blank, since Mermaid asks for one.
 */
export function mermaidText(text: string): string {
  const line = text
    // what cannot be seen breaks lines or turns the reading direction
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]+/gu, ' ')
    .replace(/ﬂ/g, 'fl')
    .replace(/¶ß/g, '¶ ß')
    .trim();
  const safe = line.replace(/[!-/:-@[-`{-~]/g, (sign) => (isPlain.includes(sign) ? sign : `#${sign.charCodeAt(0)};`));
  return safe === '' ? ' ' : safe;
}

/** Signs that mean nothing to Mermaid within quotes. Not among them: `.` and `+`, by which a label looks like a list of Markdown. */
const isPlain = ',';
