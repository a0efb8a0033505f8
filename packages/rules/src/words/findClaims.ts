import { checkOption, refuseOver, type Severity, shown, ZhangguiError } from '@zhanggui/core';
import { type GoodsClass, goodsClasses } from '../rule/goodsClass.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { type TextPlace, textPlaces } from '../rule/textPlace.js';
import { findAnchors } from './anchors.js';
import { isLetter } from './characters.js';
import { claimsInView, type ViewOptions } from './claimsInView.js';
import type { CompiledLexicon } from './compileLexicon.js';
import { unmask } from './disguise/unmask.js';
import type { LexiconEntry } from './entry.js';
import { foldText } from './foldText.js';
import { goodsOfFolded } from './goods/goodsOf.js';
import type { Form } from './pattern.js';
import { sentencesAround } from './sentences.js';
import { closedView, type FoldedText, isHidden, plainView, type View } from './view.js';
import type { ViewClaim } from './viewClaim.js';

/** 命中: a claim in a text. `text.slice(start, end)` is what stands there. */
export interface ClaimHit {
  readonly entry: LexiconEntry;
  /** The entry's, unless its surroundings make it less grave. */
  readonly severity: Severity;
  /** UTF-16 code units of the text as it was given, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** It is written in disguise: with separators, in 拼音, with other characters. */
  readonly disguised?: true;
  /** The guard by whose surroundings it is no claim, or only one of this severity, and the exemption that the guard stands on. */
  readonly guard?: string;
  readonly exemption?: string;
  /** It is no claim here. Only asked for by `lifted`. */
  readonly lifted?: true;
}

/** 找表述的选项. */
export interface ClaimOptions {
  /** What the goods are to the law. Told from the text where it is left out. */
  readonly goods?: GoodsClass | readonly GoodsClass[];
  readonly place?: TextPlace;
  /** Also what would be a claim in other surroundings. */
  readonly lifted?: boolean;
}

/**
 * 找表述: the claims of a text, from left to right, none over another; of those that overlap the longest, then the gravest.
 *
 * Seen through are capitals, full-width and traditional characters, separators within a word (修/复), 拼音 (zui好), characters of the same
 * sound or look (蕞) and split ones (丁页级). A claim in a phrase or surroundings that make it ordinary is none.
 *
 * @param text - time linear in its length
 * @throws `lint/not-text`, `rules/not-compiled`, `option/unknown`, `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { compileLexicon, findClaims } from '@zhanggui/rules/words';
 * const mine = compileLexicon([
 *   { id: 'absolute/top', patterns: ['[最好|顶级]'], category: 'absolute', severity: 'error', clause: 'ad-law/9.3' },
 * ]);
 * findClaims('zui好的，顶/级茶叶', mine).map(({ start, end }) => [start, end]); // => [[0, 4], [6, 9]]
 * ```
 */
export function findClaims(text: string, lexicon: CompiledLexicon, options: ClaimOptions = {}): ClaimHit[] {
  if (typeof text !== 'string') throw new ZhangguiError('lint/not-text', { field: 'text', value: shown(text) });
  refuseOver(rulesLimits, 'textLength', text.length);
  if (!isCompiled(lexicon)) throw new ZhangguiError('rules/not-compiled', { field: 'lexicon', value: shown(lexicon) });
  const { goods, place, lifted = false } = options ?? {};
  if (place !== undefined) checkOption('place', place, textPlaces);
  const given = goods === undefined ? undefined : Array.from([goods].flat(), (each) => checkedGoods(each));
  const folded = foldText(text);
  let told: readonly GoodsClass[] | undefined = given;
  const applies = (index: number) => {
    const { goods: limits, places: only } = lexicon.entries[index]!;
    if (place !== undefined && only !== undefined && !only.includes(place)) return false;
    if (limits === undefined) return true;
    told ??= goodsOfFolded(folded.text);
    const isOne = (classes: readonly GoodsClass[]) => classes.some((each) => told!.includes(each));
    return (limits.only === undefined || isOne(limits.only)) && !(limits.not !== undefined && isOne(limits.not));
  };
  const sights = readings(folded, lexicon, applies).flatMap(({ view, claims, disguised }) =>
    claims.map((claim) => toSight(claim, { view, folded, lexicon, disguised })),
  );
  return chosen(lifted ? sights : sights.filter(({ hit }) => !hit.lifted), folded.text);
}

/** Whether it has the shape of what `compileLexicon` makes. */
function isCompiled(lexicon: CompiledLexicon): boolean {
  const { entries, guardsOf, claims, contexts, meant, anchors } = lexicon ?? {};
  const isList = [entries, guardsOf, claims, contexts, meant].every((list) => Array.isArray(list));
  if (!isList || guardsOf.length !== entries.length) return false;
  return [claims, contexts, meant].every((list) => list.length === anchors?.matcher?.words);
}

