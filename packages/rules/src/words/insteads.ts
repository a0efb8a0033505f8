import type { Text } from '@zhanggui/core';
import type { WordKind } from './word.js';

/** 改写建议: what to write instead, by kind, where a word has no advice of its own. */
export const insteads = {
  superlative: {
    zh: '写可核实的参数、成分或数据，不与他人比高下',
    en: 'State what can be checked: a figure, a material, a test; no ranking',
  },
  rank: { zh: '有出处的名次写明来源、范围和时间，否则删去', en: 'Give source, scope and time of a rank that has them, else leave it out' },
  level: { zh: '写明执行标准、证书或称号的全称，否则删去', en: 'Name the standard, certificate or title in full, else leave it out' },
  only: { zh: '写出具体的不同之处', en: 'Say what exactly is different' },
  first: { zh: '能证明的写明时间、范围和依据，否则删去', en: 'Give time, scope and proof of what can be proved, else leave it out' },
  figure: { zh: '换成具体的感受或用途', en: 'Name the use or what it feels like' },
} as const satisfies Record<WordKind, Text>;
