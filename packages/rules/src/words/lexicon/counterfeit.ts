import type { LexiconEntry } from '../entry.js';

const licence = { zh: '商标注册人的许可、进货凭证', en: 'Licence of the owner of the mark, proof of purchase' } as const;
const own = { zh: '写自有品牌和实际来源', en: 'Name your own brand and where the goods come from' } as const;

/** 仿冒用语: goods said to be copies, and the grades in which copies are sold. */
export const counterfeit = [
  {
    id: 'counterfeit/copy',
    patterns: [
      '[高仿|精仿|超仿|仿品|a货|超a|复刻版a|仿大牌|莆田鞋|莆田货|莆田[工厂|复刻|版]|仿大牌|贴牌大牌|假货批发]',
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
    ],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    instead: own,
  },
  {
    id: 'counterfeit/grade',
    patterns: [
      '[正品级|正品|专柜|]代购[级|级别|品质|版本|版]',
      '[最高|顶级|]zp[级|级别|品质|版|版本|货|即视感]',
      '正品级',
      '[专柜|正品|原版|原厂]~1[1:1|一比一|级别|级品质|版本|即视感|验货版本|同厂|开模|代工]',
      '[1:1|一比一|1比1]~1[品质|开模|定制|制作|还原|打造|正品|专柜|质量|工艺]',
      '[高版本|终极版本|顶级原单|真原单|原单品质|纯原|老鼠货|海关货|罚没货|剪标货|莆田厂|同版正品|专柜同版|渠道订单|渠道货|g5版本|公司级|得物级|过[得物|专柜]|过验级|免税[店版|渠道]|[市场|同行]~1[最高|顶级|天花板]~1版本|[通货|厂货|尾单|跟单|追单|超级]版本]',
    ],
    category: 'counterfeit',
    severity: 'warning',
    clause: 'trademark-law/57',
    except: [
      '[比例|分辨率|缩放|兑水|按|以|配比|混合|勾兑|屏幕|模型|手办|涂装|车模|比例尺]~3[1:1|一比一|1比1]~3',
      '纯原[味|木|色|创|生|著|版书|汁|料|浆|粮]',
    ],
    guards: ['denial', 'mention', 'ban', 'buyer-tale'],
    evidence: licence,
    instead: own,
  },
] as const satisfies readonly LexiconEntry[];