function checkedGoods(goods: GoodsClass): GoodsClass {
  checkOption('goods', goods, goodsClasses);
  return goods;
}

interface Reading {
  readonly view: View;
  readonly claims: readonly ViewClaim[];
  readonly disguised: boolean;
}

/** The claims of the text as it stands, then of its disguises: what is put back, what is separated, both. */
function readings(folded: FoldedText, lexicon: CompiledLexicon, applies: (entry: number) => boolean): Reading[] {
  const plain = plainView(folded.text);
  const closed = closedView(folded);
  const list: Reading[] = [];
  for (const view of closed === null ? [plain] : [plain, closed]) {
    const isClosed = view === closed;
    // an open word takes in what is after a separator, whatever it is
    const inOneWord: Admits = (start, end, form) =>
      !isClosed || (!isOpen(form) && isHidden(folded.text, view.from[start]!, view.to[end - 1]!));
    const options = { lexicon, folded: folded.text, applies };
    const found = findAnchors(view.text, lexicon.anchors, view === closed ? sentencesAround(view.text, closed.seams) : undefined);
    if (found.length === 0) continue;
    list.push({ view, claims: claimsInView(view, { ...options, found, admits: inOneWord }), disguised: isClosed });
    const unmasked = unmask(view, { folded: folded.text, found, meant: lexicon.meant });
    if (unmasked === null) continue;
    const admits: Admits = (start, end, form) => {
      const masked = unmasked.masked.subarray(start, end).indexOf(1);
      if (masked < 0) return false;
      if (isClosed && !isHidden(folded.text, unmasked.from[start]!, unmasked.to[end - 1]!)) return false;
      // letters that stand for 最 make no superlative of whatever follows
      return !isOpen(form) || (!isClosed && !isLetter(folded.text.charCodeAt(unmasked.from[start + masked]!)));
    };
    list.push({
      view: unmasked,
      claims: claimsInView(unmasked, {
        ...options,
        found: findAnchors(unmasked.text, lexicon.anchors, sentencesAround(unmasked.text, unmasked.seams)),
        admits,
      }),
      disguised: true,
    });
  }
  return list;
}

type Admits = ViewOptions['admits'];

function isOpen({ atoms }: Form): boolean {
  return atoms.some(({ kind }) => kind === 'word');
}

interface HitOptions extends Pick<Reading, 'view' | 'disguised'> {
  readonly folded: FoldedText;
  readonly lexicon: CompiledLexicon;
}

/** A hit, and where it stands in the folded text. */
interface Sight {
  readonly hit: ClaimHit;
  readonly from: number;
  readonly to: number;
}

function toSight({ entry: index, start, end, lifted, lowered }: ViewClaim, { view, folded, lexicon, disguised }: HitOptions): Sight {
  const entry = lexicon.entries[index]!;
  const guard = lifted ?? lowered;
  const milder = lowered?.to !== undefined && graveness[lowered.to] > graveness[entry.severity];
  const [from, to] = [view.from[start]!, view.to[end - 1]!];
  const hit: ClaimHit = {
    entry,
    severity: milder ? lowered.to : entry.severity,
    start: folded.from[from]!,
    end: folded.to[to - 1]!,
    ...(disguised && { disguised }),
    ...(guard !== undefined && { guard: guard.id, ...(guard.exemption !== undefined && { exemption: guard.exemption }) }),
    ...(lifted !== undefined && { lifted: true }),
  };
  return { hit, from, to };
}

const graveness: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Of overlapping hits one: what is no claim gives way to claims, notes to findings, those that reach over a comma to those that do not,
 * then short ones to long ones, mild ones to grave ones, disguises to plain words. What nobody sees does not make a hit longer.
 */
function chosen(sights: readonly Sight[], text: string): ClaimHit[] {
  if (sights.length === 0) return [];
  const taken = new Uint8Array(text.length);
  const order = [...sights].sort(
    ({ hit: a, ...x }, { hit: b, ...y }) =>
      Number(a.lifted ?? false) - Number(b.lifted ?? false) ||
      Number(a.severity === 'info') - Number(b.severity === 'info') ||
      Number(reachesOver(text, a, x)) - Number(reachesOver(text, b, y)) ||
      y.to - y.from - (x.to - x.from) ||
      graveness[a.severity] - graveness[b.severity] ||
      Number(a.disguised ?? false) - Number(b.disguised ?? false) ||
      x.from - y.from ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  return order
    .filter(({ from, to }) => {
      for (let k = from; k < to; k++) if (taken[k] === 1) return false;
      taken.fill(1, from, to);
      return true;
    })
    .map(({ hit }) => hit)
    .sort((a, b) => a.start - b.start);
}

/** Whether a plain hit is of two clauses; in a disguise a comma may be a separator. */
function reachesOver(text: string, { disguised }: ClaimHit, { from, to }: Omit<Sight, 'hit'>): boolean {
  return !disguised && text.slice(from, to).includes(',');
}
