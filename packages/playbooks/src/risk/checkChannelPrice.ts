import { type Fen, type Finding, fen } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';

/** 渠道价的底线: what the brand and the platforms ask for. */
export interface ChannelLimits {
  /** 品牌底价. */
  readonly floor: Fen;
  /** 各平台同价: the price that a platform's terms ask the shop to keep elsewhere, where there is such a term. */
  readonly parity?: Fen;
}

/**
 * 站外清货价: the price of another channel against the brand's floor and an agreed parity. Warnings `price/below-floor` and `price/below-parity`; a price
 * on the line passes. Messages are in `riskRuleTexts`.
 *
 * @throws `money/not-fen`, `shape/not-object`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { checkChannelPrice } from '@zhanggui/playbooks';
 * checkChannelPrice(fen(4900), { floor: fen(5000) }).map(({ rule }) => rule); // => ['price/below-floor']
 * ```
 */
export function checkChannelPrice(price: Fen, limits: ChannelLimits): Finding[] {
  return guarded('/limits', limits, ({ floor, parity }) => [
    ...(fen(price) < fen(floor) ? [found('price/below-floor', 'warning', '', { price, floor })] : []),
    ...(parity !== undefined && price < fen(parity) ? [found('price/below-parity', 'warning', '', { price, parity })] : []),
  ]);
}
