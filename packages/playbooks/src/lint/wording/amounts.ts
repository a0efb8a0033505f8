// Expressions are literals: each is global, for matchAll and replace only, which do not keep its lastIndex.

/** A figure, or Chinese numerals with what they count, or a share. */
const figure =
  /[0-9０-９]|[%％‰]|[一二两三四五六七八九十百千万亿半]{1,8}(?:个)?(?:分钟|小时|钟头|刻钟|秒|天|日|工作日|周|星期|月|季度|年|次|遍|轮|条|件|款|人|名|位|项|倍|成|折|元|块|份|张|家|单|层|步|页|组|类|种|句|字|点|级|号)|[一二两三四五六七八九十]个(?!体|别|人化)/;

/** 时间点: a time that everybody reads alike, without a figure: 每天, 当天, 次日, 下班前. */
export const pointInTime =
  /每(?:一)?(?:天|日|周|月|季|年|班|晚|早|次|场|季度|小时|分钟|旬)|[当次翌隔同](?:天|日|晚|周|月|班)|(?:周|星期)[一二三四五六日天末]|月[初底末]|年[初底末]|季[初末]|[上下]班[前后时]|(?:开播|下播|开卖|开售|活动|大促|发货|上架|交班|收货|签收|付款|下单)(?:开始|结束)?[前后]|立即|马上|即时|实时|随时|第[一二三四五六七八九十]天|T[-−+]/;

/** Words with a numeral in them that count nothing: each of them is not how many. */
const idioms = /每(?:一)?[位个件项份家单名]|一次性|进一步|一步步|一步到位|第一时间|统一|一系列|一点点|有一点|万一|唯一|一件事|一条龙|一体/g;

/** 有数量: whether a clause gives a figure, an amount or a share. */
export function givesAmount(clause: string): boolean {
  return figure.test(clause.replace(idioms, ''));
}
