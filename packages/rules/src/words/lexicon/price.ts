import type { LexiconEntry } from '../entry.js';
import { proof, write } from './advice.js';

const records = {
  zh: '降价前七日内同一经营场所的最低成交价记录',
  en: 'The lowest price of the seven days before, in the same shop',
} as const;

/** 价格用语: a price compared with one that nobody can check, and words of selling below cost. */
export const price = [
  {
    id: 'price/original',
    patterns: [
      '[原价|原售价|原价格|原卖价|日常价|平时价|平日价|吊牌价|市场价|市价|专柜原价|市场零售价|商场价]~2{n}[元|块|块钱|w|万|多|+|]',
      '原价',
      '原[来|先|本][卖|要]~2{n}~3[今|现|只|降]',
      '原{n}[元|块|]~2现~2{n}[元|块|]',
    ],
    category: 'price',
    severity: 'warning',
    clause: 'price-fraud-rules/16.2',
    except: ['[恢复|回|按|照|以|付|退|返|调回]~1原价[购买|支付|退|付款|赔偿|赔|]', '原价[买|购|退|值]', '原价[/|、]~5'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: records,
    instead: write.source,
  },
  {
    id: 'price/below-cost',
    patterns: [
      '[亏本[甩卖|清仓|大甩卖|]|赔本|亏钱|赔钱|血亏|倒贴钱|不计成本|不惜成本|亏到]',
      '[跳楼|吐血|骨折|白菜|挥泪|割肉|放血|大出血|跳水|冰点|惊爆|破产|自杀|倒闭|流血]价',
      '卖一~1亏一~1',
      '[低于|低过|跌破|击穿|不及|不到|不足|不够]~2[成本|出厂价|批发价|市场价|历史价]',
      '[成本价|进货价|进价|底价|地板价|零利|0利润|不赚钱]',
      '[挥泪|吐血|跳楼|放血|割肉|含泪|大出血|流血|骨折]~1[甩卖|大甩卖|清仓|处理|促销|大促|抛售|清货|特卖]',
      '[老板|厂家|老板娘|公司|工厂]~1[跑路|疯了|倒闭|破产|哭了|亏哭]',
      '[倒闭|拆迁|转行|破产|关门|撤店|闭店|跑路|改行]~1[清|甩|大甩卖|处理]',
      '[史低|史上低价]',
    ],
    category: 'price',
    severity: 'warning',
    clause: 'price-fraud-rules/19.3',
    except: ['[彻|海|杯|谷|月|年|鞋|见|打]底价~1'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: proof.records,
    instead: write.offer,
  },
] as const satisfies readonly LexiconEntry[];
