import { checkObject, checkOption, type Platform, platforms } from '@zhanggui/core';
import { type GoodsClass, goodsClasses } from '../rule/goodsClass.js';
import type { Rule } from '../rule/rule.js';
import { type Topic, topics } from '../rule/topic.js';
import { recommended } from './recommended.js';

/** 规则包: the rules that a listing of some goods on a platform falls under. */
export interface RulePack {
  readonly platform: Platform;
  readonly rules: readonly Rule[];
  /** What they look at. */
  readonly topics: readonly Topic[];
}

/**
 * 规则包: the library's rules for a platform, and for a class of goods where one is named.
 *
 * @throws `option/unknown` for another platform or class of goods, `shape/not-object`
 * @example
 * ```ts
 * import { compileRules, rulePack } from '@zhanggui/rules';
 * rulePack('taobao').topics.includes('reviews'); // => true
 * const rules = compileRules(rulePack('jd', { goods: 'food' }).rules);
 * rules.rules.some(({ rule }) => rule.id === 'nutrition/claim'); // => true
 * ```
 */
export function rulePack(platform: Platform, options: { readonly goods?: GoodsClass } = {}): RulePack {
  checkOption('platform', platform, platforms);
  checkObject('options', options);
  const { goods } = options;
  if (goods !== undefined) checkOption('goods', goods, goodsClasses);
  const rules = recommended.filter(
    (rule) => (rule.platforms?.includes(platform) ?? true) && (goods === undefined || (rule.goods?.includes(goods) ?? true)),
  );
  return { platform, rules, topics: topics.filter((topic) => rules.some((rule) => rule.topic === topic)) };
}
