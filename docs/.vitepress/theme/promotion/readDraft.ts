import { type Fen, fen, type Locale, parseInstant, parseYuan, type Text, ZhangguiError } from '@zhanggui/core';
import type { Benefit, Cart, CartLine, Condition, PriceNames, PriceOptions, Promotion } from '@zhanggui/rules/promotion';
import type { Draft, DraftLine, DraftPromotion } from './draft.js';
import { type Goods, giftNames, goods, offers, presaleGoods } from './examples.js';

/** What the form says, ready to be priced. Lines and promotions are in the form's order. */
export interface Asked {
  readonly cart: Cart;
  readonly promotions: readonly Promotion[];
  readonly options: PriceOptions;
  readonly names: PriceNames;
}

/** Reads the form. @throws a `ZhangguiError` for the first thing in it that cannot be read */
export function readDraft(draft: Draft, locale: Locale): Asked {
  const names = distinct(draft.lines.map(({ name }) => name.trim() || { zh: '商品', en: 'Goods' }[locale]));
  const lines = draft.lines.map((line, k) => readLine(line, names[k]!));
  const own = draft.promotions.map((each) => ({ each, promotion: readPromotion(each, locale) }));
  const ids = distinct(own.map(({ promotion }) => promotion.id));
  const promotions = own.map(({ each, promotion }, k): Promotion => {
    const only = each.only.flatMap((key) => names[draft.lines.findIndex((line) => line.key === key)] ?? []);
    return { ...promotion, id: ids[k]!, ...(each.only.length > 0 && { scope: { lines: only } }) };
  });
  const { first, member, returning } = draft.buyer;
  const tags = [...(member ? ['member'] : []), ...(returning ? ['returning'] : [])];
  const fee = draft.freight.trim() === '' ? fen(0) : parseYuan(draft.freight.trim());
  return {
    cart: {
      lines,
      ...(fee !== 0 && { shipping: [{ id: { zh: '快递', en: 'Parcel' }[locale], fee }] }),
      buyer: { tags, orderNumber: first ? 1 : 2 },
    },
    promotions,
    options: {
      at: parseInstant(`${draft.at}:00+08:00`),
      use: promotions.flatMap(({ id, coupon }, k) => (coupon === true && draft.promotions[k]!.used ? [id] : [])),
    },
    names: { skus: giftNames },
  };
}

function readLine({ price, quantity, shop, sku, presale }: DraftLine, id: string): CartLine {
  return {
    id,
    unitPrice: parseYuan(price.trim()),
    quantity: quantity === '' ? Number.NaN : Number(quantity),
    ...(shop.trim() !== '' && { shop: shop.trim() }),
    ...(sku !== undefined && { sku }),
    ...(presale === true && { tags: ['presale'] }),
  };
}

function readPromotion(draft: DraftPromotion, locale: Locale): Promotion {
  if (draft.kind === 'offer') return offers.find(({ id }) => id === draft.offer)!;
  const name = nameOf(draft, locale);
  const { level, perShop, coupon } = draft;
  const isShared = draft.kind !== 'deposit' && draft.kind !== 'shipping';
  return {
    id: name[locale],
    name,
    ...(isShared && { level }),
    ...readBenefit(draft, locale),
    ...(isShared && perShop && { perShop }),
    ...(isShared && coupon && { coupon }),
  };
}

