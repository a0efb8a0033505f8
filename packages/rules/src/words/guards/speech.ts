import type { Guard } from '../guard.js';

/** 说话方式: the word is denied, or spoken about. */
export const speechGuards = [
  {
    id: 'denial',
    name: { zh: '否定', en: 'Denied' },
    where: 'before',
    patterns: [
      '[不是|并非|绝非|非|不算|算不上|称不上|谈不上|不敢当|没有|哪有|不求|不做|不当|不讲|不吹|不叫|不写|不追求|不标榜|不自称]',
      '[不说|不敢说|不敢称|不敢自称|从不说|从不自称|不会说|别说|不敢夸|不敢保证|不承诺|不保证]~2',
      '[不一定|不见得|未必|不必|不用|无需|不需要|不是说|不是什么|不是因为][是|]',
    ],
    exemption: 'absolute-words-guide/5.3',
    examples: [{ lifted: '它不是最便宜的', kept: '最便宜的' }],
  },
  {
    id: 'mention',
    name: { zh: '谈论这个词', en: 'Talk about the word' },
    where: 'sentence',
    patterns: [
      '[等|类|这些|那些|之类的]~2[词|字|用语|字眼|表述|说法|词汇|词语|字样|宣传语]',
      '[禁用|违禁|违规|敏感|极限|绝对化|夸张][词|词汇|词语|用语|字眼|表述]',
      '[一词|二字|两字|三字|字样|这个词|这个字|这两个字|这三个字|广告法|广告用语]',
    ],
    exemption: 'absolute-words-guide/5.3',
    examples: [{ lifted: '不要出现“最佳”等用语', kept: '最佳选择' }],
  },
  {
    id: 'ban',
    name: { zh: '说不能用这个词', en: 'Said to be forbidden' },
    where: 'near-before',
    reach: 12,
    patterns: [
      '[不得|禁止|严禁|不能|不可|不可以|不要|避免|请勿|切勿|勿|[千万|可|也|都|就|请]别|不准|不许]~2[使用|出现|含有|写|说|打|宣传|标注|宣称|自称|承诺]',
    ],
    exemption: 'absolute-words-guide/5.3',
    examples: [{ lifted: '主播不能说全网第一', kept: '全网第一' }],
  },
] as const satisfies readonly Guard[];
