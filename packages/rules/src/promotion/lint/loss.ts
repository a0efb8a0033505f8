import type { Bundle, BuyGet, PieceDeal, Tier, Tiers } from '../benefit.js';
import { shareOf } from '../engine/amounts.js';
import type { Promotion } from '../promotion.js';
import { gateOf } from './ladder.js';

/**
 * 最多让利: what a promotion takes at most off a line of one article, a piece, on the average of its pieces: no more than `share` (of a million) of
 * what it costs by then, and no more than `amount`.
 */
export interface Loss {
  readonly share: number;
  readonly amount: number;
}

/** The article that is alone in its cart. */
export interface LossArticle {
  readonly unitPrice: number;
  readonly maxPieces: number;
  readonly sku: string;
}

export interface LossOptions {
  /** Of 买N送M: whether the article counts as bought, and whether it may be the one that is got. */
  readonly buys: boolean;
  readonly gets: boolean;
  /** Whether its pieces may cost different amounts by then, so that a deal may fall on the dearer ones. */
  readonly uneven: boolean;
}

const all: Loss = { share: 1e6, amount: Number.MAX_SAFE_INTEGER };
const none: Loss = { share: 0, amount: 0 };

/** For one article, alone in its cart, in any number of pieces. What depends on the promotion alone is worked out once. */
export function lossOf(promotion: Promotion): (article: LossArticle, options: LossOptions) => Loss {
  const { benefit } = promotion;
  switch (benefit.kind) {
    case 'unit-price':
      return ({ unitPrice }) => downTo(benefit.price, unitPrice);
    case 'unit-off':
      return always({ share: 1e6, amount: benefit.off });
    case 'percent-off':
    case 'order-percent':
      return shareLoss(rateOff(benefit.rate), benefit.cap, benefit);
    case 'nth-item':
      return ({ unitPrice }, { uneven }) => {
        const deals = benefit.positions.map((deal) => dealLoss(deal, unitPrice));
        return averaged(deals, { unitPrice, uneven, goesOn: benefit.further === 'last' });
      };
    case 'buy-get':
      return buyGetLoss(benefit);
    case 'bundle':
      return bundleLoss(benefit);
    case 'pick-n':
      return ({ unitPrice }) => downTo(Math.floor(benefit.price / benefit.pieces), unitPrice);
    case 'quantity-price': {
      const lowest = benefit.tiers.reduce((known, { price }) => Math.min(known, price), all.amount);
      return ({ unitPrice }) => downTo(lowest, unitPrice);
    }
    case 'tiers':
      return highest(benefit.tiers.map((tier) => tierLoss(tier, benefit, promotion)));
    case 'order-off':
    case 'red-packet':
      return offAll(benefit.off, promotion);
    case 'order-price':
      return ({ unitPrice, maxPieces }) => downTo(Math.floor(benefit.price / maxPieces), unitPrice);
    case 'points': {
      const most = Math.min(benefit.maxOff ?? all.amount, benefit.points * benefit.pointValue, all.amount);
      return shareLoss(Math.round((benefit.maxRate ?? 1) * 1e6), most, benefit);
    }
    case 'deposit': {
      const less = 'off' in benefit ? benefit.off : benefit.worth - benefit.pay;
      return always({ share: millionthsUp(less, benefit.pay), amount: less });
    }
    case 'gift':
    case 'shipping-off':
      return always(none);
  }
}

type LossFor = (article: LossArticle, options: LossOptions) => Loss;

function always(loss: Loss): LossFor {
  return () => loss;
}

/** A share of an amount, at most so much. */
function shareLoss(share: number, most: number = all.amount, holder: object = {}): LossFor {
  if (!isNotRunning(holder)) return always({ share, amount: most });
  return ({ unitPrice }) => ({ share: 1e6, amount: Math.min(most, cost(share, unitPrice)) });
}

/** So much off in all, where so much must be there at least. */
function offAll(
  off: number,
  promotion: Promotion,
  { amount = 0, pieces = 0, listed = false }: { readonly amount?: number; readonly pieces?: number; readonly listed?: boolean } = {},
): LossFor {
  const least = Math.max(amount, gateOf(promotion, 'amount')?.least ?? 0);
  const count = Math.max(1, pieces, gateOf(promotion, 'pieces')?.least ?? 0);
  if (least === 0) return always({ share: 1e6, amount: Math.ceil(off / count) });
  const gateIsListed = (promotion.when ?? []).some((condition) => condition.kind === 'amount' && isNotRunning(condition));
  if (!listed && !gateIsListed) return always({ share: millionthsUp(off, least), amount: Math.ceil(off / count) });
  // of the list price so many pieces make up the amount; of what they cost by then it would be a share, however many they are
  return ({ unitPrice }) => ({ share: 1e6, amount: Math.ceil(off / Math.max(count, Math.ceil(least / Math.max(1, unitPrice)))) });
}

