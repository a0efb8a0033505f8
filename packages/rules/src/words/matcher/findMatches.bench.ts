import { race } from '../../../../../scripts/rounds.js';
import { randomText, randomTexts, randomWords } from '../../../../../scripts/words/matchWorkloads.js';
import { bareLoop, matchAll, raceMatcher } from '../../../../../scripts/words/raceMatcher.js';
import { compileMatcher } from './compileMatcher.js';
import { traditionalCharacters } from './traditionalCharacters.js';

// lengths and hits as in an advertising lexicon on titles and detail pages, and in a general one on reviews
const small = randomWords(2000, { mean: 4.5, seed: 1 });
const large = randomWords(60_000, { mean: 6.3, seed: 2 });
const titles = randomTexts(1000, 31, { words: small, every: 1900, seed: 3 });
const long = randomTexts(100, 3600, { words: small, every: 180, seed: 4 });
const reviews = [randomText(200_000, { words: large, every: 60, seed: 5 })];

// guards that hold on any machine, half as much again as the goals (2.5 ×, 80 ×, 2.3 ×); scripts/words/matchSpeed.ts races for the goals, on a quiet one
raceMatcher('titles', { words: small, texts: titles }, { bare: 3.5, peer: 8 });
raceMatcher('long copy', { words: small, texts: long }, { bare: 3.5, peer: 8 });

const plain = compileMatcher(small);
const traditional = compileMatcher(small, { variants: traditionalCharacters() });
race({
  name: 'long copy, traditional characters taken as simplified ones',
  ours: () => matchAll(long, traditional),
  peers: { without: () => matchAll(long, plain) },
  atMost: 1.2,
});

// 100,000 times one character
const one = ['最'.repeat(100_000)];
const rising = Array.from({ length: 60 }, (_, k) => '最'.repeat(k + 1));
for (const [name, words] of [
  ['60 words that nearly are there everywhere', rising.map((word) => `${word}好`)],
  ['a word of 1,000 characters that nearly is there', [`${'最'.repeat(1000)}好`]],
  ['a word of one character that is there everywhere', rising.slice(0, 1)],
] as const) {
  const matcher = compileMatcher(words);
  race({ name, ours: () => matchAll(one, matcher), peers: { 'a bare charCodeAt loop': () => bareLoop(one) }, atMost: 120 });
}

const general = compileMatcher(large);
const half = [reviews[0]!.slice(0, 100_000)];
const perUnit = (texts: readonly string[]) => matchAll(texts, general) / texts[0]!.length;
race({ name: '200,000 characters', ours: () => perUnit(reviews), peers: { 'half of them': () => perUnit(half) }, atMost: 3.4 });
