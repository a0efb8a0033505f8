import type { Finding } from '@zhanggui/core';
import { type Exact, exact, plus, toDouble } from '../../role/exact.js';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import { isNumber } from '../../role/readShapes.js';

/** 商品定位: 引流款 brings visitors, 利润款 earns, 形象款 stands for the brand. */
export const productRoles = ['traffic', 'profit', 'image'] as const;

export type ProductRole = (typeof productRoles)[number];

/**
 * 商品结构占比: the shares of the three kinds of goods add up to 1, exactly. Errors `mix/missing-role`, `mix/not-share` and `mix/not-100%`; messages are in
 * `diagnosisRuleTexts`.
 *
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkProductMix } from '@zhanggui/playbooks';
 * checkProductMix({ traffic: 0.3, profit: 0.5, image: 0.1 }).map(({ rule, params }) => [rule, params['sum']]); // => [['mix/not-100%', 0.9]]
 * checkProductMix({ traffic: 0.1, profit: 0.2, image: 0.7 }); // => []
 * ```
 */
export function checkProductMix(shares: { readonly [role in ProductRole]: number }): Finding[] {
  return guarded('/shares', shares, () => {
    const findings: Finding[] = [];
    let sum: Exact = { top: 0n, bottom: 1n };
    for (const role of productRoles) {
      const share: unknown = Object.hasOwn(shares, role) ? shares[role] : undefined;
      if (share === undefined) findings.push(found('mix/missing-role', 'error', '', { role }));
      else if (!isNumber(share) || share < 0 || share > 1 || (share !== 0 && share < 1e-9))
        findings.push(found('mix/not-share', 'error', `/${role}`, { role }));
      else sum = plus(sum, exact(share, `/${role}`));
    }
    if (findings.length > 0 || sum.top === sum.bottom) return findings;
    return [found('mix/not-100%', 'error', '', { sum: toDouble(sum) })];
  });
}
