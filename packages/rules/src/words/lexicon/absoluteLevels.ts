import type { LexiconEntry } from '../entry.js';
import { absoluteContexts } from './absoluteContexts.js';

const named = {
  zh: '写明执行标准、证书或称号的全称和编号，否则删去',
  en: 'Name the standard, certificate or title in full, with its number, else leave it out',
} as const;

/** 国家级、顶级、一流: a grade above which there is none, or that only the state gives. */
export const absoluteLevels = [
  {
    id: 'absolute/national-level',
    patterns: ['国家级'],
    category: 'absolute',
    severity: 'error',
    clause: 'ad-law/9.3',
    named: true,
    guards: [...absoluteContexts, 'official-title'],
    evidence: { zh: '国家机关的评定文件', en: 'The decision of the state organ that gave the title' },
    instead: named,
  },
  {
    id: 'absolute/world-level',
    patterns: ['[世界|全球|宇宙|地球|星球|联合国|亚洲|诺贝尔]级', '[世界|国际|全球|宇宙]顶[级|尖]', '[世界|国际]级别'],
    category: 'absolute',
    severity: 'error',
    clause: 'ad-law/9.3',
    guards: [...absoluteContexts, 'world-heritage'],
    instead: named,
  },
  {
    id: 'absolute/top-level',
    patterns: ['顶级', '顶尖', '极品', '绝品', '至高无上', '登峰造极'],
    category: 'absolute',
    severity: 'error',
    clause: 'ad-law/9.3',
    except: [
      '{names}',
      '[屋|楼|山|塔|车|房|树|头|帐]顶[级|尖]~1',
      '顶级[域名|联赛|赛事|导师]',
      '[笔|针|塔|山|屋]顶尖',
      '[积|太|两|阴|阳|正|负|北|南|电|消|终|磁]极品[质|类|牌|种|相|味]',
      '[积|消]极品',
      '[垃圾|奇葩|渣|烂|差]~1中的极品',
      '极品[卖家|客服|快递|同事|亲戚|奇葩|邻居|老板|服务员]',
    ],
    guards: [...absoluteContexts, 'pursuit'],
    instead: { zh: '优质、精选，并写出材料和工艺', en: '优质 (of good quality), with the material and the make' },
  },
  {
    id: 'absolute/full-outfit',
    patterns: ['顶配', '顶奢', '殿堂级', '史诗级', '[封|]神级', '骨灰级', '宗师级', '帝王级', '国际级', '国宝级', 'top级', 'top品质'],
    category: 'absolute',
    severity: 'warning',
    clause: 'ad-law/9.3',
    except: ['[大|女|男|战|死|财|门|精]神级'],
    guards: absoluteContexts,
    goods: { not: ['appliance'] },
    instead: { zh: '写出配置和规格', en: 'List the parts and their specification' },
  },
  {
    id: 'absolute/first-class-scoped',
    patterns: ['{scope}~1一流', '{scope}~2超一流', '第[一|1]流的'],
    category: 'absolute',
    severity: 'error',
    clause: 'ad-law/9.3',
    except: ['双一流', '世界一流[大学|学科|高校]', '{scope}~1一流[量|程|水|动|通]'],
    guards: [...absoluteContexts, 'official-title'],
    instead: named,
  },
  {
    id: 'absolute/first-class',
    patterns: ['一流[的|][品质|水平|水准|技术|工艺|质量|品牌|设备|企业|产品|享受|做工|材料|体验|设计|团队|品味]', '超一流'],
    category: 'absolute',
    severity: 'warning',
    clause: 'ad-law/9.3',
    except: ['[双|统|单|同|逐|某|每]一流~3'],
    guards: absoluteContexts,
    instead: named,
  },
] as const satisfies readonly LexiconEntry[];
