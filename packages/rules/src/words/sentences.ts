import { endsSentence, isWordUnit } from './characters.js';

/** A sentence that goes on for longer is cut, so that what is asked of a sentence costs little. */
const longestSentence = 2000;

/** 句子的起点: where the sentences of a text begin, and where the last one ends. */
export function sentencesOf(text: string): number[] {
  const bounds = [0];
  let start = 0;
  let pause = 0;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (endsSentence(unit)) {
      start = k + 1;
      bounds.push(start);
    } else if (k - start >= longestSentence) {
      start = pause > start ? pause : k;
      bounds.push(start);
    } else if (!isWordUnit(unit)) pause = k + 1;
  }
  if (start < text.length) bounds.push(text.length);
  return bounds;
}
