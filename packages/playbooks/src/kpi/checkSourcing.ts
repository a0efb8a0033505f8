import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkNumber, isNumber } from '../role/readShapes.js';

/** 货源评估: what is known of goods that one could sell; `null` where it is not known. */
export interface SourcingFacts {
  /** 货源稳定. */
  readonly stableSupply: boolean | null;
  /** 价格有竞争力. */
  readonly competitivePrice: boolean | null;
  /** 毛利率, 0 to 1. */
  readonly grossMargin: number | null;
}

/**
 * 选品准入: goods pass where supply is steady, the price competes and the gross margin lies within the target, both ends included. Messages are in `kpiRuleTexts`.
 *
 * Errors `sourcing/unstable-supply`, `sourcing/price-not-competitive`, `sourcing/margin-below-target`, warning `sourcing/margin-above-target` (a margin that
 * high asks for a second look at price or cost), error `sourcing/not-known` for what is not known: it is no pass.
 *
 * @param target - the shop's own
 * @returns an empty list for goods that pass
 * @throws `playbook/not-number` for a target that is none, `shape/not-object`
 * @example
 * ```ts
 * import { checkSourcing } from '@zhanggui/playbooks';
 * const goods = { stableSupply: true, competitivePrice: true, grossMargin: 0.28 };
 * checkSourcing(goods, { minMargin: 0.3, maxMargin: 0.45 }).map(({ rule }) => rule); // => ['sourcing/margin-below-target']
 * ```
 */
export function checkSourcing(goods: SourcingFacts, target: { readonly minMargin: number; readonly maxMargin: number }): Finding[] {
  return guarded('/goods', goods, ({ stableSupply, competitivePrice, grossMargin: margin }) => {
    const [low, high] = [checkNumber('/target/minMargin', target.minMargin), checkNumber('/target/maxMargin', target.maxMargin)];
    const findings: Finding[] = [];
    if (typeof stableSupply !== 'boolean') findings.push(notKnown('/stableSupply'));
    else if (!stableSupply) findings.push(found('sourcing/unstable-supply', 'error', '/stableSupply'));
    if (typeof competitivePrice !== 'boolean') findings.push(notKnown('/competitivePrice'));
    else if (!competitivePrice) findings.push(found('sourcing/price-not-competitive', 'error', '/competitivePrice'));
    if (!isNumber(margin)) findings.push(notKnown('/grossMargin'));
    else if (margin < low) findings.push(found('sourcing/margin-below-target', 'error', '/grossMargin', { margin, limit: low }));
    else if (margin > high) findings.push(found('sourcing/margin-above-target', 'warning', '/grossMargin', { margin, limit: high }));
    return findings;
  });
}

function notKnown(path: string): Finding {
  return found('sourcing/not-known', 'error', path);
}
