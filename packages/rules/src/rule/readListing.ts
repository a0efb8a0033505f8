import { checkObject, checkOption, type FindingPlace, type Platform, platforms, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from './checkLongList.js';
import { type GoodsClass, goodsClasses } from './goodsClass.js';
import type { GoodsFacts } from './goodsFacts.js';
import type { Listing, ListingText, TextBox } from './listing.js';
import { rulesLimits } from './rulesLimits.js';
import { type TextPlace, textPlaces } from './textPlace.js';

/** 读好的商品信息: what rules look at. */
export interface ReadListing {
  readonly platform: Platform;
  /** Null where it has none. */
  readonly title: string | null;
  /** The title first, then the others. */
  readonly texts: readonly ReadText[];
  /** Null where nothing was said of them. */
  readonly goods: readonly GoodsClass[] | null;
  /** Empty where nothing is known. */
  readonly facts: GoodsFacts;
}

/** 读好的文案: a text of a listing, and where findings say that it stands. */
export interface ReadText {
  readonly text: string;
  readonly place: TextPlace;
  readonly at: FindingPlace;
}

/** @throws `lint/not-text`, `lint/not-place`, `shape/not-list`, `shape/not-object`, `option/unknown`, `limit/exceeded` */
export function readListing(listing: Listing): ReadListing {
  const { platform, title, texts = [], goods, facts = {} } = listing ?? {};
  checkLongList(texts, 'listingTexts');
  if (title === undefined && texts.length === 0) throw notText('title', title);
  if (!platforms.includes(platform))
    throw new ZhangguiError('option/unknown', { option: 'platform', value: shown(platform), allowed: platforms.join(' ') });
  checkObject('facts', facts);
  const read = Array.from(texts, readText);
  const all =
    title === undefined ? read : [{ text: checkedText('title', title), place: 'title' as const, at: { path: '/title' } }, ...read];
  let length = 0;
  for (const { text } of all) length += text.length;
  refuseOver(rulesLimits, 'textLength', length);
  return {
    platform,
    title: title ?? null,
    texts: all,
    goods: goods === undefined ? null : Array.from([goods].flat(), checkedGoods),
    facts,
  };
}

function readText(given: ListingText, index: number): ReadText {
  const { text, place = 'detail', box, seconds } = given ?? {};
  const path = `/texts/${index}/text`;
  checkOption('place', place, textPlaces);
  return {
    text: checkedText(`texts[${index}]`, text),
    place,
    at: {
      path,
      ...(box !== undefined && { box: checkedBox(box, index) }),
      ...(seconds !== undefined && { seconds: checkedSeconds(seconds, index) }),
    },
  };
}

function checkedText(field: string, text: unknown): string {
  if (typeof text !== 'string') throw notText(field, text);
  return text;
}

function notText(field: string, value: unknown): ZhangguiError<'lint/not-text'> {
  return new ZhangguiError('lint/not-text', { field, value: shown(value) });
}

function checkedGoods(goods: GoodsClass): GoodsClass {
  checkOption('goods', goods, goodsClasses);
  return goods;
}

function checkedBox(box: TextBox, index: number): TextBox {
  const { x, y, width, height } = box ?? {};
  if (![x, y, width, height].every(Number.isFinite))
    throw new ZhangguiError('lint/not-place', { field: `texts[${index}].box`, value: shown(box) });
  return { x, y, width, height };
}

function checkedSeconds(seconds: readonly [number, number], index: number): readonly [number, number] {
  const [from, to]: readonly unknown[] = Array.isArray(seconds) ? seconds : [];
  if (!(Number.isFinite(from) && Number.isFinite(to) && (from as number) <= (to as number)))
    throw new ZhangguiError('lint/not-place', { field: `texts[${index}].seconds`, value: shown(seconds) });
  return [from as number, to as number];
}
