// Writes the 拼音 of the characters that the lexicon's words are made of: node scripts/run.mjs scripts/words/pinyin.ts
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { maskedWords } from '../../packages/rules/src/words/disguise/maskedWords.js';
import { lexicon } from '../../packages/rules/src/words/lexicon.js';
import { slots } from '../../packages/rules/src/words/slots.js';

const file = 'packages/rules/src/words/disguise/pinyin.ts';

/** How often each character is read as each syllable: of several readings the one that the words have most often counts. */
const readings = new Map<string, Map<string, number>>();
for (const word of maskedWords(lexicon, slots)) {
  const syllables = pinyin(word, { toneType: 'none', v: true, type: 'array' });
  [...word].forEach((character, k) => {
    const syllable = syllables[k] ?? '';
    if (!/[㐀-鿿]/.test(character) || !/^[a-z]+$/.test(syllable)) return;
    const counts = readings.get(character) ?? new Map<string, number>();
    readings.set(character, counts.set(syllable, (counts.get(syllable) ?? 0) + 1));
  });
}

const groups = new Map<string, string[]>();
for (const [character, counts] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [[syllable]] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)) as [[string, number]];
  groups.set(syllable, [...(groups.get(syllable) ?? []), character]);
}
const lines: string[] = [];
let line = '';
for (const [syllable, characters] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const group = `${syllable}${characters.join('')}`;
  if (line.length + group.length > 100) {
    lines.push(line);
    line = '';
  }
  line += `${line === '' ? '' : ' '}${group}`;
}
lines.push(line);
writeFileSync(
  file,
  `/** 拼音: the syllables without tones, each with the characters of the lexicon that are read so. Written by scripts/words/pinyin.ts. */
export const pinyin = [
${lines.map((each) => `  '${each}',\n`).join('')}] as const;
`,
);
console.log(`${readings.size} characters, ${groups.size} syllables`);
