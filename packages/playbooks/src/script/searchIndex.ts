import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { playbookLimits } from '../role/playbookLimits.js';

/** 索引: texts ready to be searched, built once. */
export interface SearchIndex {
  /** Length of each entry in terms, weighted. */
  readonly lengths: readonly number[];
  /** By term: entry, weighted count, entry, weighted count … in the order of the entries. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** A text of an entry and how much its terms count. */
export type WeightedText = readonly [text: string, weight: number];

/** 命中. */
export interface SearchHit {
  /** The place of the entry in the list. */
  readonly index: number;
  /** Above 0; comparable within one search only. */
  readonly score: number;
}

/**
 * 建索引: terms of every entry. Chinese is cut into pairs of characters, and single ones for searches of one character; other scripts into words, without
 * regard to case and full or half width.
 *
 * @param entries - the texts of each; linear in them
 * @throws `limit/exceeded` over 100,000 entries or 20,000,000 characters
 */
export function compileSearch(entries: readonly (readonly WeightedText[])[]): SearchIndex {
  refuseOver(playbookLimits, 'searchEntries', entries.length);
  let characters = 0;
  for (const texts of entries) for (const [text] of texts) characters += text.length;
  refuseOver(playbookLimits, 'searchText', characters);
  const postings = new Map<string, number[]>();
  const lengths = entries.map((texts, index) => {
    const counts = new Map<string, number>();
    let length = 0;
    for (const [text, weight] of texts) {
      eachTerm(text, (term, single) => {
        counts.set(term, (counts.get(term) ?? 0) + weight);
        if (!single) length += weight;
      });
    }
    for (const [term, count] of counts) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [index, count]);
      else list.push(index, count);
    }
    return length;
  });
  return { lengths, postings };
}

/**
 * 搜索: the entries that have terms of the query, the best first, ties in the order of the entries.
 *
 * BM25 (k₁ 1.2, b 0.75); the weight of a term is a fourth root where BM25 has a logarithm, which hosts round differently: the answer is the same everywhere.
 *
 * @param options - `every`: only entries that have all terms of the query
 * @throws `playbook/not-text` for a query that is no text, `limit/exceeded` over 1,000 characters
 */
export function searchIndex(
  { lengths, postings }: SearchIndex,
  query: string,
  { every = false }: { readonly every?: boolean } = {},
): SearchHit[] {
  if (typeof query !== 'string') throw new ZhangguiError('playbook/not-text', { path: '/query', value: shown(query) });
  refuseOver(playbookLimits, 'query', query.length);
  const terms = queryTerms(query);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const scores = new Map<number, { score: number; terms: number }>();
  for (const term of terms) {
    const list = postings.get(term) ?? [];
    const having = list.length / 2;
    const rarity = Math.sqrt(Math.sqrt(1 + (lengths.length - having + 0.5) / (having + 0.5))) - 1;
    for (let at = 0; at < list.length; at += 2) {
      const [index, count] = [list[at]!, list[at + 1]!];
      const length = 0.25 + (average > 0 ? (0.75 * lengths[index]!) / average : 0);
      const sum = scores.get(index) ?? { score: 0, terms: 0 };
      sum.score += (rarity * count * 2.2) / (count + 1.2 * length);
      sum.terms += 1;
      scores.set(index, sum);
    }
  }
  const hits = [...scores].filter(([, found]) => !every || found.terms === terms.size);
  return hits.map(([index, { score }]) => ({ index, score })).sort((a, b) => b.score - a.score || a.index - b.index);
}

/** Each term of a text; `single`: one Chinese character of a longer run. */
function eachTerm(text: string, visit: (term: string, single: boolean) => void): void {
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    if (!isChinese(run)) {
      visit(run, false);
      continue;
    }
    const single = run.length > 1;
    for (let at = 0; at < run.length; at++) {
      visit(run[at]!, single);
      if (at > 0) visit(run.slice(at - 1, at + 1), false);
    }
  }
}

/** Single characters only where the query has nothing else there. */
function queryTerms(query: string): Set<string> {
  const terms = new Set<string>();
  eachTerm(query, (term, single) => {
    if (!single) terms.add(term);
  });
  return terms;
}

const runs = /[\u3400-\u9fff]+|[^\s\p{P}\p{S}\p{C}\p{Z}\u3400-\u9fff]+/gu;

function isChinese(run: string): boolean {
  return run >= '\u3400' && run[0]! <= '\u9fff';
}
