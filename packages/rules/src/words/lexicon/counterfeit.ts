import type { LexiconEntry } from '../entry.js';

const licence = { zh: '商标注册人的许可、进货凭证', en: 'Licence of the owner of the mark, proof of purchase' } as const;
const own = { zh: '写自有品牌和实际来源', en: 'Name your own brand and where the goods come from' } as const;

/** 仿冒用语: goods said to be copies, and the grades in which copies are sold. */
export const counterfeit = [
  {
    id: 'counterfeit/copy',
    patterns: [
      '[高仿|精仿|超仿|仿品|a货|超a|复刻版a|仿大牌|莆田鞋|莆田货|莆田[工厂|复刻|版]|仿大牌]',
      '[顶级|极品|高端|完美|原厂|[1|一][:|比][1|一]|超高|高版本|真标|专柜|莆田|大牌]~1[复刻|仿制|仿|高仿|精仿|复制|翻版|还原正品]',
      '[高仿|复刻|仿制]~2[大牌|名牌|奢侈品|正品|专柜|lv|gucci|香奈儿|爱马仕|耐克|阿迪]',
      '[大牌|名牌|正品|专柜|奢侈品]~1[高仿|复刻|仿版|仿品|翻版|a货]',
    ],
    category: 'counterfeit',
    severity: 'error',
    clause: 'trademark-law/57',
    except: [
      '翡翠~3a货',
      'a货[翡翠|玉|手镯|吊坠]',
      '[天然|缅甸|冰种|糯种|玻璃种|玉石|鉴定]~4a货',
      '[拒绝|抵制|谨防|打击|远离|鉴别|识别|防|非|不是|没有|杜绝|当心|小心|查处|不卖|不做|绝不卖]~2[高仿|山寨|仿品|盗版|a货|精仿|复刻|仿货]',
      '[经典|元年|复古|官方|原版|限定]~2复刻',
      '高仿真~2',
      'a货[柜|架|车|梯|运|款]~1',
    ],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    instead: own,
  },
  {
    id: 'counterfeit/one-to-one',
    patterns: [
      '[1:1|一比一|1比1]~2[品质|开模|定制|制作|还原|打造|正品|专柜|质量|工艺|同步|原厂|原版|开发|顶级|市场|包装|{n}k|重金]',
      '[正品|专柜|原版|官网|官方|原厂|开模|高端版本|版本|全套]~1[1:1|一比一|1比1]',
      '[按|照|拿]~1[正品|原版|原鞋]~2[开发|开版|开模|打版|生产|定制]',
    ],
    category: 'counterfeit',
    severity: 'error',
    clause: 'trademark-law/57',
    except: ['[比例|分辨率|缩放|兑水|按|以|配比|混合|勾兑|屏幕|模型|手办|涂装|车模|比例尺]~3[1:1|一比一|1比1]~3'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    instead: own,
  },
  {
    id: 'counterfeit/grade',
    patterns: [
      '[[正品|真品|专柜]级|正品|专柜|]代购[的|][级|级别|品质|版本|版]',
      '[正品|真品|专柜|原单|原装|原厂|得物|公司|代购|正p|r|rt|过验]~1级[别|]',
      'zp[级|级别|品质|版|版本|货|皮|原厂|开发|指标|渠道|玩家|即视感|]',
      '[专柜|正品|原版|原厂]~1[即视感|验货版本|同厂|开模|代工|渠道流出|同版]',
      '[对标|对比|还原]~1[原版|正品|专柜|原鞋]',
      '[专柜|验货]~3[分|看|认|验|查]不出',
      '[购入|买入|照|拆|对版]~1[正品|原版|专柜|原鞋|]~1[开发|开版|开模|打版]',
      '正品[开发|开版|开模|做货|打版|同步]',
      '[原单|专柜]品质',
      '[原单版[本|]|纯原[版本|版|单|]]',
      '[真原单|莆田厂|老鼠货|g5版本|得物级|[市场|同行|市面]~1[最高|顶级|天花板]~1版本|[通货|厂货|尾单|跟单|追单|超级]版本|终极版本|供代购|代购同厂|代工厂~2流出]',
      '[出入|进出]~1[专柜|海关][无压力|]',
      '[专柜|海关|进店]~1无压力',
      '[鼓励|支持|包|随意|轻松]过[毒|鉴定|得物]',
    ],
    category: 'counterfeit',
    severity: 'warning',
    clause: 'trademark-law/57',
    except: ['zp{n}~1', '原单[号|价|据|身|独|子]~1', '[退回|返回|退|寄回]~3原单~1', '纯原[味|木|色|创|生|著|版书|汁|料|浆|粮]'],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: licence,
    instead: own,
  },
] as const satisfies readonly LexiconEntry[];
