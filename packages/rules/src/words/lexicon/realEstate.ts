import type { LexiconEntry } from '../entry.js';

const facts = { zh: '写实际距离和已建成的配套', en: 'Write the distance and what is already built' } as const;
const calm = ['denial', 'mention', 'ban', 'book', 'buyer-tale'] as const;

/** 房地产禁用表述: a rise or a return promised, a place told by minutes, plans told as facts. */
export const realEstate = [
  {
    id: 'real-estate/promise',
    patterns: [
      '[升值|增值|投资回报|高回报|包租|返租|售后包租|坐享租金|稳定租金|即买即涨|必涨|只涨不跌|坐等升值|以租养贷|以租养房|回报率|租金回报|年回报|一铺旺三代]~2[潜力|空间|无限|巨大|前景|{n}%]',
      '[升值空间|升值潜力|增值潜力|投资回报|售后包租|返租|包租{n}年|坐享租金|以租养贷|稳定租金|即买即涨|只涨不跌|一铺旺三代|坐等升值]',
      '{n}[分钟|分|分种]~4[到|至|达|直达|抵达|即到|即达|通达|生活圈|商圈|车程|步行可达|直抵|到达|地铁|学校|机场|高铁|市中心|高速]',
      '[距|距离|离|到|至|步行|车程|驱车|开车]~8{n}[分钟|分钟车程|分钟步行]',
      '[规划中|即将|未来|将建|拟建|在建|规划|筹建]~2[地铁|学校|商场|学位|名校|医院|高铁|综合体|公园|轻轨]~2[通车|开通|落成|入驻|开业|旁]',
      '[学区房|学位房|名校学区|学位保证|保证学位|包入学|落户|买房送户口|名校学位|包上名校|直升名校|学位无忧]',
      '[送户口|首付分期|零首付|0首付|垫首付|首付贷|不限购|不限贷]',
    ],
    category: 'real-estate',
    severity: 'error',
    clause: 'ad-law/26.1',
    guards: calm,
    goods: { only: ['real-estate'] },
    instead: facts,
  },
] as const satisfies readonly LexiconEntry[];
