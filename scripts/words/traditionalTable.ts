// Makes packages/rules/src/words/matcher/traditionalTable.ts anew: node scripts/run.mjs scripts/words/traditionalTable.ts
// From the character table of OpenCC (TSCharacters, Apache-2.0) as opencc-js carries it: one character for one, to those of GB/T 2312.
import { writeFileSync } from 'node:fs';
import { traditionalDigits } from '../../packages/rules/src/words/matcher/traditionalCharacters.js';

const target = 'packages/rules/src/words/matcher/traditionalTable.ts';
const dictionary = 'opencc-js/dict/TSCharacters';
const { default: table } = (await import(dictionary)) as { default: string };

const decoder = new TextDecoder('gb18030');
const common = new Set<string>();
for (let row = 0xb0; row <= 0xf7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) common.add(decoder.decode(new Uint8Array([row, cell])));

const pairs = table
  .split('|')
  .map((entry) => entry.split(' ') as [string, string])
  .filter(([from, to]) => from.length === 1 && common.has(to) && from !== to)
  .map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)] as const)
  .sort((one, other) => one[1] - other[1] || one[0] - other[0]);

let [froms, tos] = ['', ''];
let [from, to] = [0x4e00, 0x4e00];
for (const pair of pairs) {
  froms += numberOf(pair[0] < from ? 2 * (from - pair[0]) - 1 : 2 * (pair[0] - from));
  tos += numberOf(pair[1] - to);
  [from, to] = pair;
}
const text = `/**
 * ${pairs.length} characters, made by scripts/words/traditionalTable.ts; \`traditionalCharacters\` reads them.
 *
 * From OpenCC, TSCharacters (Apache-2.0).
 */
export const traditionalTable =
  '${tos} ${froms}';
`;
writeFileSync(target, text);
console.log(`${pairs.length} pairs, ${text.length} characters`);

/** The lowest digit first; the last is one of the first 60, the others are not. */
function numberOf(value: number): string {
  const more = traditionalDigits.length - 60;
  return value < 60
    ? traditionalDigits[value]!
    : traditionalDigits[60 + ((value - 60) % more)]! + numberOf(Math.floor((value - 60) / more));
}
