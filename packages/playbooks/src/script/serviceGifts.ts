import { type Day, type Fact, type Finding, factOn, type Platform } from '@zhanggui/core';
import { found } from '../role/found.js';
import { serviceGift } from './serviceGift.js';

/** Services that a text calls a gift although the platform does not allow it on that day; a platform without a known rule has none. @throws `day/not-day` */
export function serviceGifts(text: string, platform: Platform, day: Day): Finding[] {
  const facts: { readonly [key: string]: readonly Fact<readonly string[]>[] } = serviceGift;
  const fact = Object.hasOwn(facts, platform) ? factOn(facts[platform], day) : null;
  if (fact === null) return [];
  return fact.value.flatMap((service) => {
    const start = text.search(new RegExp(`(?:赠送?|送)(?:您|你|大家)?(?:一份|退货)?${service}`));
    if (start < 0) return [];
    return [{ ...found('script/service-as-gift', 'error', '/body', { service }), basis: fact.source.title }];
  });
}
