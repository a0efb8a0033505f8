import type { Fact, Severity, Text } from '@zhanggui/core';
import { adLaw } from '../facts/adLaw.js';
import { cosmeticsLaw } from '../facts/cosmeticsLaw.js';
import { foodLaw } from '../facts/foodLaw.js';
import type { GoodsClass } from '../rule/goodsClass.js';

/** 凭证要求: a claim that somebody must be able to prove, and by what. */
export interface EvidenceDemand {
  /** A regular expression over the folded text, without spaces. What it captures in its first group is the claim. */
  readonly claim: string;
  /** The same words in other uses, where the expression would take them: the claim is none inside one of these. */
  readonly except?: readonly string[];
  /** Words of an `Evidence.claim` that speaks of it. A claim with a figure also asks for a figure that is no lower. Empty: any evidence will do. */
  readonly covers: readonly string[];
  /** A number that may stand in the texts instead. */
  readonly number?: string;
  /** The number must stand in the texts, whatever is known of the goods. */
  readonly stated?: true;
  /** No evidence makes it lawful. */
  readonly never?: true;
  /** For goods of these classes alone. */
  readonly goods?: readonly GoodsClass[];
  readonly severity: Severity;
  readonly evidence: Text;
  readonly law: readonly Fact<string>[];
}

const patentNumber = 'zl ?\\d{8,12}(?:\\.[\\dx])?|专利号[:]?[a-z]{0,2}\\d{8,12}|cn\\d{7,12}[a-z]?';
const cosmeticsNumber = '国妆特(?:进)?字(?:g|j)?\\d{6,12}';

