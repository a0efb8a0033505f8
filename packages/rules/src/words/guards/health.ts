import type { Guard } from '../guard.js';

/** 健康与功效: where a word of health or effect makes no claim. */
export const healthGuards = [
  {
    id: 'no-cure',
    name: { zh: '声明无疗效', en: 'Said to cure nothing' },
    where: 'near-before',
    reach: 6,
    patterns: [
      '[不能|不可|不可以|不得|不具备|不具有|不涉及|不作为|不宣称|不用于|不替代|不代替|代替不了|替代不了|不代表|不会引起]',
      '[没有|无|并不|不具][治疗|预防|医疗]',
    ],
    examples: [{ lifted: '不能治疗脚癣', kept: '能治疗脚癣' }],
  },
  {
    id: 'caution',
    name: { zh: '使用提示', en: 'A caution' },
    where: 'near-after',
    reach: 14,
    patterns: [
      '[慎用|禁用|忌用|慎食|忌食|不宜|勿用|请勿|慎购|慎服|禁食|咨询医|请咨询|医嘱|[请|时|应|快]就医|[请|需]在医生]',
      '[患者|病人|人群|的人|期间]~3[不建议|不要|不能|请先|少[吃|喝|放]]',
      '[请|要]~1[听|问|咨询|看]~4[医生|妇科|眼科|门诊]',
    ],
    examples: [
      { lifted: '高血压、糖尿病患者慎用', kept: '高血压、糖尿病患者都在用' },
      { lifted: '痛经严重要看妇科', kept: '痛经不用看妇科' },
    ],
  },
  {
    id: 'book',
    name: { zh: '书籍', en: 'A book' },
    where: 'sentence',
    patterns: [
      '[书籍|图书|本书|作者|出版|读者|译者|编著|所著|合著|小说|教材|课本|主编|书名|一书|正版书|绘本|漫画|[护理|诊疗|防治|治疗|诊断|健康]手册|病例分析|挂图|穴位图|职称|医师考试|医学人|中级职|[二手|此|全|食谱|医]书|人卫版|读完|这书|科普|读物]',
    ],
    examples: [{ lifted: '《糖尿病饮食》作者王明', kept: '糖尿病饮食' }],
  },
  {
    id: 'buyer-tale',
    name: { zh: '买家自述', en: 'A tale of the buyer' },
    where: 'sentence',
    patterns: [
      '[客服态度|客服说|问客服|问了客服|客服不|客服没|客服也|卖家态度|卖家发|收到货|[给|个|打|要]差评|买回来|买来|[在|从|去]京东|京东[快|买|购|客]|还没用|下次还会|下次再来|我买|害我|自从买|感觉没什么用|没用几次|[很|太|真|让人|有点]失望|上当|无语|郁闷|再也不[买|来|会]]',
      '[住过|入住|前台|标间|标准间|大床房|携程|这家酒店|宾馆]',
      '京东[商城|自营|是|的|送|发]',
      '[算是|据说|应该是|可能是]~5[最|首选|极品|顶级]',
    ],
    to: 'info',
    examples: [
      { lifted: '收到货了，前几天感冒', kept: '感冒喝一包' },
      { lifted: '这家酒店应该是最好的', kept: '最好的毛巾' },
    ],
  },
  {
    id: 'drug-pack',
    name: { zh: '药品包装规格', en: 'How medicine is packed' },
    where: 'sentence',
    patterns: ['{n}g*{n}[片|丸]', '{n}[片|丸|粒][*|x]{n}板', '{n}[片|丸][/|每]盒', '{n}ml*{n}支'],
    examples: [{ lifted: '清肺消炎 0.5g*36片', kept: '清肺消炎' }],
  },
  {
    id: 'pet',
    name: { zh: '宠物与兽用', en: 'For animals' },
    where: 'sentence',
    patterns: ['[宠物|爱宠|萌宠|大宠|犬|狗|猫|泰迪|金毛|兽[用|药]|猪牛羊|家禽|鱼[药|病]|仓鼠|鹦鹉|养殖|母猪|饲养|乌龟|爬宠|水族]'],
    examples: [{ lifted: '狗狗湿疹护理', kept: '湿疹护理' }],
  },
  {
    id: 'shapewear',
    name: { zh: '衣物的塑形', en: 'Clothes that shape' },
    where: 'sentence',
    patterns: [
      '[收腹|塑身|束腰|束身|腰封|内衣|文胸|胸罩|泳[衣|装]|胸垫|插片|[压力|打底|瑜伽]裤|体[重|脂][秤|称]|电子秤|称重|跑步机|跳绳|呼啦圈|动感单车|健身器]',
    ],
    examples: [{ lifted: '收腹带瘦身', kept: '瘦身' }],
  },
] as const satisfies readonly Guard[];
