import type { Guard } from '../guard.js';

/** 理念与目标: what a shop believes, wishes and works for. */
export const attitudeGuards = [
  {
    id: 'goal',
    name: { zh: '目标追求', en: 'A goal' },
    where: 'near-before',
    reach: 14,
    patterns: [
      '[目标|愿景|使命|梦想|理想|宗旨|理念|立志|力争|争做|争当|争创|致力|追求|追逐|探索|渴望|希望|期望|愿意|愿做|剑指|冲刺|向着|朝着|誓做|只为|但求|只求|力求|务求|以求]',
      '[努力|争取|立志|想|要|将|誓要|一心]~1[做|成为|打造]',
    ],
    exemption: 'absolute-words-guide/5.2',
    examples: [{ lifted: '愿景：成为最信赖的品牌', kept: '最信赖的品牌' }],
  },
  {
    id: 'goal-brand',
    name: { zh: '打造品牌', en: 'Building a brand' },
    where: 'sentence',
    patterns: [
      '[打造|建设|创建|培育|成就|铸就|争创]~8[第[一|1]|最|领导|领先|领军|一流|顶级|顶尖|领袖]~6[品牌|企业|公司|平台|店铺|名店|团队|工厂|商家|供应商|服务商|产业]',
    ],
    exemption: 'absolute-words-guide/5.2',
    examples: [{ lifted: '打造宠物食品第一品牌', kept: '宠物食品第一品牌' }],
  },
  {
    id: 'pursuit',
    name: { zh: '对极致的追求', en: 'Striving for it' },
    where: 'after',
    patterns: ['~4[追求|理念|信念|宗旨|初心|向往|梦想|精神|匠心]'],
    exemption: 'absolute-words-guide/5.1',
    examples: [{ lifted: '极致的追求', kept: '极致做工' }],
  },
  {
    id: 'service',
    name: { zh: '服务态度', en: 'Attitude of service' },
    where: 'after',
    patterns: ['[的|][服务|售后|态度|客服|诚意|心意|祝福|祝愿|敬意|问候|谢意|努力]'],
    exemption: 'absolute-words-guide/5.1',
    examples: [{ lifted: '最好的服务', kept: '最好的面料' }],
  },
  {
    id: 'not-goods',
    name: { zh: '不指商品', en: 'Not about the goods' },
    where: 'after',
    patterns: ['的{people}', '的那[个|位]', '的不过', '[瞬间|人间|不过|夕阳|年华|时光|遇见|相遇|季节|四月天|身影|笑容|模样]'],
    exemption: 'absolute-words-guide/5.3',
    examples: [{ lifted: '独一无二的你', kept: '独一无二的手感' }],
  },
  {
    id: 'person',
    name: { zh: '指人和时光（“最好的”之后）', en: 'People and time, after 最好的' },
    where: 'after',
    patterns: ['{people}', '那[个|位]'],
    exemption: 'absolute-words-guide/5.3',
    examples: [{ lifted: '送给最好的妈妈', kept: '最好的蜂蜜' }],
  },
] as const satisfies readonly Guard[];
