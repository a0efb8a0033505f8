import { type Fact, factOn, type Instant, millisecondsBetween } from '@zhanggui/core';
import { consumerPenaltyRules } from '../facts/consumerPenaltyRules.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { type ClaimLexicon, claimLexicon } from '../words/claimLexicon.js';
import { endClaimReader } from './endClaims.js';
import { endOf, stockOf } from './factsOf.js';
import { stockClaimReader } from './stockClaims.js';

interface ScarcityData {
  readonly law: readonly Fact<string>[];
  /** By which a last day is told from other last days. */
  readonly lexicon: ClaimLexicon;
}

/**
 * 虚假稀缺: fewer pieces are left, or an offer ends sooner, by the text than in truth. Points at the claim.
 *
 * 仅剩N件, 库存只有N件, 最后N件 and 限量N件 hold as long as the stock is no more than N; 今晚12点结束, 最后三天 and 11月22日截止 as long as the offer ends
 * by then, 今天 being the day of the check. `'unknown'` where a claim is made and the stock or the end is not known.
 */
export const falseScarcity = {
  id: 'claim/false-scarcity',
  name: { zh: '虚假稀缺', en: 'False scarcity' },
  topic: 'scarcity',
  severity: 'error',
  message: { zh: '“{word}”与实情不符：{actual}', en: '"{word}" is not so: {actual}' },
  examples: [
    { bad: { title: '仅剩10件', facts: { stock: 500 } }, good: { title: '仅剩10件', facts: { stock: 8 } } },
    {
      bad: { title: '今晚12点结束', facts: { endsAt: '2026-12-31T23:59:59+08:00' as Instant } },
      good: { title: '每人限量2件', facts: { stock: 500 } },
    },
  ],
  data: { law: consumerPenaltyRules['6.5'], lexicon: claimLexicon },
  check: scarcityCheck,
} as const satisfies Rule<ScarcityData>;

function scarcityCheck({ law, lexicon }: ScarcityData): Check {
  const stockClaims = stockClaimReader();
  const endClaims = endClaimReader(lexicon);
  return (listing, { day, lifted = false, ...known }) => {
    const [stock, endsAt] = [stockOf(listing.facts), endOf(listing.facts)];
    const basis = factOn(law, day, known)?.value;
    if (basis === undefined) return 'unknown';
    const [pieces, ends] = [stockClaims(listing), endClaims(listing, { day, lifted, endsAt })];
    const findings: RuleFinding[] = [];
    for (const { word, at, most } of pieces)
      if (stock !== null && stock > most) findings.push({ params: { word, actual: stock }, at, basis, fix: instead.stock });
    for (const { word, at, until } of ends)
      if (endsAt !== null && millisecondsBetween(until, endsAt) > 0)
        findings.push({ params: { word, actual: endsAt }, at, basis, fix: instead.end });
    const isOpen = (stock === null && pieces.length > 0) || (endsAt === null && ends.length > 0);
    return findings.length === 0 && isOpen ? 'unknown' : findings;
  };
}

const instead = {
  stock: { zh: '写实际库存，或删去数量', en: 'Give the real stock, or no number' },
  end: { zh: '写活动真实的截止时间', en: 'Give the time at which the offer really ends' },
} as const;
