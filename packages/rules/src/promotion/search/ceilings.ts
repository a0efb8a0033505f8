import { type Fen, multiplyFen, refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import type { ShippingMethod } from '../cart.js';
import type { Condition } from '../condition.js';
import type { Promotion, Stacking } from '../promotion.js';
import type { PromotionScope } from '../scope.js';
import { type Article, mayCover } from './article.js';
import { benefitCeiling } from './benefitCeiling.js';
import type { BenefitCeiling, CeilingStep } from './ceilingParts.js';

/** What must be in a cart, at list prices, for a promotion to apply. */
export interface Need {
  readonly counts: readonly boolean[];
  readonly by: CeilingStep['by'];
  readonly atLeast: number;
  /** Whether it looks at what the promotion's own lines cost by then. */
  readonly running: boolean;
}

/** 优惠上限: what one promotion takes off at most, of carts of known articles. A promotion that is granted to each shop has one for each. */
export interface Ceiling {
  readonly promotion: string;
  /** Of which articles pieces and amounts count. */
  readonly counts: readonly boolean[];
  /** The most off a piece of each article, and further off its line; 0 where it does not count. */
  readonly piece: readonly number[];
  readonly line: readonly number[];
  /** Whether these hold for each line alone. */
  readonly local: boolean;
  readonly steps: readonly CeilingStep[];
  readonly most: number;
  readonly less: number;
  /** What is rounded up on top of all, where anything comes off. */
  readonly slack: number;
  /** Articles that it takes from, and never more than they cost; null where it takes from the freight. */
  readonly takes: readonly boolean[] | null;
  readonly needs: readonly Need[];
  /** Whether its steps look at what its lines cost by then, after all promotions that come before it in the list. */
  readonly running: boolean;
  /** The most off a single piece of each article, or null where all of it may lie on one. */
  readonly onePiece: readonly number[] | null;
}

/** Whose part of the discounts is looked at. */
type Payer = 'all' | 'merchant';

/** How ceilings are made. */
export interface CeilingOptions {
  readonly methods: readonly ShippingMethod[];
  readonly payer: Payer;
  /** Lines of one cart at most. */
  readonly lines: number;
  /** What a piece of a gift costs the shop; nothing where it is left out. */
  readonly giftCost?: (sku: string) => number;
}

/** The ceilings of promotions over some articles; those that can take nothing from any of them are left out. @throws `limit/exceeded` */
export function ceilingsOf(
  promotions: readonly Promotion[],
  articles: readonly Article[],
  { methods, payer, lines, giftCost = () => 0 }: CeilingOptions,
): readonly Ceiling[] {
  const everywhere = articles.map(() => true);
  const shops = [...new Set(articles.map(({ shop }) => shop))];
  const each = promotions.reduce((sum, { perShop }) => sum + (perShop === true ? shops.length : 1), 0);
  refuseOver(rulesLimits, 'searchCells', each * articles.length);
  return promotions.flatMap((promotion) => {
    const share = payer === 'all' || promotion.benefit.kind === 'gift' ? 1 : merchantShare(promotion);
    if (share === 0) return [];
    const own = articles.map((article) => mayCover(promotion.scope, article));
    const ofBenefit = benefitCeiling(promotion.benefit, { needed: neededAmount(promotion), methods, giftCost });
    const among = promotion.perShop === true ? shops.map((shop) => articles.map((article) => article.shop === shop)) : [everywhere];
    return among.flatMap((shop) => {
      const ceiling = ceilingAmong(promotion, ofBenefit, articles, both(own, shop), shop);
      return ceiling === null ? [] : [share === 1 ? ceiling : partOf(ceiling, share, lines + methods.length)];
    });
  });
}

/** Exclusive promotions, and those of a group whose best is picked, may apply before others that precede them in the list. */
function isInPlace({ pick, exclusive }: Stacking): boolean {
  return exclusive !== true && pick !== 'best' && pick !== 'best-per-line';
}

function merchantShare({ funding }: Promotion): number {
  return funding === undefined ? 1 : (funding.merchant ?? 0);
}

function ceilingAmong(
  { id, benefit, when = [], left, stacking = {} }: Promotion,
  ofBenefit: BenefitCeiling,
  articles: readonly Article[],
  own: readonly boolean[],
  among: readonly boolean[],
): Ceiling | null {
  const { piece, line, steps, most, less, counts, from, skus, local, running, goods, onePiece } = ofBenefit;
  const within = (scope: PromotionScope) => articles.map((article) => mayCover(scope, article));
  const takes = from === undefined ? (skus === undefined ? own : both(own, within({ skus }))) : within(from);
  const counted = counts === 'cart' ? articles.map(() => true) : takes;
  if (goods && !takes.includes(true)) return null;
  const each = (amount: (article: Article) => number) => articles.map((article, k) => (counted[k] ? amount(article) : 0));
  return {
    promotion: id,
    counts: counted,
    piece: each(({ unitPrice }) => piece(unitPrice)),
    line: each(() => line),
    local,
    steps,
    // the budget is of what comes off, which of a gift is nothing
    most: benefit.kind !== 'gift' ? Math.min(most, left?.budget ?? Number.POSITIVE_INFINITY) : most,
    less,
    slack: 0,
    takes: goods ? takes : null,
    needs: when.flatMap((condition) => needOf(condition, { own, among, within })),
    running: running && isInPlace(stacking),
    onePiece: onePiece === null ? null : articles.map(({ unitPrice }, k) => (takes[k] ? Math.min(unitPrice, onePiece(unitPrice)) : 0)),
  };
}

function needOf(
  condition: Condition,
  {
    own,
    among,
    within,
  }: {
    readonly own: readonly boolean[];
    readonly among: readonly boolean[];
    readonly within: (scope: PromotionScope) => readonly boolean[];
  },
): readonly Need[] {
  switch (condition.kind) {
    case 'amount': {
      const { atLeast, basis, scope } = condition;
      if (basis === 'balance') return [{ counts: own.map(() => true), by: 'amount', atLeast, running: false }];
      const running = scope === undefined && (basis === undefined || basis === 'running');
      return [{ counts: scope === undefined ? own : both(within(scope), among), by: 'amount', atLeast, running }];
    }
    case 'pieces':
      return [
        {
          counts: condition.scope === undefined ? own : both(within(condition.scope), among),
          by: 'pieces',
          atLeast: condition.atLeast,
          running: false,
        },
      ];
    case 'balance':
      return [{ counts: own.map(() => true), by: 'amount', atLeast: condition.atLeast, running: false }];
    case 'buyer':
    case 'order-number':
    case 'shipping':
    case 'applied':
      return [];
  }
}

/** What its own lines must cost by then. */
function neededAmount({ when = [] }: Promotion): number {
  return when.reduce((needed, condition) => {
    if (condition.kind !== 'amount' || condition.scope !== undefined) return needed;
    const { basis = 'running', atLeast } = condition;
    return basis === 'running' ? Math.max(needed, atLeast) : needed;
  }, 0);
}

/** The part of one who pays a share of it. Each share that is written down is rounded alone. */
function partOf(ceiling: Ceiling, share: number, written: number): Ceiling {
  const part = (amount: number) => (Number.isFinite(amount) ? multiplyFen(amount as Fen, share, { rounding: 'ceil' }) : amount);
  return {
    ...ceiling,
    piece: ceiling.piece.map(part),
    line: ceiling.line.map(part),
    steps: ceiling.steps.map((step) => ({ ...step, off: part(step.off) })),
    most: part(ceiling.most),
    less: multiplyFen(ceiling.less as Fen, share, { rounding: 'floor' }),
    slack: written,
    onePiece: ceiling.onePiece?.map((amount) => (amount === 0 ? 0 : part(amount) + 1)) ?? null,
  };
}

function both(one: readonly boolean[], other: readonly boolean[]): readonly boolean[] {
  return one.map((yes, k) => yes && other[k]!);
}
