import type { Clause } from './clause.js';

/** 其他规定: rules whose text stands in no law book that was read, each by a report or a copy of it. */
export const otherClaimRules = {
  /** 好评返现: no cash, red packets or coupons for a good review, a like, a vote. */
  'online-competition-rules/9.5': [
    {
      value: '网络反不正当竞争暂行规定第九条第五项',
      from: '2024-09-01',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '“好评返现”构成违法（盐城网，网络反不正当竞争暂行规定）',
        url: 'https://www.0515yc.cn/ycweb/2024-06-05/1234408.html',
        locator: '第九条第（五）项',
        checkedOn: '2026-11-22',
      },
      note: 'The report quotes the item and the first day; the full text was not read.',
      penalty: 'unfair-competition-law/false-claims',
    },
  ],
  /** 军需, 军服, 军品 and the like attract no customers. */
  'army-uniform-rules/10.3': [
    {
      value: '军服管理条例第十条第三款',
      from: '2009-03-01',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '军服管理条例（国务院、中央军委令第547号）',
        url: 'https://zh.wikisource.org/zh-hans/中华人民共和国国务院令第547号',
        locator: '第十条第三款',
        checkedOn: '2026-11-22',
      },
      note: 'The first day stands in the copy named here; the paragraph was read in a translation of it.',
    },
  ],
  /** 军队特供, 军队专供 and the like stand on no tobacco, alcohol or other goods. */
  'army-goods-notice': [
    {
      value: '关于禁止销售“军”字号烟酒等商品的通告',
      from: null,
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '关于禁止销售“军”字号烟酒等商品的通告（中央军委后勤保障部、市场监管总局等六部门，2022年）',
        url: 'https://m.163.com/dy/article/HC2OIGA705532JI3.html',
        checkedOn: '2026-11-22',
      },
      note: 'By a report that lists the words; the notice itself was not read.',
    },
  ],
  /** 第一 and 最佳 in cited content are not excused by the guideline on absolute words where the field or the area is cut small. */
  'citation-guide': [
    {
      value: '广告引证内容执法指南',
      from: '2026-06-12',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: { title: '广告引证内容执法指南（市场监管总局，2026年）', url: 'https://www.samr.gov.cn/', checkedOn: '2026-11-22' },
      note: 'By copies of reports in public repositories, one of which names the day; the text was not read.',
    },
  ],
  /** Food labels: no 特供, 专供 or 内供 of state organs or the army; food that is no health food claims no health function. */
  'food-label-measures/7': [
    {
      value: '食品标识监督管理办法第七条',
      from: '2027-03-16',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '食品标识监督管理办法（市场监管总局令第100号）',
        url: 'https://www.moj.gov.cn/pub/sfbgw/flfggz/flfggzbmgz/202511/t20251106_527628.html',
        locator: '第七条',
        checkedOn: '2026-11-22',
      },
      note: 'The first day is by a public repository that names the official address; the article is by a summary.',
    },
  ],
  /** Cosmetics: what each claimed function must be proved by. */
  'cosmetics-claims-standard': [
    {
      value: '化妆品功效宣称评价规范',
      from: '2022-01-01',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '祛斑美白化妆品须通过人体功效评价试验（转载国家药监局）',
        url: 'https://m.guanhai.com.cn/p/77197.html',
        checkedOn: '2026-11-22',
      },
      note: 'By a report; the standard (国家药监局公告2021年第50号) was not read.',
    },
  ],
  /** No tobacco and e-cigarette advertising on the internet; no prescription medicine. */
  'internet-ad-measures/6': [
    {
      value: '互联网广告管理办法第六条',
      from: '2023-05-01',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '互联网广告管理办法（市场监管总局令第72号）',
        url: 'https://www.gov.cn/zhengce/202305/content_6858084.htm',
        locator: '第六条',
        checkedOn: '2026-11-22',
      },
      note: 'By a report that retells the prohibition; the number of the article is from memory.',
    },
  ],
  /** 站外联系方式: no contact and no payment outside the platform. */
  'platform-rules/contact': [
    {
      value: '平台规则：不得引导站外联系和交易',
      from: null,
      recordedOn: '2026-11-22',
      status: 'handbook',
      source: { title: '各平台商家规则', checkedOn: '2026-11-22' },
      note: 'What the rules of the large platforms have in common; no single rule was read.',
    },
  ],
  /** 好评返现 on Tmall. */
  'platform-rules/reviews': [
    {
      value: '天猫评价管理规范',
      from: '2026-08-12',
      recordedOn: '2026-11-22',
      status: 'secondary',
      source: {
        title: '天猫评价管理规范',
        url: 'https://rulechannel.tmall.com/?type=detail&ruleId=11000225#/rule/detail?ruleId=11000225',
        checkedOn: '2026-11-22',
      },
      note: 'By a copy of the rule that a public repository took on 2026-08-22.',
    },
  ],
  /** 空泛: words that tell the buyer nothing are no breach; they sell nothing either. */
  'handbook/vague': [
    {
      value: '文案通则：少用空泛词，写参数和用途',
      from: null,
      recordedOn: '2026-11-22',
      status: 'handbook',
      source: { title: '电商文案经验', checkedOn: '2026-11-22' },
    },
  ],
} as const satisfies Record<string, readonly Clause[]>;
