import { traditionalTable } from './traditionalTable.js';

/** The digits of the numbers in the table, the lowest first. The last of a number is one of the first 60, the others are not. */
export const traditionalDigits = '#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const last = 60;

/**
 * 繁→简: the common traditional characters, each before the simplified one, for the `variants` of `compileMatcher`.
 *
 * Those that have one simplified character within GB/T 2312; 5 KB compressed, which is why it is not built in. Which simplified
 * character a word asks for may depend on the word (乾 in 乾坤): words and texts are folded alike, so that nothing is missed by it.
 *
 * Source: OpenCC, TSCharacters (Apache-2.0), by opencc-js 1.4.2.
 *
 * @example
 * ```ts
 * import { compileMatcher, hasMatch, traditionalCharacters } from '@zhanggui/rules/words';
 * hasMatch('獨家優惠', compileMatcher(['独家'], { variants: traditionalCharacters() })); // => true
 * ```
 */
export function traditionalCharacters(): string {
  const [tos = [], froms = []] = traditionalTable.split(' ').map(numbersOf);
  // each as its distance from the one before, which may lie on either side for the traditional one
  let [from, to] = [0x4e00, 0x4e00];
  const pairs = froms.map((step, k) => {
    from += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    to += tos[k]!;
    return String.fromCharCode(from, to);
  });
  return pairs.join('');
}

function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const character of text) {
    const digit = traditionalDigits.indexOf(character);
    value += digit * weight;
    weight *= traditionalDigits.length - last;
    if (digit >= last) continue;
    numbers.push(value);
    [value, weight] = [0, 1];
  }
  return numbers;
}
