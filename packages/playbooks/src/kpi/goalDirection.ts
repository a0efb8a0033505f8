type Direction = 'up' | 'down';

/** A word of a direction, so many characters from the number. */
interface Said {
  readonly direction: Direction;
  readonly away: number;
  /** 不要下降, not up: right before it stands that it is not to be. */
  readonly negated: boolean;
}

/** Words that only look like a direction: 满减 is a promotion, 至少 a bound. They are passed by. */
const neutral =
  '至少|不少|多少|很少|少数|少量|满减|立减|直降|减价|降价|降温|减脂|减肥|涨粉|升级|增值|sign-?ups?|pop-?ups?|follow-?ups?|set-?ups?|mark-?downs?|drop-?ship\\w*';
const down =
  '下降|降低|下跌|下调|下滑|减少|缩减|回落|降|跌|减|少|\\b(?:down|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|decreas\\w*|lower(?:s|ed|ing)?|drop(?:s|ped|ping)?|fall(?:s|ing)?|fell|declin\\w*|less)\\b';
const up =
  '提升|提高|上升|上涨|上调|增长|增加|拉升|涨|增|升|\\b(?:up|rais(?:e[sd]?|ing)|increas\\w*|grow(?:s|th|ing)?|grew|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|gain(?:s|ed|ing)?|ris(?:es?|ing)|rose|more|higher)\\b';

/**
 * 升还是降: which way a change goes, by the text before and after its number. The sign decides, else the nearest word within the same part of the sentence.
 *
 * @returns `null` where it is not said, or both are; where the number is not the whole of what is written (a range, 1,000, .5), and where it is a level: what
 *   the rate is to come to or comes from, not by how much it changes; where it is not to happen (不要下降); where a change changes (降幅收窄)
 */
export function goalDirection(before: string, after: string): Direction | null {
  const [, rest = '', sign = ''] = /^([\s\S]*?)([-−－+＋]?)\s*$/.exec(before) ?? [];
  if (/\d\s*[%％]?\s*[，、/-]?\s*$|[,.．~～〜–—]\s*$/.test(rest) || (sign === '' ? level : movedLevel).test(rest)) return null;
  const [part, further] = [partBefore(rest).trimEnd(), partAfter(after)];
  if (secondChange.test(`${part}${further}`)) return null;
  const said = wordsBefore(part);
  const near = [...said, ...wordsAfter(further)].sort((a, b) => a.away - b.away);
  const [nearest] = near;
  const opposite = near.find(({ direction }) => direction !== nearest!.direction);
  if (sign !== '') {
    const signed = /[+＋]/.test(sign) ? 'up' : 'down';
    return nearest === undefined || (nearest.direction === signed && !nearest.negated) || nearest.away > 3 ? signed : null;
  }
  if (nearest === undefined || nearest.negated) return null;
  const last = said.at(-1);
  if (last !== undefined && levelBetween.test(part.slice(part.length - last.away))) return null;
  // with both in one part of the sentence, only the word at the number itself can be believed, and not “提升或下降”
  const isClear = opposite === undefined || (nearest.away <= 3 && opposite.away > nearest.away && !/(?:或|还是|\/|\bor)/.test(rest));
  return isClear ? nearest.direction : null;
}

/** 降到5%, 从3%提升, to 5%, over 5%: what a rate is, not how far it moves. */
const level = /(?:到|至|从|由|自|达|为|是|于|在|过|[=＝<>≤≥＜＞]|\b(?:to|from|at|is|than|reach(?:es|ing)?|below|above|over|under))\s*$/i;
/** Before a sign, which makes 目标是+2% a change. */
const movedLevel = /(?:到|至|从|由|自|\b(?:to|from))\s*$/i;
/** 降到了5%, 提高到目前的5%, reduced to about 5%, but not 提升到店转化率5%, 提升至少5%, raise it from search by 5%. */
const levelBetween = /到(?!店|货|账|访|家|手|期|岗|场)|至(?![少多今])|(?:^|\s)(?:to|from)\s(?![\s\S]*\bby\b)/i;
/** 降幅收窄2%: how far a change itself changes. */
const secondChange = /收窄|放缓|[幅速]度?.{0,3}扩大/;
/** 不要, 避免, not: right before a direction; 不断提升 is none. */
const negation = /(?:[不未没无勿]|[不没未][要有能得会可再]|避免|防止|\b(?:not|no|never|avoid(?:s|ing)?))\s*$/i;

function partBefore(text: string): string {
  return text.split(/[。；;！!？?，\n]|[,.]\s/).at(-1)!;
}

function partAfter(text: string): string {
  return text.split(/[。；;！!？?，\n]|[,.](?:\s|$)/)[0]!;
}

function wordsBefore(part: string): Said[] {
  return saidIn(part, (start, length) => part.length - start - length);
}

function wordsAfter(part: string): Said[] {
  return saidIn(part, (start) => start - (part.length - part.trimStart().length));
}

function saidIn(part: string, away: (start: number, length: number) => number): Said[] {
  const words = new RegExp(`(${neutral})|(${down})|(${up})`, 'gi');
  return Array.from(part.matchAll(words)).flatMap((match): Said[] => {
    const [word, passed, lower] = match;
    if (passed !== undefined) return [];
    return [
      {
        direction: lower === undefined ? 'up' : 'down',
        away: Math.max(0, away(match.index, word.length)),
        negated: negation.test(part.slice(Math.max(0, match.index - 10), match.index)),
      },
    ];
  });
}
