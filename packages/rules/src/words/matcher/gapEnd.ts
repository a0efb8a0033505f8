import { classMask, invisible, isDigitClass } from './kinds.js';

/**
 * Where a run of ignorable characters ends.
 *
 * @param from - the first of them
 * @param gap - so many may stand there
 * @param before - the value of the character in front, 0 where there is none
 * @returns the place after it; its complement where the run is to be read as it stands: more than `gap` visible characters, or one
 * between two digits
 */
export function gapEnd(text: string, from: number, classes: Uint16Array, gap: number, before: number): number {
  let [visible, value, at] = [0, 0, from];
  for (; at < text.length; at++) {
    value = classes[text.charCodeAt(at)]!;
    if (value >>> 14 !== 2) break;
    if (value !== invisible) visible += 1;
  }
  const after = at < text.length ? value & classMask : 0;
  const read = visible > gap || (visible > 0 && isDigitClass(before) && isDigitClass(after));
  return read ? ~at : at;
}
