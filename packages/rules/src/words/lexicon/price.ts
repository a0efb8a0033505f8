import type { LexiconEntry } from '../entry.js';

const records = {
  zh: '降价前七日内同一经营场所的最低成交价记录',
  en: 'The lowest price of the seven days before, in the same shop',
} as const;
const compared = { zh: '写明所比较的价格是什么、依据和时间', en: 'Say what price is compared, on what basis, of when' } as const;

/** 价格用语: a price compared with one that nobody can check, and words of selling below cost. */
export const price = [
  {
    id: 'price/original',
    patterns: [
      '[原价|原售价|原价格|原卖价|日常价|平时价|平日价|吊牌价|市场价|市价|专柜价|专柜售价|专柜原价|市场零售价|商场价]~2{n}[元|块|块钱|w|万|多|+|]',
      '原价',
      '原{n}[元|块|]~2现~2{n}[元|块|]',
      '[专柜|商场|实体店|门店|官网]~1{n}[元|块|+]',
    ],
    category: 'price',
    severity: 'warning',
    clause: 'price-fraud-rules/16.2',
    except: ['[恢复|回|按|照|以|付|退|返|调回]~1原价[购买|支付|退|付款|赔偿|赔|]', '原价[买|购|退|值]'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: records,
    instead: compared,
  },
  {
    id: 'price/below-cost',
    patterns: [
      '[亏本|赔本|亏钱|赔钱|血亏|亏血本|倒贴钱|折本|蚀本|不计成本|不惜成本|亏到|赔到][卖|甩卖|清仓|处理|大甩卖|甩|冲量|赚吆喝|甩货|促销|冲销量|出|出货|价|抛售|抢购|]',
      '[跳楼|吐血|骨折|白菜|地板|挥泪|割肉|放血|大出血|跳水|冰点|惊爆|破产|自杀|赔本|倒闭|流血]价',
      '卖一~1亏一~1',
      '[低于|低过|跌破|击穿|不及|不到|不足|不够]~2[成本|成本价|进价|进货价|出厂价|底价|批发价|市场价|历史价]',
      '[成本价|进货价|进价|底价|地板价|亏本价|断码价|零利润|零利|0利润|不赚钱|一分钱不赚|不挣钱][出售|甩卖|出|卖|销售|直供|清仓|大甩卖|处理|甩|抢|冲量|清货|]',
      '[挥泪|吐血|跳楼|放血|割肉|含泪|大出血|流血|骨折]~1[甩卖|大甩卖|清仓|处理|促销|大促|抛售|清货|特卖]',
      '[老板|厂家|老板娘|公司|工厂]~1[跑路|疯了|倒闭|破产|哭了|亏哭]',
      '[倒闭|拆迁|转行|破产|关门|撤店|闭店|跑路|改行]~1[清仓|甩卖|大甩卖|处理|大处理|清货|大清仓]',
      '[打骨折|骨折价|全网底价|史低|史上低价]',
    ],
    category: 'price',
    severity: 'warning',
    clause: 'price-fraud-rules/19.3',
    except: ['[彻|海|杯|谷|月|年|鞋|见|打]底价~1'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: { zh: '进货成本记录；依法降价处理的事由', en: 'Records of cost; the lawful ground of the sale' },
    instead: { zh: '写实际折扣和活动时间', en: 'Give the discount and its time' },
  },
] as const satisfies readonly LexiconEntry[];
