import type { LexiconEntry } from '../entry.js';

/** 刷单与好评返现: reviews and sales that are bought. */
export const fakeReview = [
  {
    id: 'fake-review/bought',
    patterns: [
      '[好评|五星|5星|全五星|五分|晒图|晒单|带图|带图评价|追评|评价|买家秀|秀图|截图|点赞|收藏|写评价|确认收货]~9[返现|返{n}|返现金|返红包|返利|立返|返{n}元|领红包|领{n}元|得{n}元|奖{n}元|得红包|送红包|红包{n}|领现金|得现金|送现金|奖{n}|奖励{n}|奖现金|退{n}元|送{n}元|立减{n}]',
      '[五星|带图|晒图|][好评|晒图][后|就|即|可|都|均|][有礼|送[小礼品|礼|]|有奖|换|领券|抽奖|免单]',
      '好评返[现|利|红包|]',
      '[带~2图|满~3字|晒图|追评]~9[返|领|送|奖|得|f]~3[红包|现金|{n}[元|块]|话费]',
      '[返现|返红包]~6[好评|五星|晒图|评价]',
      '[刷单[兼职|]|垫付返佣|刷好评|刷评价|刷销量|代刷|代写好评|补单|删差评|改差评|人工好评|买好评|买评论|水军]',
    ],
    category: 'fake-review',
    severity: 'error',
    clause: 'online-competition-rules/9.5',
    except: [
      '刷单[面|层|色|独|手|边|片]~1',
      '[不|拒绝|绝不|从不|反对|杜绝|没有|远离|禁止|不会]~1刷[单|好评|评价|销量|评论]',
      '[像|是|都是|怀疑|估计|肯定是|不是]~3[刷的|刷单|刷好评|水军|刷评论]',
    ],
    guards: ['denial', 'mention', 'ban'],
    instead: { zh: '请顾客如实评价，不以好评为条件给利益', en: 'Ask for honest reviews and pay for none' },
  },
] as const satisfies readonly LexiconEntry[];
