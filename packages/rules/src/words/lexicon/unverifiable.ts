import type { LexiconEntry } from '../entry.js';
import { efficacyContexts } from './efficacyContexts.js';

/** 无法证实的表述: nature, purity and science of which nobody can show the proof. */
export const unverifiable = [
  {
    id: 'unverifiable/natural',
    patterns: [
      '[纯|全|100%|百分百|百分之百|100%纯|百分百纯|纯粹|完全|绝对|真正]~1天然[无添加|植物|成分|无公害|绿色|配方|提取|野生|原料|食材|]',
      '[纯|全|100%|百分百][植物|草本|中草药|绿色|生态|有机|野生|无添加]',
      '[零|0|无任何|不含任何|绝无|没有任何|绝不含|不添加任何|0添加|零添加]~1[添加|添加剂|化学添加|激素|防腐剂|有害物质|有害成分|化学成分|化学物质|化学毒素|农药残留|农残|重金属|污染|毒素|刺激|伤害|负担|过敏]',
      '[无毒无害|无公害|无污染|纯绿色|原生态|纯野生|绿色食品|零伤害|0伤害|零负担]',
    ],
    category: 'unverifiable',
    severity: 'warning',
    clause: 'ad-law/28.3',
    except: [
      '[纯|全|100%|百分百|真正]天然[水晶|玉|石|翡翠|玛瑙|蜜蜡|琥珀|大理石|乳胶|橡胶|皮|珍珠|宝石|钻石|木|硅胶|丝|竹|棉|麻|气|沉香|和田玉|绿松石|南红|石英|毛|黄水晶|紫水晶|青金石|亚麻|纤维|羊毛|蚕丝]~1',
      '[零|0]添加[糖|蔗糖|盐|味精|色素|香精]',
      '无刺激',
      '纯植物[油|染|鞣]',
      '[纯|全]绿色[系|款|的|色|连衣裙|包]',
    ],
    guards: efficacyContexts,
    evidence: { zh: '成分检测报告、有机或绿色食品认证', en: 'A report of the contents, the certificate' },
    instead: { zh: '写明原料、产地和检测结果', en: 'Give ingredients, origin and the findings of the test' },
  },
  {
    id: 'unverifiable/science',
    patterns: [
      '[诺贝尔奖|诺奖|航天[级|品质|科技]|宇航级|太空科技|nasa|美国宇航局|军工级|军工品质|军工技术|军用级|军用级别|尖端科技|基因修复|细胞级|分子级][技术|科技|配方|成分|材料|成果|得主|专利|研发|级|能量|]',
      '[普通|一般|同类|传统|市面]~5的{n}倍[效果|功效|吸收|功能|营养|]',
      '[北京大学|清华大学|北大|清华|复旦|中科院|中国科学院|哈佛|剑桥|诺奖得主|院士]~4[实验室|研发|团队|研究|科研]',
      '[专家|科学|权威|科学家|实验|实验室|研究]~1[证明|证实|研究表明|研究证实|实验证明|认证|研究发现|表明]',
      '[{n}万|千万|百万|亿万|数万|上万|无数|万千|{n}%的]~1[人|女性|妈妈|用户|家庭|消费者|明星|客户|网友|宝妈|会员]~2[亲测有效|验证|见证|都在用|的选择|共同选择|信赖|首选|推荐|亲证|好评如潮]',
      '十[大|佳]~2[品牌|名牌|企业]',
      '[质量|消费者]信得过',
      '[亲测有效|真人实测有效|用过的都说好|零差评|0差评|无一差评|100%好评]',
    ],
    category: 'unverifiable',
    severity: 'warning',
    clause: 'ad-law/11.2',
    except: ['~12研究[生|院]'],
    guards: ['denial', 'mention', 'ban', 'book', 'buyer-tale', 'sourced'],
    evidence: { zh: '研究或统计的出处、范围和时间', en: 'Source, scope and time of the study' },
    instead: { zh: '写明出处，否则删去', en: 'Name the source or leave it out' },
  },
] as const satisfies readonly LexiconEntry[];
