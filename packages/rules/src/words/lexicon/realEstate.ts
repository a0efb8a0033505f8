import type { LexiconEntry } from '../entry.js';

const facts = { zh: '写实际距离和已建成的配套', en: 'Write the distance and what is already built' } as const;
const calm = ['denial', 'mention', 'ban', 'book', 'buyer-tale'] as const;

/** 房地产禁用表述: a rise or a return promised, a place told by minutes, plans told as facts. */
export const realEstate = [
  {
    id: 'real-estate/promise',
    patterns: [
      '[升值|增值|高回报|包租|必涨|以租养房|回报率|租金回报|年回报]~2[潜力|空间|无限|巨大|前景|{n}%]',
      '[投资回报|售后包租|返租|包租{n}年|只涨不跌|坐等升值]',
      '{n}[分钟|分|分种]~1[到|至|达|直达|抵达|即到|即达|通达|生活圈|商圈|车程|步行可达|直抵|到达|地铁|学校|机场|高铁|市中心|高速]',
      '[距|距离|离|到|至|步行|车程|驱车|开车]~8{n}分钟[车程|步行|]',
      '[保证|承诺|确保|包]~2[入学|学位|落户|升值|回报]',
      '[返租|托管]{n}年',
      '[规划|规划中|即将|将|拟|未来]~3[地铁|轻轨|高铁|商业|综合体|学校|学位|商圈|配套|医院|公园|cbd|新区|商场]',
      '[学区房|学位房|保证学位|包入学|落户|名校学位|包上名校]',
      '[送户口|零首付|0首付|首付[分期|贷]]',
    ],
    category: 'real-estate',
    severity: 'error',
    clause: 'ad-law/26.1',
    guards: calm,
    goods: { only: ['real-estate'] },
    instead: facts,
  },
] as const satisfies readonly LexiconEntry[];
