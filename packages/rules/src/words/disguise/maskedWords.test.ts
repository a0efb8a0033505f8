import { expect, test } from 'vitest';
import type { LexiconEntry } from '../entry.js';
import { maskedWords } from './maskedWords.js';

const entry = (patterns: readonly string[], more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  id: 'shop/entry',
  patterns,
  category: 'absolute',
  severity: 'error',
  clause: 'ad-law/9.3',
  ...more,
});

test('the words of all patterns, sorted, each once, and nothing of what is between them', () => {
  const entries = [entry(['顶[级|尖]~2{goods}', '{n}天见效']), entry(['顶级', '[最|极][好|佳]'])];
  expect(maskedWords(entries, { goods: ['茶', '酒'] })).toEqual(
    ['天见效', '最佳', '最好', '极佳', '极好', '茶', '酒', '顶尖', '顶级'].sort(),
  );
});

test('entries that are not disguised have none', () => {
  expect(maskedWords([entry(['顶级'], { disguise: false }), entry(['极品'])], {})).toEqual(['极品']);
  expect(maskedWords([], {})).toEqual([]);
});
