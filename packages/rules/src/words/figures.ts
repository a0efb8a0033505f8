import type { Word } from './word.js';

/** 天花板、王牌、极致: pictures that say "nothing above it". They need a look, not always a change. */
export const figures = [
  {
    word: '万能',
    kind: 'figure',
    clause: '9.3',
    severity: 'warning',
    except: [
      '~胶 ~钥匙 ~充 ~遥控 ~插 ~转换 ~工具 ~扳手 ~表 ~支架 ~角 ~轮 ~夹 ~刀 ~笔记 ~公式 ~板 ~接头 ~接口 ~螺丝 ~卡 ~开瓶 ~锅盖 ~适配 ~底座 ~青年 ~模板 ~句型 ~粉 ~试纸 ~工作台 ~底盒 ~绞肉 ~开关 ~手柄',
    ],
  },
  { word: '不二之选', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '不可替代', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '之最', kind: 'figure', clause: '9.3', except: ['世界~百 世界~大 ~近 ~后 ~终 ~初 ~新 ~大 ~小 ~高 ~低 ~多 ~少'] },
  {
    word: '之王',
    kind: 'figure',
    clause: '9.3',
    severity: 'warning',
    except: ['百兽~ 兽中~ 草原~ 丛林~ 森林~ 海洋~ 百花~ 格斗~ 精灵~ 君临~ ~子 ~国 ~者'],
  },
  { word: '全国首发', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '全球独家', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '全球首发', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '全网独家', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '全网首发', kind: 'figure', clause: '9.3', severity: 'warning' },
  {
    word: '天花板',
    kind: 'figure',
    clause: '9.3',
    severity: 'warning',
    except: [
      '~灯 ~吊 ~吸 ~壁 ~贴 ~线 ~风 ~材 ~板 ~管 ~集成 ~挂 ~装 ~支架 ~膜 ~吊顶 ~安装 ~打孔 ~上 ~下 ~高 ~漏 ~墙 ~石膏 ~铝 ~隔 ~开孔 ~清洁 ~掸 ~检修 ~喷 ~漆 ~星空 ~扇 ~轨 吊顶~ 墙面~ 墙壁~ 石膏~ 铝扣~ 擦~ 打~ 刷~ 卧室~ 客厅~ 厨房~ 浴室~ 卫生间~',
    ],
  },
  { word: '巅峰', kind: 'figure', clause: '9.3', severity: 'warning', except: ['人生~ ~对决 ~赛 ~时期 珠峰~'] },
  { word: '无可取代', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '无可替代', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '极致', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '王牌', kind: 'figure', clause: '9.3', severity: 'warning', except: ['~对王牌 王牌对~ ~特工 ~飞行员 ~空战 ~部队 ~竞速'] },
  { word: '登峰造极', kind: 'figure', clause: '9.3', severity: 'warning' },
  { word: '遥遥领先', kind: 'rank', clause: '9.3', severity: 'warning' },
  { word: '顶配', kind: 'figure', clause: '9.3', severity: 'warning', except: ['~版和 ~和 ~与 ~版与 标配~ 低配~'] },
  { word: '领先', kind: 'rank', clause: '9.3', scoped: 'only' },
  {
    word: '首选',
    kind: 'figure',
    clause: '9.3',
    severity: 'warning',
    except: ['~项 ~语言 ~地址 ~网络'],
    instead: { zh: '优选', en: '优选 (a good choice)' },
  },
] as const satisfies readonly Word[];
