import type { Guard } from '../guard.js';

/** 自我比较: goods of the shop compared with each other, or a part of the goods with the rest of them. */
export const ownGoodsGuards = [
  {
    id: 'own-range',
    name: { zh: '与自家商品相比', en: 'Compared with one’s own goods' },
    where: 'sentence',
    patterns: [
      '[本店|店内|店里|我店|小店|单店|店铺|本直播间|直播间|我们店|咱店]~6[{rank}|卖得|卖的|no|top]',
      '[我|咱|我们|咱们|自]家~3[{rank}|卖得|卖的]',
      '[本系列|该系列|同系列|系列中|系列里|系列内|全系|旗下|家族中|历代|本楼盘|本小区|本项目|本品牌|品牌内|自家产品|自家品牌|我们品牌|自有品牌]',
    ],
    exemption: 'absolute-words-guide/6.1',
    to: 'info',
    examples: [{ lifted: '本店销量第一的床单', kept: '销量第一的床单' }],
  },
  {
    id: 'own-goods',
    name: { zh: '自家商品中的一件', en: 'One of one’s own goods' },
    where: 'before',
    patterns: [
      '[本店|店内|店里|小店|全店|我店|[本|同|该|全|同一]系列|系列[中|里]|全系|旗下|历代|自家|我家|我们家|咱们家][中|里|内|的|][卖得|卖的|{word}|]',
      '[这|几|{n}][款|箱|批|件|种|盒][中|里|当中][{word}|]',
    ],
    exemption: 'absolute-words-guide/6.1',
    to: 'info',
    examples: [{ lifted: '店内最受欢迎的床单', kept: '最受欢迎的床单' }],
  },
  {
    id: 'own-part',
    name: { zh: '指商品自身的一处', en: 'One part of the goods' },
    where: 'after',
    patterns: [
      '[人|眼球|目光|我|你|大家|][之|的]~2{point}',
      '[人|眼球|目光|我|你|大家|]的[就|便|也|还|要|当|莫|应该|必须|无疑|自然|]~1[是|数|属|过于]',
      '[之处|在于|莫过于]',
    ],
    exemption: 'absolute-words-guide/6.1',
    examples: [{ lifted: '最吸睛的就是泡泡袖', kept: '最吸睛的裙子' }],
  },
  {
    id: 'own-part-of-best',
    name: { zh: '指商品自身的一处（“最好的”之后）', en: 'One part of the goods, after 最好的' },
    where: 'after',
    patterns: ['~2{point}', '[就|便|也|还|要|当|莫|应该|必须|无疑|]~1[是|数|属|过于]'],
    exemption: 'absolute-words-guide/6.1',
    examples: [{ lifted: '最好的一点是轻', kept: '最好的鞋' }],
  },
  {
    id: 'own-design',
    name: { zh: '指商品自身的设计', en: 'A design of the goods' },
    where: 'after',
    patterns: ['[人|眼球|目光|][之|的]~2[设计|细节|剪裁|点缀|领口|袖口|腰线|图案|口袋|装饰|心机]'],
    exemption: 'absolute-words-guide/6.1',
    examples: [{ lifted: '最别致的设计在背后', kept: '最别致的背包' }],
  },
] as const satisfies readonly Guard[];
