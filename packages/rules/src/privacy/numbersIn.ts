import { isBankCard, isIdCard } from './checkDigits.js';
import type { PersonalDataKind } from './personalDataKind.js';

/** Where something stands in the folded text. */
export interface Sighting {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
}

/** Digits, in groups parted by single spaces and hyphens. */
const runs = /\d(?:[ -]?\d){6,}x?/g;
/** No number of somebody is written longer, nor with fewer digits. */
const longest = 25;
const fewestDigits = 10;
/** 号段 of the mobile networks, and how the digits are grouped. */
const mobile =
  /^(?:86[ -]?)?(1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])(?:\d{8}|[ -]\d{4}[ -]\d{4}|[ -]?\d{3}[ -]\d{5}|\d[ -]\d{3}[ -]\d{4}|\d{5}[ -]\d{3})|1[ -][3-9](?:[ -]\d){9})$/;
const fixed = /^0(?:10|2\d|[3-9]\d{2})[ -]\d{7,8}$|^0(?:10|2\d|[3-9]\d{2})[ -]\d{4}[ -]\d{3,4}$/;
const closeFixed = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
/** Digits of a card are written together or in fours. */
const card = /^(?:\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{6}[ -]\d{10,13})$/;

/** Right before digits: they are the number of something, and of nobody. */
const ofThings =
  /(?:(?:货号|款号|编号|编码|订单号?|单号|运单号?|快递号?|物流号?|条码|条形码|型号|批号|批次|料号|序列号|产品号|商品号|专利号|许可证号?|备案号|注册号|执照|信用代码|税号|¥|￥|\$)|(?:^|[^a-z])(?:sku|id|isbn|ean|upc|no\.|sn|zl|sc|gb|qs))[:#.=是为]{0,2} ?$/;
/** Right before digits: they are a telephone. */
const ofPhones = /(?:电话|座机|热线|tel|phone|致电|传真|联系方式)[:：是为]{0,2} ?$/;

/** Digits written together, where they stand in the folded text. */
interface Group {
  readonly from: number;
  readonly to: number;
}

/** 号码: mobile numbers, telephones, identity cards and bank cards of a folded text. */
export function numbersIn(text: string): Sighting[] {
  return Array.from(text.matchAll(runs)).flatMap(({ index, 0: run }) => {
    const groups = Array.from(run.matchAll(/[\dx]+/g), ({ index: at, 0: digits }) => ({
      from: index + at,
      to: index + at + digits.length,
    }));
    return numbersInRun(text, groups);
  });
}

/** Several numbers may stand in a row, and others beside them: 13800138000 13900139000 2件. */
function numbersInRun(text: string, groups: readonly Group[]): Sighting[] {
  const list: Sighting[] = [];
  const start = groups[0]!.from;
  // a label is at most 7 characters long, and what is right before it tells whether it is one
  const before = text.slice(Math.max(0, start - 10), start);
  const isPhone = ofPhones.test(before);
  let isOfThing = ofThings.test(before);
  for (let first = 0; first < groups.length; ) {
    const number = numberAt(text, groups, {
      first,
      isPhone: isPhone && first === 0,
      isAfterNumber: list.at(-1)?.to === groups[first - 1]?.to,
    });
    if (number === null) {
      // 订单号2023 13800138000: the label is that of the first number alone
      isOfThing = false;
      first += 1;
    } else {
      // an identity card proves itself, whatever is before it
      if (!isOfThing || number.kind === 'id-card') list.push({ kind: number.kind, from: groups[first]!.from, to: groups[number.last]!.to });
      first = number.last + 1;
    }
  }
  return list;
}

/** The longest number that begins with a group and that nothing beside it makes part of something longer. */
function numberAt(
  text: string,
  groups: readonly Group[],
  { first, isPhone, isAfterNumber }: { readonly first: number; readonly isPhone: boolean; readonly isAfterNumber: boolean },
): { readonly kind: PersonalDataKind; readonly last: number } | null {
  if (first === 0 ? !beginsAlone(text, groups[0]!.from) : text[groups[first]!.from - 1] === '-' && !isAfterNumber) return null;
  for (const last of lastsOf(groups, first)) {
    const kind = kindOf(text.slice(groups[first]!.from, groups[last]!.to), isPhone);
    if (kind === null) continue;
    const isBeforeNumber = lastsOf(groups, last + 1).some(
      (next) => kindOf(text.slice(groups[last + 1]!.from, groups[next]!.to), false) !== null,
    );
    const goesOn =
      last > first && ((!isAfterNumber && isAlike(groups, first, first - 1)) || (!isBeforeNumber && isAlike(groups, last, last + 1)));
    const isWhole = last === groups.length - 1 ? endsAlone(text, groups[last]!.to) : isBeforeNumber || text[groups[last]!.to] === ' ';
    if (isWhole && !goesOn) return { kind, last };
  }
  return null;
}

/** With which groups a number may end that begins with one: the longest first. */
function lastsOf(groups: readonly Group[], first: number): number[] {
  const lasts: number[] = [];
  for (let last = first, digits = 0; last < groups.length && groups[last]!.to - groups[first]!.from <= longest; last++) {
    digits += groups[last]!.to - groups[last]!.from;
    if (digits >= fewestDigits) lasts.push(last);
  }
  return lasts.reverse();
}

/** Whether the groups beside each other are of one length: digits in fours, or one by one, that go on are no number of somebody. */
function isAlike(groups: readonly Group[], one: number, other: number): boolean {
  const beside = groups[other];
  return beside !== undefined && beside.to - beside.from === groups[one]!.to - groups[one]!.from;
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

/** Letters, digits, a decimal point or a hyphen with digits before it make it part of something longer. */
function beginsAlone(text: string, from: number): boolean {
  if (/[a-z0-9_]/.test(text[from - 1] ?? '') && !/(?:^|[^a-z0-9_])(?:tel|phone|mobile)$/.test(text.slice(Math.max(0, from - 8), from)))
    return false;
  return !(/[.-]/.test(text[from - 1] ?? '') && /[a-z0-9]/.test(text[from - 2] ?? ''));
}

function endsAlone(text: string, to: number): boolean {
  if (/[a-z0-9_%]/.test(text[to] ?? '')) return false;
  return !(/[.-]/.test(text[to] ?? '') && /[a-z0-9]/.test(text[to + 1] ?? ''));
}
