import { ornament } from './alphabet.js';
import { plainForms } from './foldTable.js';
import { composed } from './kinds.js';

/** A text in single units, and where each of them stood. */
export interface PlainText {
  readonly plain: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * 改写: a text without surrogate pairs and characters that stand for several letters (𝐓𝐎𝐏 is top, ㎏ is kg, an emoji is ★), as far as
 * there is something plain to put in their place. Rare characters (𠮷) stay the pairs they are.
 */
export function plainText(text: string, classes: Uint16Array): PlainText {
  const places: number[] = [];
  const characters: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (classes[text.charCodeAt(at)]! < composed) continue;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    places.push(at);
    characters.push(character);
    at += character.length - 1;
  }
  // one call for all
  const forms = plainForms(characters).map((form, k) => markOf(characters[k]!.codePointAt(0)!) ?? form);

  const length = forms.reduce((sum, form, k) => sum + form.length - characters[k]!.length, text.length);
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  const parts: string[] = [];
  let [from, to] = [0, 0];
  const copy = (end: number) => {
    parts.push(text.slice(from, end));
    for (; from < end; from++) {
      starts[to] = from;
      ends[to++] = from + 1;
    }
  };
  forms.forEach((form, k) => {
    copy(places[k]!);
    parts.push(form);
    const end = from + characters[k]!.length;
    for (let unit = 0; unit < form.length; unit++) {
      starts[to] = from;
      ends[to++] = end;
    }
    from = end;
  });
  copy(text.length);
  return { plain: parts.join(''), starts, ends };
}

/** What is no letter: half a pair, nothing to see, white letters on black, emoji. */
function markOf(code: number): string | null {
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  // skin tones, tags and variation selectors
  if ((code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0xe0000 && code <= 0xe0fff)) return '\u200b';
  // 🅐 to 🅩, 🅰 to 🆉
  if ((code >= 0x1f150 && code <= 0x1f169) || (code >= 0x1f170 && code <= 0x1f189))
    return String.fromCharCode(0x61 + ((code - 0x1f150) % 32));
  const emoji = (code >= 0x1f000 && code < 0x1f100) || (code >= 0x1f18a && code < 0x1f200) || (code >= 0x1f300 && code <= 0x1faff);
  return emoji ? String.fromCharCode(ornament) : null;
}
