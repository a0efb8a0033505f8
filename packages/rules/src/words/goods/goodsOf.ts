import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { type GoodsClass, goodsClasses } from '../../rule/goodsClass.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { type Anchors, compileAnchors, findAnchors } from '../anchors.js';
import { isLatin } from '../characters.js';
import { foldText } from '../foldText.js';
import type { Match } from '../matcher/matcher.js';
import { formsOf } from '../pattern.js';
import { goodsLicences } from './goodsLicences.js';
import { goodsNouns } from './goodsNouns.js';

interface Nouns {
  readonly anchors: Anchors;
  /** By noun. */
  readonly classes: readonly GoodsClass[];
  readonly weights: readonly number[];
}

let nouns: Nouns | undefined;

/** Compiled on first use, once: the tables never change. */
function libraryNouns(): Nouns {
  nouns ??= compileNouns([
    [goodsNouns, 1],
    [goodsLicences, 100],
  ]);
  return nouns;
}

function compileNouns(tables: readonly (readonly [Partial<Record<GoodsClass, readonly string[]>>, number])[]): Nouns {
  const known = new Map<string, { readonly goods: GoodsClass; readonly weight: number }>();
  for (const [table, weight] of tables)
    for (const goods of goodsClasses)
      for (const form of table[goods] === undefined ? [] : formsOf('{noun}', { noun: table[goods] }))
        for (const atom of form.atoms) if (atom.kind === 'set') for (const word of atom.set.words) known.set(word, { goods, weight });
  const values = [...known.values()];
  return {
    anchors: compileAnchors([...known.keys()]),
    classes: values.map(({ goods }) => goods),
    weights: values.map(({ weight }) => weight),
  };
}

/** After a name, these make it the name of something else: 茶杯, 面膜机, 红酒色. */
const otherHeads = '味色机器盒罐瓶架柜杯刷仪袋壶盘箱书课灯模店铺厂鞋裙裤';
/** A name right before another one says what that is made of or for. */
const modifierWeight = 0.2;
/** Of several names the last is the head more often than not. */
const lastWeight = 1.5;

/**
 * 推断商品类别: what the goods of a text are to the law, by the names and licences in it. The class for which most is said; two where as much
 * is said for both; none where nothing is said.
 *
 * It reads names, not sentences: give the class yourself where you know it.
 *
 * @param text - time linear in its length
 * @throws `lint/not-text`, `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { goodsOf } from '@zhanggui/rules/words';
 * goodsOf('红酒多酚面膜 补水保湿'); // => ['cosmetics']
 * goodsOf('国药准字Z20050001 感冒灵颗粒'); // => ['drug']
 * goodsOf('买二送一'); // => []
 * ```
 */
export function goodsOf(text: string): GoodsClass[] {
  if (typeof text !== 'string') throw new ZhangguiError('lint/not-text', { field: 'text', value: shown(text) });
  refuseOver(rulesLimits, 'textLength', text.length);
  return goodsOfFolded(foldText(text).text);
}

/** The same for a text that is folded already. */
export function goodsOfFolded(folded: string): GoodsClass[] {
  const { anchors, classes, weights } = libraryNouns();
  const names = longestNames(folded, findAnchors(folded, anchors));
  const scores = new Map<GoodsClass, number>();
  names.forEach(({ word, end }, k) => {
    const goods = classes[word]!;
    const isModifier = names[k + 1]?.start === end;
    if (otherHeads.includes(folded[end] ?? '\n') && weights[word] === 1) return;
    const weight = weights[word]! * (isModifier ? modifierWeight : 1) * (k === names.length - 1 ? lastWeight : 1);
    scores.set(goods, (scores.get(goods) ?? 0) + weight);
  });
  const most = Math.max(0, ...scores.values());
  return goodsClasses.filter((goods) => most > 0 && scores.get(goods) === most);
}

/** The first and longest each, none over another, Latin ones whole. */
function longestNames(text: string, found: readonly Match[]): Match[] {
  const longest = new Map<number, Match>();
  for (const name of found) {
    const { start, end } = name;
    const goesOn = (a: number, b: number) => isLatin(text.charCodeAt(a)) && isLatin(text.charCodeAt(b));
    if ((longest.get(start)?.end ?? 0) < end && !goesOn(start - 1, start) && !goesOn(end - 1, end)) longest.set(start, name);
  }
  let last = 0;
  return [...longest.values()]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
