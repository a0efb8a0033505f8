import { isZhangguiError, type ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { Listing } from '../rule/listing.js';
import { type LintOptions, type LintResult, lint } from './lint.js';

/** One listing's result, or why it could not be looked at. */
export type LintAnswer = { readonly result: LintResult } | { readonly error: ZhangguiError };

/**
 * 批量检查: many listings, each for itself: one that cannot be read does not stop the others.
 *
 * @returns an answer a listing, in order
 * @throws `shape/not-list`, `limit/exceeded` over 1,000,000 listings; what `lint` throws about the options stands in every answer
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { lintMany } from '@zhanggui/rules';
 * const answers = lintMany([{ platform: 'jd', title: '国家级的茶叶' }, { platform: 'jd' }], { day: parseDay('2026-11-22') });
 * answers.map((answer) => ('error' in answer ? answer.error.code : answer.result.findings.length)); // => [1, 'lint/not-text']
 * ```
 */
export function lintMany(listings: readonly Listing[], options: LintOptions): LintAnswer[] {
  checkLongList(listings, 'listings');
  return Array.from(listings, (listing) => {
    try {
      return { result: lint(listing, options) };
    } catch (error) {
      if (isZhangguiError(error)) return { error };
      throw error;
    }
  });
}
