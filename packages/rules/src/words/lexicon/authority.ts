import type { LexiconEntry } from '../entry.js';
import { proof } from './advice.js';

const leaveOut = { zh: '删去；产品标准写标准号', en: 'Leave it out; cite a standard by its number' } as const;

/** 借用国家机关名义: organs of the state, the army, state banquets, media of the state as a recommendation. */
export const authority = [
  {
    id: 'authority/state',
    patterns: [
      '[国家领导人|领导人|国家机关|国务院|钓鱼台|中南海|总书记|政府|中央|外交部|公安部|卫健委|卫生部|药监局|国家药监局|质检总局|市场监管局|国家卫健委|党中央|疾控中心|国家队|奥运会|亚运会|冬奥会|航天员|中国航天|驻华使馆|解放军|[党政|政府|国家]机关]~1[推荐|指定|定点|专用|专供|特供|特批|御用|认可|同款|批准|采购|内供|宴会用|礼品|认证|检验合格推荐|支持|授权]',
      '[国宴|国礼|国酒|国茶|国宾|人民大会堂][专用|指定|用酒|]',
      '[特供|专供|内供|军供|军队专用|部队专用|军品|军需|军用品|武警专用|公安专用|军委]',
      '[国家免检|免检产品|质量免检|[全国|中国|]驰名商标|中国驰名|著名商标|中国名牌]',
      '[党和|]国家领导人',
      '[国旗|国徽|国歌|军旗|军徽|党徽|天安门|人民币]~1[图案|形象|同款|印花|造型]',
    ],
    category: 'authority',
    severity: 'error',
    clause: 'ad-law/9.2',
    except: [
      '[酒店|餐饮|商场|专柜|电商|网络|海外|出口|超市|渠道|会员|门店|直播间|线上|天猫|京东|学校]~2[专供|特供|内供]',
      '[专供|特供][出口|电商|线上|渠道|酒店|餐饮|款|版|会员]',
      '国宾馆',
      '国家质检总局',
      '[国]酒[店|吧|窖|庄|柜]~1',
      '[中|全|外|我|本|各|法|德|美|英|韩]国[酒|茶|礼|宾|宴]~1',
      '军品[牌|质|味|类|种]~1',
      '[将|冠|亚|海|陆|空|季|三]军品~1',
    ],
    guards: ['denial', 'mention', 'ban', 'book', 'buyer-tale'],
    instead: leaveOut,
  },
  {
    id: 'authority/media',
    patterns: [
      '[央视|cctv|cctv{n}|中央电视台|中央台|新华社|人民日报|新闻联播|焦点访谈|湖南卫视|卫视]~1[推荐|报道|上榜|上榜品牌|合作品牌|展播品牌|广告品牌|认可|都在推荐|力荐|合作|热播|展播|品牌|指定]',
      '[中科院|中国科学院|清华|北大|协会|行业协会|消费者协会|消协|中消协|学会|医学会|研究所|中华医学会]~3[推荐|认证|研发|认可|联合研发|指定|合作研发]',
      '[质检|权威机构|权威部门|国家|国际权威|国家权威|国际|权威|官方]~1[认证|检测认证|检验合格|质检|检测合格|推荐|背书|验证]',
      '[白宫|皇室|皇家|王室|宫廷|总统府|天皇|女王|王妃]~1御用',
      '[专家|明星|名人|名医|教授|博士|院士]~1[推荐|力荐|强推|代言|亲荐|背书|都在用|强烈推荐]',
    ],
    category: 'authority',
    severity: 'warning',
    clause: 'ad-law/11.2',
    except: ['[ccc|3c|iso|ce|fda|sgs|有机|强制|体系|绿色|地理标志]~4认证', '[官方|国家]认证[店|旗舰|专卖|机构]'],
    guards: ['denial', 'mention', 'ban', 'book', 'buyer-tale', 'sourced'],
    evidence: proof.report,
    instead: leaveOut,
  },
] as const satisfies readonly LexiconEntry[];