function readBenefit(draft: DraftPromotion, locale: Locale): { readonly benefit: Benefit; readonly when?: readonly Condition[] } {
  const { kind, at, off, repeat } = draft;
  const threshold = at.trim() === '' ? fen(0) : parseYuan(at.trim());
  const when = threshold > 0 ? { when: [{ kind: 'amount', atLeast: threshold }] as const } : {};
  const money = (): Fen => parseYuan(off.trim());
  switch (kind) {
    case 'reduction':
      return { benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: threshold, off: money(), ...(repeat && { repeat }) }] } };
    case 'discount': {
      const rate = readRate(off, locale);
      if (threshold === 0) return { benefit: { kind: 'percent-off', rate } };
      return { benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: threshold, rate }] } };
    }
    case 'second':
      return {
        benefit: {
          kind: 'nth-item',
          positions: [{ rate: 1 }, { rate: readRate(off, locale) }],
          further: 'repeat',
          per: 'line',
          assign: 'cart-order',
        },
      };
    case 'deposit':
      return { benefit: { kind: 'deposit', pay: threshold, worth: money(), ...(repeat && { each: 'piece' }) } };
    case 'shipping':
      return { ...when, benefit: { kind: 'shipping-off', rate: 0 } };
    default:
      return { ...when, benefit: { kind: 'order-off', off: money() } };
  }
}

/** 8.5 折, or 85 per cent that are paid, as 0.85: read as it is written, without a binary fraction on the way. */
function readRate(text: string, locale: Locale): number {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw new ZhangguiError('money/not-rate', { value: text.trim() });
  return Number(`${whole}${decimals}`) / 10 ** (decimals.length + { zh: 1, en: 2 }[locale]);
}

/** What people call it, made of its figures. */
export function nameOf({ kind, offer, at, off, repeat, level }: DraftPromotion, locale: Locale): Text {
  if (kind === 'offer') return offers.find(({ id }) => id === offer)?.name ?? { zh: '', en: '' };
  const [from, less] = [at.trim(), off.trim()];
  const across = level === 'cross-shop' ? { zh: '跨店', en: 'Across shops: ' } : { zh: '', en: '' };
  const isFrom = from !== '' && Number(from) !== 0;
  const zhRate = `${locale === 'zh' ? less : Number(less) / 10}折`;
  const enRate = `${locale === 'en' ? less : Number(less) * 10} %`;
  switch (kind) {
    case 'reduction':
      return {
        zh: `${across.zh}${repeat ? '每' : ''}满${from || 0}减${less}`,
        en: `${across.en}${less} off ${repeat ? 'every' : 'from'} ${from || 0}`,
      };
    case 'discount':
      return {
        zh: `${across.zh}${isFrom ? `满${from}打` : ''}${zhRate}`,
        en: `${across.en}${enRate} of the price${isFrom ? ` from ${from}` : ''}`,
      };
    case 'coupon':
      return { zh: isFrom ? `满${from}减${less}券` : `${less}元无门槛券`, en: `Coupon: ${less} off${isFrom ? ` from ${from}` : ''}` };
    case 'second':
      return { zh: `第二件${Number(less) === 5 && locale === 'zh' ? '半价' : zhRate}`, en: `Second piece at ${enRate}` };
    case 'deposit':
      return { zh: `定金${from}抵${less}`, en: `Deposit ${from} counts as ${less}` };
    case 'shipping':
      return { zh: isFrom ? `满${from}包邮` : '包邮', en: isFrom ? `Free shipping from ${from}` : 'Free shipping' };
  }
}

/** The same names, those that came before with a number. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own); count++) own = `${name} (${count})`;
    taken.add(own);
    return own;
  });
}

/** What a ready-made offer is for and the cart does not have yet, as lines to add. */
export function missingGoods({ benefit, scope }: Promotion, lines: readonly DraftLine[], locale: Locale): Omit<DraftLine, 'key'>[] {
  const skus = benefit.kind === 'bundle' ? benefit.items.map(({ sku }) => sku) : (scope?.skus ?? []);
  const missing = skus.filter((sku) => !lines.some((line) => line.sku === sku));
  const isPresale = scope?.tags?.includes('presale') === true && !lines.some(({ presale }) => presale);
  const newLine = ({ name, price, quantity = 1 }: Goods) => ({ name: name[locale], price, quantity, shop: '', back: 0 });
  return [
    ...missing.flatMap((sku) => (goods[sku] === undefined ? [] : [{ ...newLine(goods[sku]), sku }])),
    ...(isPresale ? [{ ...newLine(presaleGoods), presale: true }] : []),
  ];
}
