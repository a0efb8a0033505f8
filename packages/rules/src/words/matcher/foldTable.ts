/** What is folded by its compatibility decomposition, in pairs of first and last: capitals, width, accents, enclosed forms, radicals … */
const ranges = [
  0x41, 0x5a, 0xa0, 0x24f, 0x2b0, 0x2e4, 0x386, 0x3ce, 0x400, 0x45f, 0x1d2c, 0x1d6a, 0x1e00, 0x1eff, 0x2000, 0x209c, 0x2100, 0x2121, 0x2123,
  0x2188, 0x2460, 0x24ff, 0x2e80, 0x2fd5, 0x3000, 0x303f, 0x3220, 0x33ff, 0xf900, 0xfaff, 0xfb00, 0xfb06, 0xfe10, 0xfe6b, 0xff01, 0xffee,
] as const;

/** Runs of nine that stand for 1 to 9: Ⅰ ⅰ ❶ ➀ ➊ ⓵. */
const oneToNine = [0x2160, 0x2170, 0x2776, 0x2780, 0x278a, 0x24f5] as const;

/** Look-alikes without a decomposition: Cyrillic, Greek, small capitals, strokes and dots; each before what it is taken as. */
const lookAlikes =
  'аaвbеeкkмmнhоoрpсcтtуyхxіiѕsјjԁdһhԛqԝwΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxοoςσıiɑaɡgᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢz' +
  '〇0○0◯0⓿0‐-‑-‒-–-−-∕/╱/⁄/∗*⁎*∣|¦|〜~⋅·∙·•·・·‧·\t ⠀ ';

/**
 * 归一表: what each UTF-16 unit is taken as, 0 where it is itself, the units of which that is so, and those that are taken as several.
 *
 * NFKD in lower case without accents, by one call on the host for all: what it says of these blocks does not change any more.
 */
export function foldTable(): { folds: Uint16Array; sources: number[]; composed: number[] } {
  const folds = new Uint16Array(0x10000);
  const sources: number[] = [];
  const composed: number[] = [];
  const set = (unit: number, as: number) => {
    folds[unit] = as;
    sources.push(unit);
  };
  const units: number[] = [];
  for (let k = 0; k < ranges.length; k += 2) for (let unit = ranges[k]!; unit <= ranges[k + 1]!; unit++) units.push(unit);
  const forms = plainForms(units.map((unit) => String.fromCharCode(unit)));
  forms.forEach((form, k) => {
    const unit = units[k]!;
    const code = form.charCodeAt(0);
    if (form.length === 1 && code !== unit) set(unit, code);
    else if (form.length > 1 && isLatin(form)) composed.push(unit);
  });
  for (const first of oneToNine) for (let k = 0; k < 9; k++) set(first + k, 0x31 + k);
  for (let k = 0; k < lookAlikes.length; k += 2) set(lookAlikes.charCodeAt(k), lookAlikes.charCodeAt(k + 1));
  return { folds, sources, composed };
}

/** The forms of characters without width, case, accent, circle and bracket. */
export function plainForms(characters: readonly string[]): string[] {
  return characters
    .join('\0')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\(([^\0]+)\)|(\d+)\.|[\u0300-\u036f]/g, '$1$2')
    .split('\0');
}

/** Several small letters or digits. */
function isLatin(form: string): boolean {
  return /^[0-9a-z]+$/.test(form);
}

/** What a unit is taken as in the end. */
export function foldedUnit(folds: Uint16Array, unit: number): number {
  let found = unit;
  for (let next = folds[found]!; next !== 0; next = folds[found]!) found = next;
  return found;
}

/** Takes one character as another, and whatever was taken as the one. */
export function foldTo(folds: Uint16Array, unit: number, as: number): void {
  const [from, to] = [foldedUnit(folds, unit), foldedUnit(folds, as)];
  if (from !== to) folds[from] = to;
}
