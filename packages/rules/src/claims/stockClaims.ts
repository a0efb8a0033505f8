import type { ReadListing } from '../rule/readListing.js';
import { countOf, countPattern } from './countOf.js';
import { sightOf, tightTexts } from './tightTexts.js';

/** 库存说法: how few pieces a text says are left. */
export interface StockClaim {
  readonly word: string;
  readonly at: ReturnType<typeof sightOf>['at'];
  /** The most pieces with which it is still true. */
  readonly most: number;
}

/** What is counted in stock; after 最后 only the first say by themselves that goods are meant. */
const plainUnits = '件|套|双|台|瓶|盒|箱|副|顶|罐|桶|提';
const otherUnits = '个|条|支|袋|包|份|单|只|组|张|把|本|块|片|对|部|枚|颗|粒|辆|斤|卷|束|盆|串|尊|幅';
const units = `${plainUnits}|${otherUnits}`;

/** Words after a count that make it a count of something else. */
const otherThings =
  '月|小时|星期|礼拜|工作日|季|年|天|人|名额|席|位|步|问题|原因|建议|秘密|字|章|页|课|节|题|试卷|真题|动作|训练|消息|评论|照片|图|孩子|学生|选项|机会|空位|车位|座|档|色|颜色|尺码|码|款|功能|电|价|半价|免费|免单|事|话|路|口|梦|阳光|时|回合|赠|送';

const stated = '(?:大概|大约|约|不到|不足|少于|最多|就|这)?';
const only = '[仅只](?:剩|余)(?:下|余|有)?';
const held = '(?:库存|现货|仓库|存货|全仓|本店|店里|直播间|全国|目前|现在|眼下)[^。!?;,:\\n0-9]{0,3}(?:仅|只|就|还)?(?:剩余?下?|余|有)';
const plainly = '(?:库存|现货|存货)(?:仅|只|(?=不[足到]|少于))';
const few = '(?:库存|现货)?(?:紧张|告急|不多)[,:!]?(?:还|只|仅)?剩(?:下|余)?';
const left = `${only}|${held}|${plainly}|${few}`;
const count = `(${countPattern})`;

const patterns = [
  `(?:${left})(?:最后)?(?:的)?${stated}${count}(多|余|来|几)?(?:${units})(?!${otherThings})`,
  // 还剩 says it of the goods where a clause begins with it: 上次买的还剩两瓶 does not
  `(?:^|[。!?;,:~\\n\\r])(?:还剩下?|剩余|剩最后)(?:最后)?${stated}${count}(多|余|来|几)?(?:${units})(?!${otherThings})`,
  `最后(?:的|仅剩|只剩)?${stated}${count}(多|余|来|几)?(?:${plainUnits})(?!${otherThings}|数|起|类|式)`,
  `最后(?:的)?${stated}${count}(多|余|来|几)?(?:${otherUnits})(?=了|啦|哦|喽|库存|现货|清仓|断码|孤品|[。!?;,:~\\n\\r]|$)`,
  `(?:全球|全国|全网|本店|限时)?限量(?:发售|发行|供应|生产|版|款|抢购|秒杀|抢|仅)?[:]?${stated}${count}(多|余|来|几)?(?:${units})(?!${otherThings}|\\/)`,
];

/** Before 限量: it limits what one buyer gets, or what is sold a day. */
const eachOne = /每[^。!?;,:\n]{0,5}$|单[人笔]$|(?:人|户|账号|id)$/;
/** Before a claim: it is talked about, or denied. */
const saidOf =
  /(?:不要说|不要写|别说|别写|不写|不说|请勿|禁止|不得|不能写|不能说|不是|并非|比如|例如|如|所谓)[:]?["“'‘《「]?$|(?:我家|家里|手里|上次买的?)[^。!?;,:\n]{0,4}$/;

/** Right before 最后: a tale (吃了最后一个, 抢到的最后一台). */
const taleOf = /(?:的|了|是|到|吃|喝|用|买|拆|开|其中|来着)$/;

/** Makes the reader of the stock claims of a listing, from left to right. */
export function stockClaimReader(): (listing: ReadListing) => readonly StockClaim[] {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'g'));
  return (listing) => {
    const claims: StockClaim[] = [];
    for (const tight of tightTexts(listing)) {
      const { text } = tight.view;
      if (!/剩|最后|限量|库存|现货|仅余|只余|存货/.test(text)) continue;
      let end = 0;
      const hits = expressions
        .flatMap((expression) => Array.from(text.matchAll(expression)))
        .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
      for (const hit of hits) {
        // a clause that begins with it begins after the sign before
        const from = hit.index + (/^[。!?;,:~\n\r]/.test(hit[0]) ? 1 : 0);
        const number = countOf(hit[1]!);
        const before = text.slice(Math.max(0, from - 12), from);
        if (
          from < end ||
          number === null ||
          saidOf.test(before) ||
          (hit[0].startsWith('最后') && taleOf.test(before)) ||
          (hit[0].includes('限量') && eachOne.test(before))
        )
          continue;
        end = hit.index + hit[0].length;
        const under = /不到|不足|少于/.test(hit[0]);
        claims.push({ ...sightOf(tight, from, end), most: under ? number - 1 : hit[2] === undefined ? number : number * 2 - 1 });
      }
    }
    return claims;
  };
}
