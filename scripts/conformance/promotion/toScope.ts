import { fen } from '@zhanggui/core';
import type { PromotionScope } from '@zhanggui/rules/promotion';
import type { RecordedScope } from './recorded.js';
import { given, only } from './unsupported.js';

/** A scope of lines. */
export function toScope(recorded: RecordedScope): PromotionScope {
  only(recorded, 'scope', ['tags', 'lines', 'shops', 'unitPriceMin', 'unitPriceMax']);
  const { tags, lines, shops, unitPriceMin, unitPriceMax } = recorded;
  const unitPrice = given({
    from: unitPriceMin === undefined ? undefined : fen(unitPriceMin),
    to: unitPriceMax === undefined ? undefined : fen(unitPriceMax),
  });
  return given({ tags, lines, shops, unitPrice: Object.keys(unitPrice).length > 0 ? unitPrice : undefined });
}
