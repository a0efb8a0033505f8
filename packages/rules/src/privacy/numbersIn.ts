import { isBankCard, isIdCard } from './checkDigits.js';
import type { PersonalDataKind } from './personalDataKind.js';

/** Where something stands in the folded text. */
export interface Sighting {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
}

/** Digits, in groups parted by single spaces and hyphens. What is longer than a card number is none. */
const run = /\d(?:[ -]?\d){6,24}x?/g;
/** 号段 of the mobile networks, and how the digits are grouped. */
const mobile =
  /^(?:86[ -]?)?(1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])(?:\d{8}|[ -]\d{4}[ -]\d{4}|[ -]?\d{3}[ -]\d{5}|\d[ -]\d{3}[ -]\d{4}|\d{5}[ -]\d{3})|1[ -][3-9](?:[ -]\d){9})$/;
const fixed = /^0(?:10|2\d|[3-9]\d{2})[ -]\d{7,8}$|^0(?:10|2\d|[3-9]\d{2})[ -]\d{4}[ -]\d{3,4}$/;
const closeFixed = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
/** Digits of a card are written together or in fours. */
const card = /^(?:\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{6}[ -]\d{10,13})$/;

/** Right before digits: they are the number of something, and of nobody. */
const ofThings =
  /(?:货号|款号|编号|编码|订单号?|单号|运单号?|快递号?|物流号?|条码|条形码|型号|批号|批次|料号|序列号|产品号|商品号|专利号|许可证号?|备案号|注册号|执照|信用代码|税号|sku|id|isbn|ean|upc|no\.|sn|zl|sc|gb|qs|¥|￥|\$)[:#.=是为]{0,2} ?$/;
/** Right before digits: they are a telephone. */
const ofPhones = /(?:电话|座机|热线|tel|phone|致电|传真|联系方式)[:：是为]{0,2} ?$/;

/** 号码: mobile numbers, telephones, identity cards and bank cards of a folded text. */
export function numbersIn(text: string): Sighting[] {
  const list: Sighting[] = [];
  for (const { index, 0: digits } of text.matchAll(run)) {
    const to = index + digits.length;
    if (!standsAlone(text, index, to)) continue;
    const before = text.slice(Math.max(0, index - 8), index);
    const kind = kindOf(digits, ofPhones.test(before));
    // an identity card proves itself, whatever is before it
    if (kind !== 'id-card' && ofThings.test(before)) continue;
    if (kind !== null) list.push({ kind, from: index, to });
    else list.push(...listed(text, index, digits));
  }
  return list;
}

/** Several numbers in a row, parted by spaces: 13800138000 13900139000. */
function listed(text: string, start: number, digits: string): Sighting[] {
  const list: Sighting[] = [];
  for (const { index, 0: part } of digits.matchAll(/[\dx-]+/g)) {
    const kind = part.length < 11 ? null : kindOf(part, false);
    if (kind !== null && standsAlone(text, start + index, start + index + part.length))
      list.push({ kind, from: start + index, to: start + index + part.length });
  }
  return list;
}

function kindOf(digits: string, isPhone: boolean): PersonalDataKind | null {
  const closed = digits.replace(/[ -]/g, '');
  if (mobile.test(digits)) return 'phone';
  if (fixed.test(digits) || (isPhone && closeFixed.test(digits))) return 'landline';
  const isClosed = closed === digits;
  if (
    ((closed.length === 18 && (isClosed || /^\d{6}[ -]\d{8}[ -]\d{3}[\dx]$/.test(digits))) ||
      (closed.length === 15 && isClosed && !digits.endsWith('x'))) &&
    isIdCard(closed)
  )
    return 'id-card';
  return card.test(digits) && isBankCard(closed) ? 'bank-card' : null;
}

/** Letters, digits, a decimal point or a slash with digits next to it make it part of something longer. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (/[a-z0-9_]/.test(text[from - 1] ?? '') && !/(?:^|[^a-z0-9_])(?:tel|phone|mobile)$/.test(text.slice(Math.max(0, from - 8), from)))
    return false;
  if (/[a-z0-9_%]/.test(text[to] ?? '')) return false;
  return (
    !(/[.-]/.test(text[from - 1] ?? '') && /[a-z0-9]/.test(text[from - 2] ?? '')) &&
    !(/[.-]/.test(text[to] ?? '') && /[a-z0-9]/.test(text[to + 1] ?? ''))
  );
}
