import { refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';

/** Codes of the pairs of two codes that were seen, in the order in which they were. */
export interface PairCodes {
  /** @throws `limit/exceeded` over 1,000,000 pairs */
  readonly codeOf: (first: number, second: number) => number;
  readonly count: () => number;
  readonly firstOf: (code: number) => number;
  readonly secondOf: (code: number) => number;
}

/** A hash table of whole numbers from 0 to 2^31 − 1 in typed arrays: nothing is made for a row. */
export function pairCodes(): PairCodes {
  let bits = 10;
  let slots = new Int32Array(1 << bits);
  let firsts = new Int32Array(1 << 9);
  let seconds = new Int32Array(1 << 9);
  let count = 0;

  const slotOf = (first: number, second: number) => (Math.imul(Math.imul(first, 0x9e37_79b1) ^ second, 0x85eb_ca6b) >>> (32 - bits)) | 0;
  /** The slot that holds a pair, or the free one where it goes. */
  const find = (first: number, second: number) => {
    const mask = slots.length - 1;
    let slot = slotOf(first, second);
    for (;;) {
      const code = slots[slot]! - 1;
      if (code < 0 || (firsts[code] === first && seconds[code] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    bits += 1;
    slots = new Int32Array(1 << bits);
    firsts = doubled(firsts);
    seconds = doubled(seconds);
    for (let code = 0; code < count; code++) slots[find(firsts[code]!, seconds[code]!)] = code + 1;
  };
  return {
    codeOf: (first, second) => {
      const slot = find(first, second);
      const known = slots[slot]!;
      if (known > 0) return known - 1;
      refuseOver(metricLimits, 'groups', count + 1);
      const code = count++;
      firsts[code] = first;
      seconds[code] = second;
      slots[slot] = count;
      if (count === firsts.length) grow();
      return code;
    },
    count: () => count,
    firstOf: (code) => firsts[code]!,
    secondOf: (code) => seconds[code]!,
  };
}

function doubled(codes: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(codes.length * 2);
  longer.set(codes);
  return longer;
}
