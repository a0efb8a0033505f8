import { shown, ZhangguiError } from '@zhanggui/core';
import { isMatcher } from './isMatcher.js';
import type { Matcher } from './matcher.js';

/** The first number of the bytes. Other bytes have another one there, and so have those of a machine with the other byte order. */
const mark = 0x6d77677a;
const version = 1;

/** Numbers in front: mark, version, length, checksum; eight of the matcher; the lengths of five tables. */
const checksumPlace = 3;
const lengthsPlace = 12;
const headerLength = 17;

/**
 * 存为字节: a matcher as bytes, to be kept or sent on, which `matcherFromBytes` reads far faster than the words are compiled.
 *
 * @param matcher - of `compileMatcher`; an overlay is compiled where it is needed, on the base that was read
 * @returns with a version and a checksum, in the byte order of the machine
 * @throws `rules/not-compiled`
 * @example
 * ```ts
 * import { compileMatcher, findMatches, matcherFromBytes, matcherToBytes } from '@zhanggui/rules/words';
 * const bytes = matcherToBytes(compileMatcher(['第一']));
 * findMatches('全网第一', matcherFromBytes(bytes)); // => [{ start: 2, end: 4, word: 0 }]
 * ```
 */
export function matcherToBytes(matcher: Matcher): Uint8Array {
  if (!isMatcher(matcher) || matcher.overlay !== undefined)
    throw new ZhangguiError('rules/not-compiled', { field: 'matcher', value: shown(matcher) });
  const { words, gap, inside, folds, tables } = matcher;
  const { classes, nodes, filter, outputs, factor, shift, top, longest, phrases } = tables;
  const parts = [classes, nodes, filter, outputs, folds];
  const length = parts.reduce((sum, part) => sum + part.byteLength, headerLength * 4);
  const numbers = new Int32Array(length / 4);
  const own = [words, phrases, gap, inside ? 1 : 0, factor, shift, top, longest];
  numbers.set([mark, version, length, 0, ...own, ...parts.map((part) => part.byteLength)]);
  const bytes = new Uint8Array(numbers.buffer);
  let at = headerLength * 4;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  numbers[checksumPlace] = checksumOf(numbers);
  return bytes;
}

/**
 * 读回匹配器: the matcher that `matcherToBytes` made these bytes of. They are copied.
 *
 * Damage is found, whatever it is to 32 bits in a row, else but for one case in four thousand million. Malice is not: read only what you wrote.
 *
 * @throws `words/not-bytes` for bytes of anything else, of another version or byte order, cut or changed
 */
export function matcherFromBytes(bytes: Uint8Array): Matcher {
  const refuse = (why: string) => new ZhangguiError('words/not-bytes', { why });
  // of another realm too, but nothing that only looks like one
  if (!ArrayBuffer.isView(bytes) || bytes.BYTES_PER_ELEMENT !== 1) throw refuse(shown(bytes));
  const { buffer, length: given } = new Uint8Array(bytes);
  if (given < headerLength * 4 || given % 4 !== 0) throw refuse('length');
  const numbers = new Int32Array(buffer);
  if (numbers[0] !== mark) throw refuse('mark');
  if (numbers[1] !== version) throw refuse('version');
  if (numbers[2] !== given) throw refuse('length');
  if (numbers[checksumPlace] !== checksumOf(numbers)) throw refuse('checksum');

  const lengths = numbers.subarray(lengthsPlace, headerLength);
  if (lengths.some((length) => length < 0 || length % 4 !== 0) || lengths.reduce((sum, length) => sum + length, headerLength * 4) !== given)
    throw refuse('length');
  let end = headerLength * 4;
  const ends = Array.from(lengths, (length) => (end += length));
  const part = <Table>(kind: TableOf<Table>, k: number): Table =>
    new kind(buffer, ends[k]! - lengths[k]!, lengths[k]! / kind.BYTES_PER_ELEMENT);
  const [words, phrases, gap, inside, factor, shift, top, longest] = Array.from(numbers.subarray(checksumPlace + 1, lengthsPlace)) as Own;
  const tables = {
    classes: part(Uint16Array, 0),
    nodes: part(Int32Array, 1),
    filter: part(Uint32Array, 2),
    outputs: part(Int32Array, 3),
    factor,
    shift,
    top,
    longest,
    words,
    phrases,
  };
  return { kind: 'matcher', words, tables, gap, folds: part(Uint16Array, 4), inside: inside === 1 };
}

type Own = [number, number, number, number, number, number, number, number];

interface TableOf<Table> {
  new (buffer: ArrayBuffer, start: number, length: number): Table;
  readonly BYTES_PER_ELEMENT: number;
}

/** Over all numbers but itself; each step is reversible, so that one number that is changed always changes it. */
function checksumOf(numbers: Int32Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let place = 0; place < numbers.length; place++) {
    if (place === checksumPlace) continue;
    sum = Math.imul(sum ^ numbers[place]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum;
}
