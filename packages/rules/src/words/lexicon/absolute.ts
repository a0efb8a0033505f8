import type { LexiconEntry } from '../entry.js';
import { absoluteFigures } from './absoluteFigures.js';
import { absoluteLevels } from './absoluteLevels.js';
import { absoluteOnly } from './absoluteOnly.js';
import { absoluteRanks } from './absoluteRanks.js';
import { absoluteSuperlatives } from './absoluteSuperlatives.js';

/** 绝对化用语: claims that nothing is better than the goods. Written from the statute, the guideline and the language. */
export const absolute: readonly LexiconEntry[] = [
  ...absoluteSuperlatives,
  ...absoluteRanks,
  ...absoluteLevels,
  ...absoluteOnly,
  ...absoluteFigures,
];
