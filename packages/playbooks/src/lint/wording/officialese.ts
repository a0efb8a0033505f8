import { type FoundWord, type WordFinder, wordFinder } from './findWords.js';

/** 公文腔: words of offices, and what a colleague says instead. */
const officialWords = {
  予以: '给、就',
  切实: '（删去）',
  务必: '一定要',
  特此: '（删去）',
  兹有: '现有',
  兹定: '定',
  兹因: '因为',
  兹将: '现把',
  兹就: '就',
  兹经: '经过',
  兹派: '派',
  兹证明: '证明',
  兹通知: '通知',
  鉴于: '因为',
  有鉴于此: '所以',
  届时: '到时候',
  知悉: '知道',
  悉知: '知道',
  遵照执行: '照做',
  严格落实: '照着做，写清谁检查',
  高度重视: '（删去，写怎么做）',
  不得有误: '（删去）',
  贯彻落实: '照着做',
  责成: '请',
  会同: '和',
  旨在: '为了',
  亟待: '急需',
  亟需: '急需',
  兼顾统筹: '两样都顾到',
  统筹推进: '一起做',
  有序推进: '按顺序做',
  稳步推进: '一步步做',
  扎实推进: '（写怎么做）',
  进一步夯实: '打牢',
  全面加强: '（写加强什么、到多少）',
  凡此种种: '这些',
  毋庸置疑: '（删去）',
  毋须: '不用',
  无须赘述: '（删去）',
  上述: '前面说的',
  下述: '下面的',
  之规定: '的规定',
  之要求: '的要求',
  拟于: '打算在',
  均应: '都要',
  均须: '都要',
  须知: '要知道',
} as const;

/** 公文里的字在别的词里: names and things. */
const except = [
  '用户须知',
  '买家须知',
  '购物须知',
  '活动须知',
  '使用须知',
  '入场须知',
  '报名须知',
  '参赛须知',
  '购买须知',
  '须知页',
] as const;

/**
 * 公文腔: words that nobody says across a table, each with what to say instead.
 *
 * 兹 alone is not looked for, since it stands in names (龟兹, 兹罗提). Our own list of words.
 *
 * @returns in their order, with their place in UTF-16 code units
 */
export function findOfficialese(text: string): (FoundWord & { readonly instead: string })[] {
  return officialFinder()(text).map((found) => ({ ...found, instead: officialWords[found.word as keyof typeof officialWords] }));
}

let finder: WordFinder | undefined;

/** Made on first use, once: the lists never change. */
function officialFinder(): WordFinder {
  finder ??= wordFinder(Object.keys(officialWords), except);
  return finder;
}
