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

/** The sentences that have one of these places, rising, in them or at their start. */
export function sentencesAround(text: string, places: readonly number[]): { readonly start: number; readonly end: number }[] {
  const bounds = sentencesOf(text);
  const around: { start: number; end: number }[] = [];
  let sentence = 0;
  for (const place of places) {
    while (sentence + 2 < bounds.length && bounds[sentence + 1]! <= place) sentence += 1;
    const [start, end] = [bounds[sentence]!, bounds[sentence + 1]!];
    if (around.at(-1)?.start !== start) around.push({ start, end });
  }
  return around;
}
