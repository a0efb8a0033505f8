import type { LexiconEntry } from '../entry.js';
import { proof, write } from './advice.js';

/** 虚假紧迫: a last day, a last chance, a rise to come, of which the shop keeps no record. */
export const scarcity = [
  {
    id: 'scarcity/last',
    patterns: [
      '{offer}~8最后{n}[天|日|晚]',
      '最后{n}[天|日|晚]~3{offer}',
      '^最后{n}天$',
      '^最后{n}[件|双|瓶|盒|台|箱]$',
      '[仅剩|只剩|剩下]最后{n}[件|双|瓶|盒|台|箱]',
      '最后{n}[组|单|套|波|轮|批|次机会|个名额|席|小时|分钟|拨|车|篮]',
      '[最后机会|最后的机会|最后冲刺价]',
    ],
    category: 'scarcity',
    severity: 'warning',
    clause: 'consumer-penalty-rules/6.5',
    except: ['[月|年|学期|假期|季|旅行|人生|假|期|工作|上学]~1[的|]最后{n}[天|日|小时]'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: proof.records,
    instead: write.offer,
  },
  {
    id: 'scarcity/now-or-never',
    patterns: [
      '[错过|错失|失去|不买]~3[等[一|十|半|百]年|再等[一|十|半|{n}]年|等明年|悔[十|百]年|遗憾|后悔一年|后悔一辈子|悔一生|拍大腿|没有下次|不再有|没机会|就没有了|就没了|血亏|亏大了]',
      '[手慢无|手[速|]慢[就没|则无|拍断腿|拍大腿|后悔|哭]|手快有[手慢无|]|手慢没|手慢了就没|慢了就没|晚了就没|先到先抢光|抢完即止|抢完为止|抢光为止|[抢|卖|拍]完就没|过期不候|逾期不候|过时不候|过了[今天|今晚|今日|这波]~8[就|再|]没|过了这村没这店|秒光|秒没|一秒抢光|抢到就[是|]赚到|再不抢|再不买就|不抢后悔|随时恢复原价|[随时|马上|即将|立刻|明天|明日|下一秒]涨价|机不可失|时不再来|千载难逢|百年难遇|百年一遇|不会再有|再无此价|仅此一[次|天|回|波]|[仅|只][限|][今日|今天|今晚|此刻|本场]|只此一天|就今天|只有今天|[今天|今晚]最后[一波|一批|机会|{n}小时]|最后今天|限时一天|绝版不再|不再[回货|补货|返场|有货]|[永|绝]不[返场|补货]|仅有一次][价|抢购|优惠|特价|特惠|半价|机会|福利|]',
      '{scope}最后[一件|{n}套]',
      '[今天|今晚|现在|此刻|这次|下播|明天]~4[不买|不抢|不拍|错过]~4[后悔|涨价|没了|没有了|恢复原价]',
      '[明天|明日|明早|今晚{n}点|明晚|活动结束|下播|凌晨|过了今天]~2[后|]~1[恢复|涨回|恢复到|涨价|回到][原价|日常价|正价|]',
    ],
    category: 'scarcity',
    severity: 'warning',
    clause: 'consumer-penalty-rules/6.5',
    except: ['绝版[书|老书|cd|唱片|图书|漫画|邮票|硬币|纸币|碟|绘本]'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    instead: write.offer,
  },
] as const satisfies readonly LexiconEntry[];
