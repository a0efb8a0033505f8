import { checkList, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import { foldText } from '../words/foldText.js';
import type { FoldedText } from '../words/view.js';
import { type AddressSighting, addressesIn } from './addressesIn.js';
import { numbersIn, type Sighting } from './numbersIn.js';
import { type PersonalDataKind, personalDataKinds, personalDataNotes } from './personalDataKind.js';
import { wordsIn } from './wordsIn.js';

/** 一处个人信息. `text.slice(start, end)` is what stands there. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  /** UTF-16 code units of the text as it was given, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** What `redact` puts in its place. */
  readonly masked: string;
}

/** 脱敏的选项. */
export interface RedactOptions {
  /** All where they are left out. */
  readonly kinds?: readonly PersonalDataKind[];
}

/** 脱敏后的文字, and what was in it, from left to right, none over another. */
export interface RedactedText {
  readonly text: string;
  readonly found: readonly PersonalDatum[];
}

/**
 * 脱敏: masks mobile numbers, telephones, identity and bank cards, addresses, emails, WeChat ids and number plates in a text.
 *
 * Identity and bank cards are told by their check digits, mobile numbers by the networks’ 号段. Digits after 货号, 订单号, SKU and the like, in a
 * longer number, in a price or an amount are none, nor is the address of a firm. Full-width digits and single spaces or hyphens between groups
 * are seen through. No name is looked for.
 *
 * @param text - time linear in its length
 * @throws `lint/not-text`, `shape/not-list`, `option/unknown` for another kind, `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { redact } from '@zhanggui/rules';
 * redact('电话13800138000').text; // => '电话138****8000'
 * redact('货号20231118001').found; // => []
 * ```
 */
export function redact(text: string, options: RedactOptions = {}): RedactedText {
  if (typeof text !== 'string') throw new ZhangguiError('lint/not-text', { field: 'text', value: shown(text) });
  refuseOver(rulesLimits, 'textLength', text.length);
  const { kinds = personalDataKinds } = options ?? {};
  checkList('kinds', kinds);
  for (const kind of Array.from(kinds)) checkOption('kinds', kind, personalDataKinds);
  const folded = foldText(text);
  const found = sightingsIn(folded.text)
    .filter(({ kind }) => kinds.includes(kind))
    .map((sighting) => datumOf(text, folded, sighting));
  const parts: string[] = [];
  let end = 0;
  for (const { start, end: stop, masked } of found) {
    parts.push(text.slice(end, start), masked);
    end = stop;
  }
  return { text: `${parts.join('')}${text.slice(end)}`, found };
}

/** From left to right; of those that overlap the one that begins first, then the longest. */
function sightingsIn(text: string): (Sighting | AddressSighting)[] {
  // in most texts nothing is worth a second look
  if (!/\d{5}|\d[号弄]|\d[ -]\d|@|信|vx|wx|wechat|车牌|[·•]/.test(text)) return [];
  const all = [...numbersIn(text), ...wordsIn(text), ...addressesIn(text)].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return all.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function datumOf(text: string, folded: FoldedText, sighting: Sighting | AddressSighting): PersonalDatum {
  const { kind, from, to } = sighting;
  const [start, end] = [folded.from[from]!, folded.to[to - 1]!];
  const hidden = new Set(hiddenUnits(folded.text, sighting).map((k) => folded.from[k]!));
  let masked = '';
  for (let k = start; k < end; k++) masked += hidden.has(k) ? '*' : isRest(text, k, hidden) ? '' : text[k]!;
  return { kind, start, end, masked };
}

/** The second half of a character that is hidden. */
function isRest(text: string, place: number, hidden: ReadonlySet<number>): boolean {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff && hidden.has(place - 1);
}

/** Which units of the folded text are hidden: letters, digits and 汉字 but for those that stay. */
function hiddenUnits(text: string, sighting: Sighting | AddressSighting): number[] {
  const { kind, from, to } = sighting;
  const start = 'house' in sighting ? sighting.house : from;
  const stop = kind === 'email' ? text.indexOf('@', from) : to;
  const units: number[] = [];
  for (let k = start; k < stop; k++) if (/[a-z0-9\u4e00-\u9fff]/.test(text[k]!)) units.push(k);
  const [first, last] = personalDataNotes[kind].keep;
  return units.slice(first, units.length - last);
}
