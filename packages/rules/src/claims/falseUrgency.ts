import type { Check, Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';
import { endClaimReader } from './endClaims.js';
import { endOf, stockOf } from './factsOf.js';
import { overlaps } from './overlaps.js';
import { stockClaimReader } from './stockClaims.js';

/**
 * 虚假紧迫: a last day, a last chance, a rise to come, of which the shop keeps no record. Points at the words.
 *
 * Where the stock or the end of the offer is known, what says a number or a day of it is no matter of this rule: `falseScarcity` holds it against
 * the fact.
 */
export const falseUrgency = {
  id: 'ad/false-urgency',
  name: { zh: '虚假紧迫', en: 'False urgency' },
  topic: 'scarcity',
  severity: 'warning',
  message: { zh: '“{word}”制造紧迫，要有活动记录', en: '"{word}" urges the buyer, and needs a record of the offer' },
  examples: [
    { bad: { title: '错过再等一年' }, good: { title: '活动时间：11月20日至22日' } },
    { bad: { title: '优惠最后一天' }, good: { title: '这是假期的最后一天' } },
  ],
  data: { category: 'scarcity', lexicon: claimLexicon },
  check: urgencyCheck,
} as const satisfies Rule<ClaimData>;

function urgencyCheck(data: ClaimData): Check {
  const check = claimCheck(data);
  const stockClaims = stockClaimReader();
  const endClaims = endClaimReader(data.lexicon);
  return (listing, context) => {
    const found = check(listing, context);
    if (found === 'unknown' || found.length === 0) return found;
    const [stock, endsAt] = [stockOf(listing.facts), endOf(listing.facts)];
    const { day, lifted = false } = context;
    const settled = [
      ...(stock === null ? [] : stockClaims(listing)),
      ...(endsAt === null ? [] : endClaims(listing, { day, lifted, endsAt })),
    ];
    const isSettled = overlaps(settled.map(({ at }) => at));
    return found.filter(({ at = {} }) => !isSettled(at));
  };
}
