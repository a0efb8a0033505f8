import type { Platform } from '@zhanggui/core';
import { checkLimit } from '../role/checkLimit.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkTexts } from '../role/readShapes.js';
import { bothLanguages } from '../script/bothLanguages.js';
import { compileSearch, type SearchIndex, searchIndex, type WeightedText } from '../script/searchIndex.js';
import type { KnowledgeEntry } from './knowledgeEntry.js';

/** 知识库: entries ready to be searched. */
export interface CompiledKnowledge {
  readonly entries: readonly KnowledgeEntry[];
  readonly index: SearchIndex;
}

/** 查知识的选项. */
export interface SearchKnowledgeOptions {
  readonly kind?: KnowledgeEntry['kind'];
  readonly module?: string;
  /** Entries of this platform, and those of every platform. */
  readonly platform?: Platform;
  /** At most so many, whole and from 0; 10 where it is left out. */
  readonly limit?: number;
}

/** 找到的条目. */
export interface KnowledgeHit {
  readonly entry: KnowledgeEntry;
  /** Comparable within one search only. */
  readonly score: number;
}

/**
 * 编译知识库: entries ready for any number of searches. Titles and keywords count three times, problems twice, solutions and cases once, in both
 * languages. Linear in the texts.
 *
 * @throws `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded` over 100,000 entries or 20,000,000 characters
 * @example
 * ```ts
 * import { compileKnowledge } from '@zhanggui/playbooks';
 * compileKnowledge([]).entries; // => []
 * ```
 */
export function compileKnowledge(entries: readonly KnowledgeEntry[]): CompiledKnowledge {
  return guarded('/entries', entries, () => {
    checkItems('/entries', entries, 'searchEntries');
    return { entries: [...entries], index: compileSearch(entries.map(textsOf)) };
  });
}

/**
 * 查知识库: the entries that answer a question best, by pairs of Chinese characters and by words; no network.
 *
 * @param knowledge - compiled for many searches
 * @returns the best first, ties in the order of the entries; an empty list for an empty question
 * @throws `playbook/not-text`, `playbook/not-number` for a limit that is none, `shape/not-object`, `shape/not-list`, `limit/exceeded` also over 1,000 characters of
 *   the question
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { type KnowledgeEntry, searchKnowledge } from '@zhanggui/playbooks';
 * const entry = { kind: 'faq', problem: { zh: '' }, solution: { zh: '' }, recordedOn: parseDay('2026-11-22') } as const;
 * const entries: KnowledgeEntry[] = [
 *   { ...entry, id: 'late', title: { zh: '快递慢怎么办' } },
 *   { ...entry, id: 'review', title: { zh: '差评怎么回' } },
 * ];
 * searchKnowledge(entries, '差评').map(({ entry: { id } }) => id); // => ['review']
 * ```
 */
export function searchKnowledge(
  knowledge: CompiledKnowledge | readonly KnowledgeEntry[],
  question: string,
  options: SearchKnowledgeOptions = {},
): KnowledgeHit[] {
  return guarded('/knowledge', knowledge, () => {
    const { entries, index } = isCompiled(knowledge) ? knowledge : compileKnowledge(knowledge);
    const { kind, module, platform, limit = 10 } = options;
    const most = checkLimit(limit);
    const fits = (entry: KnowledgeEntry) =>
      (kind === undefined || entry.kind === kind) &&
      (module === undefined || entry.module === module) &&
      (platform === undefined || (entry.platforms?.includes(platform) ?? true));
    const hits = searchIndex(index, question).map(({ index: at, score }) => ({ entry: entries[at]!, score }));
    return hits.filter(({ entry }) => fits(entry)).slice(0, most);
  });
}

function isCompiled(knowledge: CompiledKnowledge | readonly KnowledgeEntry[]): knowledge is CompiledKnowledge {
  return !Array.isArray(knowledge);
}

function textsOf({ title, problem, solution, cases = [], keywords = [] }: KnowledgeEntry, at: number): WeightedText[] {
  const path = `/entries/${at}`;
  checkItems(`${path}/cases`, cases);
  checkTexts(`${path}/keywords`, keywords);
  return [
    ...bothLanguages(`${path}/title`, title, 3),
    ...bothLanguages(`${path}/problem`, problem, 2),
    ...bothLanguages(`${path}/solution`, solution, 1),
    ...cases.flatMap(({ title: name, text }) => [...bothLanguages(`${path}/cases`, name, 1), ...bothLanguages(`${path}/cases`, text, 1)]),
    [keywords.join(' '), 3],
  ];
}
