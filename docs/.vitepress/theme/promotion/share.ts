import type { Locale } from '@zhanggui/core';
import { type Draft, type DraftLine, type DraftPromotion, formKinds, newPromotion } from './draft.js';
import { examples, offers } from './examples.js';

/** The form as a part of the page's address. Nothing is sent: what stands behind `#` stays in the browser. */
export function toHash(draft: Draft, locale: Locale): string {
  return `#cart=${encodeURIComponent(JSON.stringify({ locale, ...draft }))}`;
}

/** Reads it back; null where it is none of ours, or was made in the other language: figures and names are written otherwise there. */
export function fromHash(hash: string, locale: Locale): Draft | null {
  if (!hash.startsWith('#cart=')) return null;
  try {
    const given: unknown = JSON.parse(decodeURIComponent(hash.slice('#cart='.length)));
    if (!isObject(given) || given['locale'] !== locale || !Array.isArray(given['lines']) || !Array.isArray(given['promotions']))
      return null;
    return read(given, examples[0]!.draft(locale));
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Whatever does not have the form of a field is as it is in a new form. */
function read(given: Fields, usual: Draft): Draft {
  const buyer = isObject(given['buyer']) ? given['buyer'] : {};
  return {
    lines: objects(given['lines']).map(readLine),
    promotions: objects(given['promotions']).flatMap(readPromotion),
    freight: text(given['freight']),
    buyer: { first: buyer['first'] === true, member: buyer['member'] === true, returning: buyer['returning'] === true },
    at: text(given['at']) || usual.at,
    broken: given['broken'] === 'claw-back' ? 'claw-back' : 'keep',
    shipping: given['shipping'] === 'with-last' ? 'with-last' : 'keep',
  };
}

function readLine(given: Fields, index: number): DraftLine {
  const { name, price, quantity, shop, sku, presale, back } = given;
  return {
    key: typeof given['key'] === 'number' ? given['key'] : index + 1,
    name: text(name),
    price: text(price),
    quantity: typeof quantity === 'number' ? quantity : text(quantity),
    shop: text(shop),
    ...(text(sku) !== '' && { sku: text(sku) }),
    ...(presale === true && { presale }),
    back: Number.isSafeInteger(back) ? Math.max(0, back as number) : 0,
  };
}

function readPromotion(given: Fields, index: number): DraftPromotion[] {
  const { kind, offer, level, only } = given;
  const key = typeof given['key'] === 'number' ? given['key'] : index + 1;
  const used = given['used'] !== false;
  const lines = Array.isArray(only) ? only.filter((each) => typeof each === 'number') : [];
  if (kind === 'offer') {
    const known = offers.find(({ id }) => id === offer);
    return known === undefined ? [] : [newPromotion('offer', { key, offer: known.id, used, only: lines })];
  }
  const ours = (Object.keys(formKinds) as (keyof typeof formKinds)[]).find((each) => each === kind);
  if (ours === undefined) return [];
  const [at, off] = [text(given['at']), text(given['off'])];
  const flags = { repeat: given['repeat'] === true, perShop: given['perShop'] === true, coupon: given['coupon'] === true };
  return [
    newPromotion(ours, {
      key,
      used,
      only: lines,
      at,
      off,
      ...flags,
      level: formKinds[ours].find((each) => each === level) ?? formKinds[ours][0],
    }),
  ];
}

function objects(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isObject).slice(0, 50) : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : '';
}
