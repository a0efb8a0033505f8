const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** A number as `countOf` reads it, for a pattern: 10, 1,000, 1.5万, 十, 一百二十. */
export const countPattern =
  '(?:\\d{1,3}(?:,\\d{3}){1,3}(?!\\d)|\\d{1,12}(?:\\.\\d{1,6})?)[十百千万亿]?|[零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万]{1,12}';

/** 读数: the number that a folded text writes in digits or 汉字, or `null` where it writes none. */
export function countOf(text: string): number | null {
  const [, figure, unit] = /^([\d,]+(?:\.\d+)?)([十百千万亿]?)$/.exec(text) ?? [];
  if (figure !== undefined) {
    const number = Number(figure.replaceAll(',', '')) * ({ 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }[unit!] ?? 1);
    return Number.isFinite(number) ? number : null;
  }
  return inCharacters(text);
}

function inCharacters(text: string): number | null {
  if (text === '') return null;
  let [all, part, digit] = [0, 0, -1];
  // 一百二 is 120: what one digit counts right behind a hundred or more, a tenth of that
  let unit = 1;
  for (const character of text) {
    if (character in digits) {
      unit = digit >= 0 || digits[character] === 0 ? 1 : unit;
      digit = Math.max(digit, 0) * (digit > 0 ? 10 : 1) + digits[character]!;
    } else if (character in tens) {
      part += (digit < 0 ? 1 : digit) * tens[character]!;
      [digit, unit] = [-1, Math.max(1, tens[character]! / 10)];
    } else if (character === '万') {
      all += Math.max(part + Math.max(digit, 0) * unit, 1) * 10_000;
      [part, digit, unit] = [0, -1, 1000];
    } else return null;
  }
  return all + part + Math.max(digit, 0) * unit;
}
