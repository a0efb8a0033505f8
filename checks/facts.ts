import { type Fact, isDay } from '@zhanggui/core';
import { walk } from './walk.js';

const statuses: readonly unknown[] = ['verified', 'secondary', 'draft', 'handbook'];

/** Every fact in a value, alone or in its list. */
export function factsIn(value: unknown, way: string): [way: string, fact: Fact<unknown>][] {
  return [...walk(value, way)].flatMap(([where, found]) => (isFact(found) ? [[where, found]] : []));
}

/** What is wrong with the facts in a value: their sources, days and status, and the order of their lists. */
export function wrongFacts(value: unknown, way: string): string[] {
  const lists = [...walk(value, way)].flatMap(([where, found]) =>
    Array.isArray(found) && found.some(isFact) ? [[where, found] as const] : [],
  );
  return [
    ...factsIn(value, way).flatMap(([where, fact]) => wrongFact(fact).map((why) => `${where}: ${why}`)),
    ...lists.flatMap(([where, facts]) => wrongList(facts).map((why) => `${where}: ${why}`)),
  ];
}

function isFact(value: unknown): value is Fact<unknown> {
  return typeof value === 'object' && value !== null && 'recordedOn' in value && 'source' in value && 'status' in value;
}

function wrongFact({ from, until, recordedOn, source, status }: Fact<unknown>): string[] {
  const wrong: string[] = [];
  if (!source?.title?.trim()) wrong.push('the source has no title');
  if (source?.url !== undefined && !(source.url.startsWith('https://') && URL.canParse(source.url)))
    wrong.push(`${source.url} is no https address`);
  if (from !== null && !isDay(from)) wrong.push(`from ${from} is no day`);
  if (until !== undefined && !isDay(until)) wrong.push(`until ${until} is no day`);
  if (!isDay(recordedOn)) wrong.push(`recordedOn ${recordedOn} is no day`);
  if (!isDay(source?.checkedOn)) wrong.push(`checkedOn ${source?.checkedOn} is no day`);
  if (from !== null && until !== undefined && until <= from) wrong.push(`until ${until} is not after from ${from}`);
  if (!statuses.includes(status)) wrong.push(`${status} is no status`);
  return wrong;
}

/** Newest first; on any day one fact of a status, unless a later record corrects an earlier one. */
function wrongList(facts: readonly unknown[]): string[] {
  if (!facts.every(isFact)) return ['not everything in the list is a fact'];
  return facts.flatMap((fact, k) => {
    const next = facts[k + 1];
    const wrong = next !== undefined && isOlder(fact, next) ? [`[${k}] is older than [${k + 1}]`] : [];
    const twin = facts.findIndex(
      (other, j) => j > k && other.status === fact.status && other.recordedOn === fact.recordedOn && overlap(fact, other),
    );
    return twin < 0 ? wrong : [...wrong, `[${k}] and [${twin}] hold on the same day`];
  });
}

function isOlder(a: Fact<unknown>, b: Fact<unknown>): boolean {
  const [from, other] = [a.from ?? '', b.from ?? ''];
  return from === other ? a.recordedOn < b.recordedOn : from < other;
}

function overlap(a: Fact<unknown>, b: Fact<unknown>): boolean {
  const startsBeforeEnd = (one: Fact<unknown>, other: Fact<unknown>) => other.until === undefined || (one.from ?? '') < other.until;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}
