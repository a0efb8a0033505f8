import type { Clause } from './clause.js';

const text = {
  title: '广告绝对化用语执法指南（市场监管总局公告2023年第6号）',
  url: 'https://www.samr.gov.cn/ggjgs/tzgg/art/2023/art_183b5cb48d9e4f0dba67f9f912a913ba.html',
  checkedOn: '2026-11-22',
} as const;

const published = {
  from: '2023-03-20',
  recordedOn: '2026-11-22',
  status: 'secondary',
  note: 'Read in the full text that the public repository supermariao/laws keeps with the official address; the official page was not opened that day. The first day is that of publication, by a report of a law firm (junhe.com/legal-updates/2095).',
} as const;

/** 广告绝对化用语执法指南: what an absolute word is, when it is none, and when it costs nothing. A key is an article and its item. */
export const absoluteWordsGuideArticles = {
  whole: [{ ...published, value: '广告绝对化用语执法指南', source: { ...text, locator: '第五条、第六条' } }],
  /** 国家级, 最高级, 最佳, and every word that means the same or nearly so. */
  '2': [{ ...published, value: '广告绝对化用语执法指南第二条', source: { ...text, locator: '第二条' } }],
  /** Name, mark, founding year and scope of the business itself, without selling anything: no advertisement. */
  '4': [{ ...published, value: '广告绝对化用语执法指南第四条', source: { ...text, locator: '第四条' } }],
  /** The word does not point at the goods. */
  '5': [{ ...published, value: '广告绝对化用语执法指南第五条', source: { ...text, locator: '第五条' } }],
  /** … it tells an attitude of service, a philosophy, a culture, a wish. */
  '5.1': [{ ...published, value: '广告绝对化用语执法指南第五条第一项', source: { ...text, locator: '第五条第一项' } }],
  /** … it tells a goal. */
  '5.2': [{ ...published, value: '广告绝对化用语执法指南第五条第二项', source: { ...text, locator: '第五条第二项' } }],
  /** … it has nothing to do with performance and quality of the goods, and misleads nobody. */
  '5.3': [{ ...published, value: '广告绝对化用语执法指南第五条第三项', source: { ...text, locator: '第五条第三项' } }],
  /** The word points at the goods, but misleads nobody and runs nobody down. */
  '6': [{ ...published, value: '广告绝对化用语执法指南第六条', source: { ...text, locator: '第六条' } }],
  /** … goods of the same brand or maker are compared with each other. */
  '6.1': [{ ...published, value: '广告绝对化用语执法指南第六条第一项', source: { ...text, locator: '第六条第一项' } }],
  /** … it tells how and when to use the goods and how long they keep. */
  '6.2': [{ ...published, value: '广告绝对化用语执法指南第六条第二项', source: { ...text, locator: '第六条第二项' } }],
  /** … it is a grade of a national, industry or local standard, and the ground is given. */
  '6.3': [{ ...published, value: '广告绝对化用语执法指南第六条第三项', source: { ...text, locator: '第六条第三项' } }],
  /** … it is part of the name, the model, a registered mark or a patent, by which the goods are told apart. */
  '6.4': [{ ...published, value: '广告绝对化用语执法指南第六条第四项', source: { ...text, locator: '第六条第四项' } }],
  /** … it is part of a prize or title given under rules of the state. */
  '6.5': [{ ...published, value: '广告绝对化用语执法指南第六条第五项', source: { ...text, locator: '第六条第五项' } }],
  /** … within a stated time and place it tells an order of events, sales or a share of the market. */
  '6.6': [{ ...published, value: '广告绝对化用语执法指南第六条第六项', source: { ...text, locator: '第六条第六项' } }],
  /** What cannot be proved is punished all the same. */
  '7': [{ ...published, value: '广告绝对化用语执法指南第七条', source: { ...text, locator: '第七条' } }],
  /** The first time, slight and put right at once: may go without a fine. */
  '9': [{ ...published, value: '广告绝对化用语执法指南第九条', source: { ...text, locator: '第九条' } }],
  /** In one's own place or site, shortly or seen by few, put right at once: goes without a fine. */
  '10': [{ ...published, value: '广告绝对化用语执法指南第十条', source: { ...text, locator: '第十条' } }],
  /** Never slight: cure rates, returns and safety of investments, effects of education. */
  '11': [{ ...published, value: '广告绝对化用语执法指南第十一条', source: { ...text, locator: '第十一条' } }],
} as const satisfies Record<string, readonly Clause[]>;
