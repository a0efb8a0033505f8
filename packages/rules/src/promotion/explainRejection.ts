import { checkObject, checkOption, formatYuan, type Locale, renderText, shown, ZhangguiError } from '@zhanggui/core';
import type { RejectedPromotion, RejectionReason } from './pricedCart.js';
import { type ExplainOptions, type NameOf, readNames } from './priceNames.js';
import { rejectionDetailTexts, rejectionTexts } from './rejectionTexts.js';

/**
 * 说明没用上的优惠: why a promotion did not apply, and what is missing, in one sentence.
 *
 * @throws `shape/not-object`, `option/unknown` for another reason or locale, `lint/not-text` for an id or a name that is no text,
 * `money/not-fen`, `promotion/not-quantity` for missing pieces that are no whole number, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { explainRejection } from '@zhanggui/rules/promotion';
 * explainRejection({ id: '满200减30', reason: 'below-amount', missing: { amount: fen(1234) } }, { locale: 'zh' }); // => '“满200减30”没有用上：差 12.34 元。'
 * explainRejection({ id: '店铺券', reason: 'excluded', other: '平台券' }, { locale: 'en' }); // => '"店铺券" does not apply: it does not go together with "平台券".'
 * ```
 */
export function explainRejection(rejected: RejectedPromotion, options: ExplainOptions): string {
  return sayRejection(rejected, readNames(options), options.locale);
}

/** The same with names that were read before. */
export function sayRejection(rejected: RejectedPromotion, nameOf: NameOf, locale: Locale): string {
  checkObject('rejected', rejected);
  const { id, reason, missing = {}, other } = rejected;
  checkOption('reason', reason, Object.keys(rejectionTexts) as RejectionReason[]);
  checkObject('rejected.missing', missing);
  const { amount, pieces } = missing;
  if (pieces !== undefined && !Number.isSafeInteger(pieces))
    throw new ZhangguiError('promotion/not-quantity', { line: shown(id), value: shown(pieces) });
  const known = {
    amount: amount === undefined ? undefined : formatYuan(amount),
    pieces,
    other: other === undefined ? undefined : (nameOf('promotions', other) ?? other),
  };
  const promotion = nameOf('promotions', id) ?? id;
  if (!isDetailed(reason)) return renderText(rejectionTexts[reason], { promotion }, locale);
  const detail = known[detailOf[reason]];
  if (detail === undefined) return renderText(rejectionTexts[reason], { promotion }, locale);
  return renderText(rejectionDetailTexts[reason], { promotion, [detailOf[reason]]: detail }, locale);
}

/** What each detailed text says besides the promotion. */
const detailOf = {
  'below-amount': 'amount',
  'below-pieces': 'pieces',
  'below-balance': 'amount',
  'over-budget': 'amount',
  'needs-other': 'other',
  excluded: 'other',
  'group-full': 'other',
  beaten: 'other',
  'exclusive-other': 'other',
} as const satisfies Record<keyof typeof rejectionDetailTexts, 'amount' | 'pieces' | 'other'>;

function isDetailed(reason: RejectionReason): reason is keyof typeof rejectionDetailTexts {
  return Object.hasOwn(rejectionDetailTexts, reason);
}
