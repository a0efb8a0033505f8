import type { LexiconEntry } from '../entry.js';

/** 烟草: tobacco and e-cigarettes may be advertised nowhere on the internet. */
export const tobacco = [
  {
    id: 'tobacco/goods',
    patterns: [
      '[香烟|[一次性|]电子烟|烟弹|烟油|烟丝|外烟|免税烟|进口烟|细支烟|女士烟|中华烟|芙蓉王|玉溪烟|利群烟|黄鹤楼烟|长白山烟|万宝路|加热不燃烧|加热烟|iqos|悦刻|relx|yooz|尼古丁|电子雾化|雪茄]',
      '[抽烟|吸烟|抽]~2[不伤肺|不伤身|无害|更健康|不伤嗓|清肺]',
    ],
    category: 'tobacco',
    severity: 'error',
    clause: 'ad-law/22',
    except: [
      '电子烟[盒|收纳|支架|架|柜]',
      '[香烟|卷烟|烟丝|雪茄|细支烟|女士烟|烟油|烟草][盒|包|套|夹|架|柜|器|机|展示|收纳|剪|灰缸|缸|灯|座|管|嘴|过滤|袋|碟|模型|造型|保湿|支架|充电|挂|打火机|形|味|色|净|清洁|传感|报警|醒茄|点烟|刀|盘|膜|污渍|印|厂|公司|大小|粗细]',
      '[禁止|请勿|禁|不|不抽|拒绝|远离|抽|吸|勿]~1[香烟|卷烟|电子烟|雪茄|烟草]',
      '[除|去|防|清除|抽油|油|吸|净化]~2[烟油|香烟]',
      '电子烟花',
    ],
    guards: ['denial', 'mention', 'ban', 'book', 'buyer-tale'],
    goods: { not: ['appliance', 'apparel'] },
    instead: { zh: '不得发布', en: 'Do not publish it' },
  },
] as const satisfies readonly LexiconEntry[];
