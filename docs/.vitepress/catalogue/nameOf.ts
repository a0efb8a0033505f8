import type { Locale } from '@zhanggui/core';
import type { ClaimData, Rule } from '@zhanggui/rules';

/** What a rule is called; its message without the figures where it has no name. */
export function nameOf(rule: Rule, locale: Locale): string {
  return rule.name?.[locale] ?? messageOf(rule, locale);
}

/** What a rule says, without the figures. */
export function messageOf({ message }: Rule, locale: Locale): string {
  return message[locale].replace(/\{\w+\}/g, '…');
}

/** The end of the address of its page. */
export function slugOf({ id }: Rule): string {
  return id.replaceAll('/', '-');
}

/** What a rule about claims knows; null where it is none. */
export function claimsOf({ data }: Rule): ClaimData | null {
  const isClaim = typeof data === 'object' && data !== null && 'category' in data && 'lexicon' in data;
  return isClaim ? (data as ClaimData) : null;
}