function tierLoss(tier: Tier, benefit: Tiers, promotion: Promotion): LossFor {
  const { by, cap = all.amount } = benefit;
  if ('rate' in tier) return shareLoss(rateOff(tier.rate), cap, benefit);
  // many rounds take no more of each piece, or of the amount, than one does
  if (tier.repeat === true && by === 'pieces') return always({ share: 1e6, amount: Math.ceil(tier.off / tier.at) });
  if (tier.repeat === true) return shareLoss(millionthsUp(tier.off, tier.at), cap, benefit);
  const least = by === 'amount' ? { amount: tier.at, listed: isNotRunning(benefit) } : { pieces: tier.at };
  return offAll(Math.min(tier.off, cap), promotion, least);
}

function highest(losses: readonly LossFor[]): LossFor {
  return (article, options) =>
    losses.reduce<Loss>((known, lossFor) => {
      const { share, amount } = lossFor(article, options);
      return { share: Math.max(known.share, share), amount: Math.max(known.amount, amount) };
    }, none);
}

function buyGetLoss({ buy, get }: BuyGet): LossFor {
  return ({ unitPrice }, { buys, gets, uneven }) => {
    if (!gets || (!buys && buy.pieces > 0)) return none;
    const deal = get.deal === undefined ? all : dealLoss(get.deal, unitPrice);
    if (uneven || buy.pieces === 0) return deal;
    const got = millionthsUp(get.pieces, buy.pieces + get.pieces);
    return { share: cost(got, deal.share), amount: cost(got, cost(deal.share, unitPrice, deal.amount)) };
  };
}

function bundleLoss(benefit: Bundle): LossFor {
  const [item] = benefit.items;
  if (benefit.items.length > 1 || item === undefined) return always(none);
  const { sku, pieces } = item;
  return (article) => {
    if (article.sku !== sku) return none;
    if ('price' in benefit) return downTo(Math.floor(benefit.price / pieces), article.unitPrice);
    return 'off' in benefit
      ? { share: 1e6, amount: Math.ceil(benefit.off / pieces) }
      : { share: rateOff(benefit.rate), amount: all.amount };
  };
}

/** Another amount than what it costs by then may be the higher one. */
function isNotRunning(holder: object): boolean {
  return 'basis' in holder && holder.basis !== undefined && holder.basis !== 'running';
}

function rateOff(rate: number): number {
  return 1e6 - Math.round(rate * 1e6);
}

function dealLoss(deal: PieceDeal, unitPrice: number): Loss {
  if ('rate' in deal) return { share: rateOff(deal.rate), amount: all.amount };
  return 'off' in deal ? { share: 1e6, amount: deal.off } : downTo(deal.price, unitPrice);
}

/** Down to a price a piece, alone or in groups: of what the article costs less by then, no greater share comes off. */
function downTo(price: number, unitPrice: number): Loss {
  const less = Math.max(0, unitPrice - price);
  return { share: millionthsUp(less, Math.max(1, unitPrice)), amount: less };
}

/** Deals for the first piece, the second, …: the average of as many as makes it worst. */
function averaged(
  deals: readonly Loss[],
  { unitPrice, uneven, goesOn }: { readonly unitPrice: number; readonly uneven: boolean; readonly goesOn: boolean },
): Loss {
  let [share, amount] = [0, 0];
  let [shares, amounts] = [0, 0];
  deals.forEach((deal, k) => {
    shares += deal.share;
    amounts += cost(deal.share, unitPrice, deal.amount);
    const single = uneven || (goesOn && k === deals.length - 1);
    share = Math.max(share, Math.ceil(shares / (k + 1)), single ? deal.share : 0);
    amount = Math.max(amount, Math.ceil(amounts / (k + 1)), single ? cost(deal.share, unitPrice, deal.amount) : 0);
  });
  return { share, amount };
}

/** A share of a value, rounded up, and no more than an amount. */
function cost(share: number, value: number, most: number = all.amount): number {
  return Math.min(most, value - shareOf(value, 1e6 - share, 'down'));
}

/** part ÷ whole of a million, rounded up, at most all of it. */
function millionthsUp(part: number, whole: number): number {
  if (part >= whole) return 1e6;
  if (part < 9e9) return Math.floor((part * 1e6 + whole - 1) / whole);
  return Number((BigInt(part) * 1_000_000n + BigInt(whole) - 1n) / BigInt(whole));
}
