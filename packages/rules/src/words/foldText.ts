import { alphabetOf } from './matcher/alphabet.js';
import { foldedUnit } from './matcher/foldTable.js';
import { composed, invisible } from './matcher/kinds.js';
import { plainText } from './matcher/plainText.js';
import { traditionalCharacters } from './matcher/traditionalCharacters.js';
import { plainView, type View } from './view.js';

/** What each unit is taken as; these two stand for a character that nobody sees and for one that is several. */
const [unseen, several] = [0xffff, 0xfffe];

let tables: { readonly fold: Uint16Array; readonly classes: Uint16Array } | undefined;

/** Built on first use, once: what the matcher takes each unit as, in one look-up, traditional characters as simplified ones. */
function foldTables(): typeof tables & {} {
  if (tables !== undefined) return tables;
  const { folds, classes } = alphabetOf({ fold: true, variants: traditionalCharacters(), gap: 0, ignorable: '' });
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const kind = classes[unit]!;
    fold[unit] = kind === invisible ? unseen : kind === composed ? several : foldedUnit(folds, unit);
  }
  tables = { fold, classes };
  return tables;
}

let last: { readonly text: string; readonly folded: View } | undefined;

/**
 * 归一: the text as it is searched, without what nobody sees, and where each of its units stands in the text that was given.
 *
 * Those who look at one text after the other ask for it in turn: the last one is kept.
 */
export function foldText(text: string): View {
  if (last?.text !== text) last = { text, folded: foldedView(text) };
  return last.folded;
}

function foldedView(text: string): View {
  const { fold, classes } = foldTables();
  for (let k = 0; k < text.length; k++) {
    if (fold[text.charCodeAt(k)] !== several) continue;
    // surrogate pairs and characters that stand for several (㎏) are put in plain words first
    const { plain, starts, ends } = plainText(text, classes);
    const { text: folded, from, to } = foldUnits(plain, fold);
    return {
      text: folded,
      from: from.slice(0, folded.length).map((place) => starts[place]!),
      to: to.slice(0, folded.length).map((place) => ends[place - 1]!),
    };
  }
  return foldUnits(text, fold);
}

/** Units that are put in a string at once: a call takes only so many arguments. */
const chunk = 4096;

function foldUnits(text: string, fold: Uint16Array): View {
  let start = 0;
  while (start < text.length && isItself(fold, text.charCodeAt(start))) start += 1;
  if (start === text.length) return plainView(text);
  const parts = [text.slice(0, start)];
  const from = new Uint32Array(text.length);
  const to = new Uint32Array(text.length);
  for (let k = 0; k < start; k++) {
    from[k] = k;
    to[k] = k + 1;
  }
  let count = start;
  for (let k = start; k < text.length; ) {
    const units: number[] = [];
    for (; k < text.length && units.length < chunk; k++) {
      const unit = fold[text.charCodeAt(k)]!;
      if (unit === unseen) continue;
      units.push(unit === several ? text.charCodeAt(k) : unit);
      from[count] = k;
      to[count++] = k + 1;
    }
    parts.push(String.fromCharCode(...units));
  }
  if (count === text.length) return plainView(parts.join(''));
  return { text: parts.join(''), from, to };
}

function isItself(fold: Uint16Array, unit: number): boolean {
  return fold[unit] === unit || fold[unit] === several;
}
