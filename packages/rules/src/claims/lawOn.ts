import { type Fact, factOn } from '@zhanggui/core';
import type { RuleContext } from '../rule/rule.js';

/** How a clause is cited; null where none holds. */
export type Law = (clause: string) => string | null;

/** Clauses as they hold on a day. A check asks for the same few on the same day over and over: they are looked up once. */
export function lawOn(clauses: Readonly<Record<string, readonly Fact<string>[]>>): (context: RuleContext) => Law {
  let last: { readonly day: string; readonly known: string | undefined; readonly cited: Map<string, string | null> } | undefined;
  return ({ day, asRecordedOn }) => {
    if (last?.day !== day || last.known !== asRecordedOn) last = { day, known: asRecordedOn, cited: new Map() };
    const { cited } = last;
    return (clause) => {
      const before = cited.get(clause);
      if (before !== undefined) return before;
      const fact = factOn(clauses[clause], day, asRecordedOn === undefined ? {} : { asRecordedOn });
      cited.set(clause, fact?.value ?? null);
      return fact?.value ?? null;
    };
  };
}
