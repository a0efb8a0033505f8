import type { LexiconEntry } from '../entry.js';
import { medicalContexts, medicalGoods } from './medicalContexts.js';

/** 民间说法: functions of folk and Chinese medicine, borderline to the law. */
export const medicalFolk = [
  {
    id: 'medical/folk',
    patterns: [
      '{folk}',
      '[调理|调节|平衡|改善|疏通|滋补|提升|增强]~1[气血|内分泌|阴阳|脾胃|肠胃|经络|体质|体内循环|身体机能|新陈代谢|肠道菌群|雌激素|荷尔蒙|五脏|睡眠质量]',
      '[调理|养护|缓解|疏通|呵护|保养|强健]~1{organ}',
      '[排出|清除|代谢|分解|排|清]~1[毒素|体内垃圾|湿气|寒气|宿便|重金属|肠毒|血毒|铅汞]',
      '[促进|加速|提高|提升]~1[新陈代谢|代谢|血液循环|微循环|血循环|气血循环]',
      '[缓解|改善|舒缓|减轻|消除]~1[疼痛|酸痛|肩颈|肩颈痛|腰痛|腰酸|背痛|眼疲劳|视疲劳|颈椎|胃胀|胀气|经期|痛感]',
    ],
    category: 'medical',
    severity: 'warning',
    clause: 'ad-law/17',
    except: [
      '[空气|室内|衣柜|墙体|防潮|地面|潮湿]~2湿气',
      '[小|夏日|不怕|不易|不会|容易|不|怕|别|看着就|让人|最]上火',
      '[冬日|冬季|早餐|喝|吃|热汤|奶茶]~1暖胃',
      '[男性|性感|女性]~1荷尔蒙',
      '经络[图|笔|梳|按摩|书|挂图|学|仪|刷|拍|枕|床|枪]',
      '[提升|增强|提高|改善|调节]整体质',
      '[没有|无|不会|避免|减少|不]~1[酸痛|疼痛|水肿|脚臭|口臭]',
      '元气[满满|森林|少女|女孩|橘|妆|活力|彩|感|十足|可爱|早餐|弹|甜|腮红|好气色|粉]',
      '明目张胆',
      '[补气[嘴|孔|筒]|气血[条|值]]',
      '交通便',
      '防~1胀气',
      '抗敏感[牙膏|护龈|配方牙膏]',
      '{folk}~2[片|丸|颗粒|胶囊|口服液|合剂|糖浆|软膏|药膏]',
    ],
    guards: medicalContexts,
    goods: { not: [...medicalGoods, 'appliance', 'apparel', 'education', 'finance'] },
    evidence: { zh: '保健食品注册或备案的功能', en: 'The registered function of a health food' },
    instead: { zh: '写食材、口感和使用感受', en: 'Write ingredients, taste and feel' },
  },
  {
    id: 'medical/apparatus',
    patterns: [
      '[磁疗|磁石|远红外|负离子|量子|能量石|生物磁|托玛琳|锗石|石墨烯]~2[保健|理疗|养生|护膝|护颈|护腰|能量|疗法|治]',
      '[磁疗|量子能量|细胞能量|生物能]',
    ],
    category: 'medical',
    severity: 'warning',
    clause: 'ad-law/17',
    guards: medicalContexts,
    goods: { not: medicalGoods },
    evidence: { zh: '医疗器械注册或备案凭证', en: 'Registration as a medical device' },
    instead: { zh: '写材质和用途', en: 'Write material and use' },
  },
] as const satisfies readonly LexiconEntry[];
