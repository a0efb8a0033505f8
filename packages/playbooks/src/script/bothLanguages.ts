import type { Prose } from '../role/prose.js';
import { readProse } from '../role/readShapes.js';
import type { WeightedText } from './searchIndex.js';

/** The Chinese, and the English where there is one. */
export function bothLanguages(path: string, prose: Prose | undefined, weight: number): WeightedText[] {
  const chinese: WeightedText = [readProse(path, prose, 'zh'), weight];
  return prose?.en === undefined ? [chinese] : [chinese, [readProse(path, prose, 'en'), weight]];
}
