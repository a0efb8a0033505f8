import type { LexiconEntry } from '../entry.js';
import { medicalContexts, medicalGoods } from './medicalContexts.js';

const registration = {
  zh: '医疗器械注册或备案凭证；医疗机构的资质',
  en: 'Registration as a medical device, licence of the clinic',
} as const;
const plain = { zh: '写成分和使用感受，不写医学概念', en: 'Write ingredients and feel, no medical notion' } as const;

/** 医美与杀菌: medical notions by which cosmetics and daily goods are sold. */
export const medicalCare = [
  {
    id: 'medical/aesthetic',
    patterns: [
      '医美[级|级别|术后|项目|修复|同款|面膜|护肤|院线|机构|科技|]',
      '[医疗|医用|医学|医院|药用|药典][级别|级|品质|标准|同款|护肤|认证]',
      '[医学|药物|医药][护肤|美容|护发]',
      '[医疗|医用]级[面膜|护肤品]',
      '[药妆|医学护肤品|药准字|药字号|准字号]',
      '[微整|微整形|水光针|热玛吉|超声刀|热拉提|玻尿酸填充|线雕|埋线|光子嫩肤|皮秒|点阵激光|黄金微针|微针|中胚层|botox|肉毒|肉毒杆菌|[塑形|瘦脸|童颜|少女|嗨体]针|外泌体|[点|去|祛]痣|打针|除皱针|溶脂|肉毒素|果酸换肤|胎盘素|幼胎素][级|级别|效果|疗法|同款|术|术后|般|后|护理|]',
      '手术[级|级别][的|]~2[杀菌|消毒|清洁|杀菌消毒|无菌|]',
      '术后[修复|修护|护理|恢复|专用|可用]',
      '[涂抹式|口服|喝的|可以喝的|可涂抹的|居家|敷出来的]~1[玻尿酸|热玛吉|水光针|美容针|整容|美白针|医美|打针]',
      '[美容针|美白针|整容|换肤|换头术|针剂]',
      '[促进|激活|刺激|修复|唤醒|加速]~2[细胞|毛囊|真皮|基底|胶原蛋白]~1[再生|新生|增生|生长]',
      '胶原[蛋白|]再生',
      '[表皮生长因子|egf|寡肽-1|干细胞提取|人源干细胞|胎盘提取]',
      '[激素|抗生素]~2[修复|依赖]',
    ],
    category: 'medical',
    severity: 'error',
    clause: 'ad-law/17',
    except: [
      '打针[孔|眼|线|织|机|器|玩具]',
      '医学[生|院|专业|教材|书|博士|院校|类]~2',
      '水光[肌|感|唇|釉|镜面|妆|潋滟|漾|润|嫩|透|亮|盈|气垫|水|面膜|原液|瓶|精华|霜|十足|绒]',
      '^水光$',
      '埋线[管|盒|器]',
    ],
    guards: medicalContexts,
    goods: { not: [...medicalGoods, 'appliance'] },
    evidence: registration,
    instead: plain,
  },
  {
    id: 'medical/sterilise',
    patterns: [
      '[杀菌|灭菌|除菌|抑菌|抗菌|杀毒|消毒|灭杀细菌|杀灭细菌|抑制细菌|杀死细菌|除螨|祛螨|杀螨|灭螨][消毒|消炎|止痒|抗炎|杀菌|抑菌|除菌|修复|]',
    ],
    category: 'medical',
    severity: 'error',
    clause: 'cosmetics-regulation/43',
    except: ['[高温|巴氏|瞬时|紫外线|臭氧|环氧乙烷|超高温|低温|无菌|辐照]~2[消毒|杀菌|灭菌]'],
    guards: medicalContexts,
    goods: { only: ['cosmetics', 'special-cosmetics', 'health-food', 'alcohol'] },
    evidence: { zh: '消毒产品（消字号）的备案和检验报告', en: 'Licence and report of a disinfectant' },
    instead: plain,
  },
  {
    id: 'medical/drug-in-cosmetics',
    patterns: [
      '[中药|草药|药物|药膏|膏药|抗生素|药水|汉方药|苗药|藏药|蒙药|入药|维a酸|地塞米松|红霉素|氯霉素|甲硝唑|氢化可的松|克林霉素|阿达帕林|夫西地酸|糖皮质激素]',
    ],
    category: 'medical',
    severity: 'error',
    clause: 'cosmetics-regulation/43',
    except: ['[不含|不添加|无|未添加|拒绝|0|零]~4[抗生素|激素|药物|地塞米松|糖皮质激素]'],
    guards: medicalContexts,
    goods: { only: ['cosmetics', 'special-cosmetics'] },
    instead: plain,
  },
  {
    id: 'medical/sterilise-skin',
    patterns: ['[清洁|深层清洁|肌肤|皮肤|私处|私密|头皮|面部|口腔|洗手|沐浴]~1[杀菌|抑菌|除菌|抗菌|灭菌|杀毒|消毒]'],
    category: 'medical',
    severity: 'warning',
    clause: 'ad-law/17',
    guards: medicalContexts,
    goods: { not: [...medicalGoods, 'appliance', 'cosmetics', 'special-cosmetics'] },
    evidence: { zh: '消毒产品（消字号）的备案和检验报告', en: 'Licence and report of a disinfectant' },
    instead: plain,
  },
  {
    id: 'medical/sterilise-food',
    patterns: ['[杀菌消炎|消炎杀菌|杀菌排毒|杀菌抗病毒|抗菌消炎|[杀|抑]菌止痒|抑菌消炎]'],
    category: 'medical',
    severity: 'error',
    clause: 'ad-law/17',
    guards: medicalContexts,
    goods: { not: [...medicalGoods, 'appliance'] },
    instead: plain,
  },
] as const satisfies readonly LexiconEntry[];