/** 凭证要求: claims by kind. Bare words that a benchmark of buyers would take for plain (有机 on its own) ask for evidence only where it is known what is held. */
export const evidenceDemands = [
  {
    claim: '(upf ?\\d{0,3}\\+{0,2})',
    covers: ['upf', '紫外线', '防晒检测'],
    severity: 'error',
    evidence: {
      zh: '防紫外线性能检测报告（写明检测单位和数值）',
      en: 'A test report on protection from UV, with who tested and the figure',
    },
    law: adLaw['11.2'],
  },
  {
    claim: '(spf ?\\d{1,3}\\+{0,4}(?:pa\\+{1,4})?|pa\\+{1,4})',
    covers: ['spf', 'pa+', '国妆特', '特殊化妆品', '防晒'],
    number: cosmeticsNumber,
    severity: 'error',
    evidence: { zh: '特殊化妆品（防晒）注册证和防晒指数检测报告', en: 'Registration as special cosmetics and the test of the SPF' },
    law: cosmeticsLaw['16'],
  },
  {
    claim: '((?:染发|烫发)(?:剂|膏|霜|泡泡|乳|水|药水)|防晒(?:霜|乳|乳液|喷雾|露|棒|凝露))',
    covers: ['国妆特', '特殊化妆品', '染发', '烫发', '防晒'],
    number: cosmeticsNumber,
    goods: ['special-cosmetics', 'cosmetics'],
    severity: 'error',
    evidence: { zh: '特殊化妆品注册证（国妆特字）', en: 'Registration as special cosmetics' },
    law: cosmeticsLaw['16'],
  },
  {
    claim: '(特证(?:产品|美白|防晒|染发|祛斑)?|双特证|国妆特字?(?!字?[gj]?\\d)|特殊用途化妆品批准文号)',
    except: ['特证件', '独特证', '特证明'],
    covers: ['国妆特', '特殊化妆品', '特证'],
    number: cosmeticsNumber,
    severity: 'error',
    evidence: { zh: '特殊化妆品注册证编号（国妆特字）', en: 'The number of the registration as special cosmetics' },
    law: cosmeticsLaw['16'],
  },
  {
    claim: '(蓝帽子?(?:认证|标志|产品|标识)?|保健食品(?:批准文号|批文|认证|注册))',
    except: ['蓝帽子(?:女|男|款|童|渔夫|棒球)', '(?:深|浅|宝|天|藏|湖|粉|灰|牛仔)蓝帽子?'],
    covers: ['国食健', '食健备', '卫食健', '保健食品', '蓝帽'],
    number: '(?:国食健[字注]|卫食健字|食健备)[gj]?\\d{8,14}',
    severity: 'warning',
    evidence: { zh: '保健食品注册或备案编号（国食健注、食健备）', en: 'The number of the registration as health food' },
    law: foodLaw['78'],
  },
  {
    claim: '(食品生产许可证?|sc(?:认证|编号|许可|资质)|qs认证)',
    covers: ['sc', '生产许可'],
    number: 'sc ?\\d{14}',
    goods: ['food', 'health-food', 'alcohol'],
    severity: 'warning',
    evidence: { zh: '食品生产许可证编号（SC 加 14 位数字）', en: 'The number of the food licence (SC and 14 digits)' },
    law: adLaw['8'],
  },
  {
    claim:
      '((?:申请|已申请|正在申请|申报)(?:了|着|国家|发明|实用新型|外观|多项|\\d{1,3}项){0,4}专利(?!号)|专利(?:申请中|受理中|已受理|申请号))',
    except: ['申请专利(?:代理|服务|咨询|流程|费)', '代理'],
    covers: [],
    never: true,
    severity: 'error',
    evidence: { zh: '未授权的专利申请不得用于广告', en: 'An application that was not granted may not be advertised' },
    law: adLaw['12.3'],
  },
  {
    claim:
      '((?:国家|发明|实用新型|外观设计|外观|独家|自有|拥有|获|荣获|\\d{1,3}项|多项|双|三重|研发)?专利(?:技术|产品|设计|配方|面料|工艺|结构|成分|认证|证书|款|保护|提取|科技)?)',
    except: [
      '专利(?:代理|申请|费|法|局|权人|律师|检索|之争|纠纷|侵权)',
      '申请(?:了|国家|发明|实用新型|外观)?专利',
      '(?:不是|不再是|并非|谁的)[^。!?;,]{0,6}专利',
      '的专利[。!?;,]',
    ],
    covers: ['专利'],
    number: patentNumber,
    stated: true,
    severity: 'warning',
    evidence: { zh: '标明专利号和专利种类', en: 'State the number and the kind of the patent' },
    law: adLaw['12'],
  },
  {
    claim: '((?:国家|婴幼儿|安全|达到|符合|国标)?a类(?:标准|面料|安全|婴幼儿|母婴|纯棉|品质|等级|检测|认证|用品|级)?)',
    except: ['[a-z0-9]a类', '维(?:生素)?a类', 'a类(?:票|座|区|股|基金|药|地址|会员|证|驾|火灾|电池|线|接口|人|功放)'],
    covers: ['a类', '18401', '31701', '婴幼儿'],
    goods: ['apparel', 'other'],
    severity: 'warning',
    evidence: { zh: '按 GB 18401 检测的报告', en: 'A test report by GB 18401' },
    law: adLaw['8'],
  },
  {
    claim: '((?:国家|通过|中国)?(?:3c|ccc)(?:强制)?(?:认证|证书)|强制性产品认证|中国强制认证)',
    covers: ['3c', 'ccc', '强制'],
    number: '20\\d{14}',
    severity: 'warning',
    evidence: { zh: '3C 证书编号', en: 'The number of the CCC certificate' },
    law: adLaw['8'],
  },
  {
    claim:
      '((?:通过|获|国家|中国|欧盟|美国|双|三重)?有机(?:认证|食品|蔬菜|大米|小米|杂粮|茶|奶|牛奶|纯牛奶|酸奶|奶粉|棉|种植|栽培|农产品|水果|鸡蛋|面粉|燕麦|菜|产品|转换))',
    covers: ['有机'],
    severity: 'warning',
    evidence: { zh: '有机产品认证证书编号', en: 'The number of the organic certificate' },
    law: adLaw['8'],
  },
  {
    claim: '(地理标志(?:产品|认证|保护)?|国家地理标志)',
    except: ['国家地理(?:杂志|频道|摄影|公园)'],
    covers: ['地理标志', '地标'],
    severity: 'warning',
    evidence: { zh: '地理标志专用标志使用核准', en: 'The licence to use the geographical indication' },
    law: adLaw['8'],
  },
  {
    claim:
      '((?:sgs|ctc|第三方|权威|专业|国家|官方)?(?:机构)?(?:检测报告|质检报告|检验报告)|(?:通过|经|过)(?:了)?sgs(?:检测|认证)?|sgs(?:检测|认证))',
    except: ['(?:无|没有|不含|缺|代办|办理|出具|提供)[^。!?;,]{0,4}(?:检测|质检|检验)报告(?:服务|咨询)?'],
    covers: [],
    severity: 'warning',
    evidence: { zh: '检测报告编号和检测单位', en: 'The number of the report and who tested' },
    law: adLaw['11.2'],
  },
  {
    claim: '((?:抗菌|抑菌|除菌|除螨|防螨|除醛|净化|除甲醛|阻燃|吸收)率?(?:可达|高达|达到|达|≥|>|:|为)?\\d{1,3}(?:\\.\\d{1,6})?%)',
    covers: ['抗菌', '抑菌', '除菌', '除螨', '防螨', '甲醛', '净化', '检测'],
    severity: 'warning',
    evidence: { zh: '检测报告，并在文中写明出处', en: 'A test report, named in the text' },
    law: adLaw['11.2'],
  },
] as const satisfies readonly EvidenceDemand[];
