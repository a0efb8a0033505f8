import type { LexiconEntry } from '../entry.js';
import { proof, write } from './advice.js';
import { medicalContexts, medicalGoods } from './medicalContexts.js';

/** 民间说法: functions of folk and Chinese medicine, borderline to the law. */
export const medicalFolk = [
  {
    id: 'medical/folk',
    patterns: [
      '{folk}',
      '[调理|调节|平衡|改善|疏通|滋补|提升|增强]~1[气血|内分泌|阴阳|脾胃|肠胃|经络|体质|体内循环|身体机能|新陈代谢|肠道菌群|雌激素|荷尔蒙|五脏|睡眠质量]',
      '[调理|养护|缓解|疏通|呵护|保养|强健]~1{organ}',
      '[排|清|清除|代谢]~1[体内垃圾|重金属|肠毒|血毒|铅汞]',
      '[促进|加速|提高|提升]~1[新陈代谢|代谢|血循环|气血循环]',
      '[少|不用|不必|告别]跑医院',
      '[缓解|改善|舒缓|减轻|消除]~1[肩颈|眼疲劳|视疲劳|颈椎|经期]',
    ],
    category: 'medical',
    severity: 'warning',
    clause: 'ad-law/17',
    except: [
      '{raise}整体质',
      '[空气|室内|衣柜|墙体|防潮|地面|潮湿]~2湿气',
      '[小|夏日|不怕|不易|不会|容易|不|怕|别|看着就|让人|最]上火',
      '[冬日|冬季|早餐|喝|吃|热汤|奶茶]~1暖胃',
      '[男性|性感|女性]~1荷尔蒙',
      '经络[图|笔|梳|按摩|书|挂图|学|仪|刷|拍|枕|床|枪]',
      '[没有|无|不会|避免|减少|不]~1[酸痛|疼痛|水肿|脚臭|口臭]',
      '元气[满满|森林|少女|女孩|橘|妆|活力|彩|感|十足|可爱|早餐|弹|甜|腮红|好气色|粉]',
      '明目张胆',
      '交通便',
      '防~1胀气',
      '抗敏感[牙膏|护龈|配方牙膏]',
      '{folk}~2{dosage}',
    ],
    guards: medicalContexts,
    goods: { not: [...medicalGoods, 'appliance', 'apparel', 'education', 'finance'] },
    evidence: proof.registration,
    instead: write.feel,
  },
  {
    id: 'medical/apparatus',
    patterns: ['[磁石|远红外|负离子|量子|能量石|生物磁|托玛琳|锗石|石墨烯]~2[保健|理疗|养生|护膝|护颈|护腰|能量|疗法|治]', '[磁疗]'],
    category: 'medical',
    severity: 'warning',
    clause: 'ad-law/17',
    guards: medicalContexts,
    goods: { not: medicalGoods },
    evidence: proof.registration,
    instead: write.feel,
  },
] as const satisfies readonly LexiconEntry[];
