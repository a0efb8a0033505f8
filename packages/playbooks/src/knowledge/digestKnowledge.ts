import { type Period, parseDay } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';
import type { KnowledgeEntry } from './knowledgeEntry.js';

/** 汇总的一个模块; `null` for entries of none. */
export interface DigestGroup {
  readonly module: string | null;
  /** The newest first, ties in the order of the list. */
  readonly entries: readonly KnowledgeEntry[];
}

/** 汇总选项. */
export interface DigestOptions {
  /** Recorded on one of these days, both ends included. */
  readonly period: Period;
  /** Every kind where they are left out. */
  readonly kinds?: readonly KnowledgeEntry['kind'][];
  readonly modules?: readonly string[];
}

/**
 * 最佳实践汇总: what was recorded in a period, by module, in the order in which the modules first appear.
 *
 * @throws `day/not-day`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { digestKnowledge, type KnowledgeEntry } from '@zhanggui/playbooks';
 * const entry = { kind: 'success', title: { zh: '' }, problem: { zh: '' }, solution: { zh: '' }, module: 'live' } as const;
 * const entries: KnowledgeEntry[] = [
 *   { ...entry, id: 'may', recordedOn: parseDay('2026-05-31') },
 *   { ...entry, id: 'june', recordedOn: parseDay('2026-06-01') },
 * ];
 * const [group] = digestKnowledge(entries, { period: monthOf(parseDay('2026-06-18')) });
 * group!.entries.map(({ id }) => id); // => ['june']
 * ```
 */
export function digestKnowledge(entries: readonly KnowledgeEntry[], options: DigestOptions): DigestGroup[] {
  return guarded('/entries', entries, () => {
    checkItems('/entries', entries);
    const { period, kinds, modules } = options;
    const [from, to] = [parseDay(period.from), parseDay(period.to)];
    const groups = new Map<string | null, KnowledgeEntry[]>();
    for (const entry of entries) {
      const { recordedOn, kind, module } = entry;
      const day = parseDay(recordedOn);
      const wanted = (kinds?.includes(kind) ?? true) && (modules === undefined || (module !== undefined && modules.includes(module)));
      if (day < from || day > to || !wanted) continue;
      const group = groups.get(module ?? null);
      if (group === undefined) groups.set(module ?? null, [entry]);
      else group.push(entry);
    }
    return Array.from(groups, ([module, own]) => ({ module, entries: own.sort(newest) }));
  });
}

function newest({ recordedOn: a }: KnowledgeEntry, { recordedOn: b }: KnowledgeEntry): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
