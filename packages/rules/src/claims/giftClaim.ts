import { type Fact, factOn } from '@zhanggui/core';
import { adLaw } from '../facts/adLaw.js';
import type { Gift } from '../rule/goodsFacts.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { countPattern } from './countOf.js';
import { giftsOf } from './factsOf.js';
import { overlaps } from './overlaps.js';
import { sightOf, type TightText, tightTexts } from './tightTexts.js';

interface GiftData {
  /** Regular expressions over the folded text, without spaces. */
  readonly words: readonly string[];
  /** The same words in other uses. */
  readonly except: readonly string[];
  readonly law: readonly Fact<string>[];
}

/** 赠送用语. */
const giftWords = [
  `买(?:${countPattern})[件个瓶盒条双包袋支套份箱斤片罐]?[送赠](?:${countPattern})?`,
  `满(?:${countPattern})[元件]?[送赠]`,
  `前(?:${countPattern})(?:名|位|人|单)[^。!?;,:\\n]{0,6}[送赠]`,
  '(?:下单|拍下|购买|加购|入手|付款|收藏|关注|入会)(?:立|即|就|再|还|另|加)?[赠送]送?|(?:免费|随单|随机|额外|另外|另|再|还|加|附|立|即|就|倾情|豪礼|限量|现货|拍一)[赠送]送?',
  `[送赠](?:${countPattern})[件个瓶盒条双包袋支套份箱片罐张只对枚颗粒本年月天]`,
  '赠品|赠送|附赠|加赠|随赠|好礼相送|豪礼相送|买就送|拍就送|买即送|多买多送',
  '包邮[送赠]|赠(?=[\u4e00-\u9fff])',
  '[送赠](?:小样|赠品|试用装|旅行装|正装|小礼|礼品|礼物|礼包|化妆包|收纳包|手提袋|礼袋|一[条件个瓶盒双包袋支套份片])',
] as const;

/** 不是赠送: 送 and 赠 in delivery, presents and other words. */
const otherWords = [
  '送(?:货|达|来|过来|回来|错|晚了|给我|餐|检|风|电|水|料|丝|话|行|客|别|审|签|修|洗|医|葬|养|上门|到|去|往|出|回|给?(?:人|老人|长辈|爸|妈|父|母|女|男|老|朋友|闺蜜|同学|孩子|儿|领导|客户|员工|学生|自己|宝宝|他|她|爱人|恋人|情人))',
  '赠(?:送?(?:给)?(?:人|友|亲友|朋友|客户|长辈|爱人)|阅|言|予|与|票|险|运费险|礼|书|诗|别)',
  '[赠送]送?(?:退货)?运费险',
  '[捐转互受馈敬惠遗]赠送?',
  '[配运发输护投递派传赶断呈抄目选播放推陪保奉寄解]送',
  '(?:无|不含|没有|非|不|不再|谢绝|拒绝)(?:任何)?(?:赠品|赠送|附赠)',
  '礼赠',
  '[还再就即另加]送(?:货|达|到|去|回|人)',
] as const;

/**
 * 赠品说明不全: gifts of which the listing does not say kind, specification, quantity, term or way of giving (广告法第八条第二款). Points at the words
 * that promise a gift; one finding a gift, whose `fix` names what is missing.
 *
 * `'unknown'` where a gift is promised and `facts.gifts` is not given. A present for somebody (送长辈) and delivery (送货上门) are none.
 */
export const giftClaim = {
  id: 'ad/gift-undisclosed',
  name: { zh: '赠品说明不全', en: 'Gift not described' },
  topic: 'gifts',
  severity: 'warning',
  message: { zh: '“{word}”：赠品{gift}还有 {count} 项没有写明', en: '"{word}": {count} things are not said of the gift {gift}' },
  examples: [
    {
      bad: { title: '买一送一', facts: { gifts: [{ name: '保温杯' }] } },
      good: {
        title: '买一送一',
        facts: {
          gifts: [{ name: '保温杯', specification: '500ml 白色', quantity: 1, term: '2026年11月30日前下单', method: '随主商品一起发出' }],
        },
      },
    },
    { bad: { title: '下单即赠好礼', facts: { gifts: [] } }, good: { title: '送货上门，送长辈礼盒', facts: { gifts: [] } } },
  ],
  data: { words: giftWords, except: otherWords, law: adLaw['8.2'] },
  check: giftCheck,
} as const satisfies Rule<GiftData>;

function giftCheck({ words, except, law }: GiftData): Check {
  const claim = new RegExp(words.join('|'), 'g');
  const other = new RegExp(except.join('|'), 'g');
  return (listing, { day, ...known }) => {
    const gifts = giftsOf(listing.facts);
    const first = firstClaim(tightTexts(listing), { claim, other });
    if (first === null) return [];
    const basis = factOn(law, day, known)?.value;
    if (gifts === null || basis === undefined) return 'unknown';
    const { word, at } = first;
    const listed: readonly Partial<Gift>[] = gifts.length === 0 ? [{}] : gifts;
    return listed.flatMap((gift): RuleFinding[] => {
      const missing = parts.filter(({ part }) => isMissing(gift[part]));
      if (missing.length === 0) return [];
      const fix = { zh: `写明${missing.map(({ zh }) => zh).join('、')}`, en: `State the ${missing.map(({ en }) => en).join(', ')}` };
      return [{ params: { word, gift: gift.name?.slice(0, 60) ?? '', count: missing.length }, at, basis, fix }];
    });
  };
}

const parts = [
  { part: 'name', zh: '品种', en: 'kind' },
  { part: 'specification', zh: '规格', en: 'specification' },
  { part: 'quantity', zh: '数量', en: 'quantity' },
  { part: 'term', zh: '期限', en: 'term' },
  { part: 'method', zh: '方式', en: 'way of giving' },
] as const;

function isMissing(value: string | number | undefined): boolean {
  return value === undefined || value === 0 || (typeof value === 'string' && value.trim() === '');
}

function firstClaim(texts: readonly TightText[], { claim, other }: { readonly claim: RegExp; readonly other: RegExp }) {
  for (const tight of texts) {
    const { text } = tight.view;
    if (!/[送赠]/.test(text) || text.search(claim) < 0) continue;
    const isOther = overlaps(Array.from(text.matchAll(other), ({ index, 0: hit }) => ({ start: index, end: index + hit.length })));
    for (const { index, 0: hit } of text.matchAll(claim)) {
      // what counts is the 送 or 赠 itself: 还送货 holds 还送
      const given = index + Math.max(hit.lastIndexOf('送'), hit.lastIndexOf('赠'));
      if (!isOther({ start: given, end: given + 1 })) return sightOf(tight, index, index + hit.length);
    }
  }
  return null;
}
