import { allocate, type Fen, type Finding, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkItems, checkText, checkTexts } from '../role/readShapes.js';
import type { LiveTemplate } from './videoTemplate.js';

/** 直播的选项. */
export interface RunOfShowOptions {
  /** 时长: whole minutes, from 1 to 1,440. */
  readonly minutes: number;
  /** 讲解的商品: by id, in order; at most 1,000. */
  readonly products: readonly string[];
}

/** 直播流程: who speaks about what, and when. */
export interface RunOfShow {
  readonly minutes: number;
  readonly segments: readonly ShowSegment[];
  /** Messages are in `liveRuleTexts`. */
  readonly findings: readonly Finding[];
}

/** 流程的一段. */
export interface ShowSegment {
  readonly phase: string;
  /** Of a phase in which products are talked about: which one. */
  readonly product?: string;
  /** Minutes after the start. */
  readonly from: number;
  readonly minutes: number;
}

/** 直播流程的规则. */
export const liveRuleTexts = {
  'live/no-minute': { zh: '“{segment}”分不到一分钟', en: '“{segment}” gets less than a minute' },
  'live/no-product': { zh: '“{phase}”要讲商品，却没有商品', en: '“{phase}” is about products, and there are none' },
} as const;

/**
 * 直播流程表: the phases of a show in their order, and inside those that are about products one product after the other.
 *
 * Minutes are whole and add up to the show's: phases by their shares, products of a phase equally; what is left over goes to the largest remainders, ties to the earlier.
 *
 * @param template - shares that are all 0 share equally
 * @throws `day/not-count` for other minutes, `money/no-weight` and `money/not-rate` for shares below 0 or that are none, `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { buildRunOfShow } from '@zhanggui/playbooks';
 * const show = {
 *   id: 'daily',
 *   name: { zh: '日播' },
 *   phases: [
 *     { id: 'warm-up', name: { zh: '暖场' }, share: 0.2 },
 *     { id: 'products', name: { zh: '讲解' }, share: 0.7, products: true },
 *     { id: 'close', name: { zh: '收尾' }, share: 0.1 },
 *   ],
 * } as const;
 * const { segments } = buildRunOfShow(show, { minutes: 60, products: ['coat', 'shoes', 'bag'] });
 * segments.map(({ minutes }) => minutes); // => [12, 14, 14, 14, 6]
 * ```
 */
export function buildRunOfShow(template: LiveTemplate, options: RunOfShowOptions): RunOfShow {
  return guarded('/', { template, options }, () => {
    const { minutes, products } = options;
    if (!(Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= 1440))
      throw new ZhangguiError('day/not-count', { value: shown(minutes) });
    checkTexts('/options/products', products);
    refuseOver(playbookLimits, 'liveProducts', products.length);
    const { phases } = template;
    checkItems('/template/phases', phases, 'phases');
    const lengths = allocate(
      minutes as Fen,
      phases.map(({ share }) => share),
    );
    const segments: ShowSegment[] = [];
    const findings: Finding[] = [];
    let from = 0;
    for (const [index, { id, products: about }] of phases.entries()) {
      checkText(`/template/phases/${index}/id`, id);
      const length = lengths[index]!;
      if (about !== true || products.length === 0) {
        if (about === true) findings.push(found('live/no-product', 'warning', `/phases/${index}`, { phase: shown(id) }));
        segments.push({ phase: id, from, minutes: length });
        from += length;
        continue;
      }
      const parts = allocate(
        length,
        products.map(() => 1),
      );
      for (const [at, product] of products.entries()) {
        segments.push({ phase: id, product, from, minutes: parts[at]! });
        from += parts[at]!;
      }
    }
    for (const [index, segment] of segments.entries())
      if (segment.minutes === 0)
        findings.push(found('live/no-minute', 'warning', `/segments/${index}`, { segment: shown(segment.product ?? segment.phase) }));
    return { minutes, segments, findings };
  });
}
