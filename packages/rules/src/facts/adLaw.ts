import type { Fact } from '@zhanggui/core';
import { absoluteWordsGuideArticles } from './absoluteWordsGuideArticles.js';
import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国广告法（2021年修正）',
  url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_5474cf75173c45d6a0379730fb4e8d97.html',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2021-04-29',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19) and in one that names the official address; the official page was not opened that day.',
} as const;

/** 广告法: what an advertisement may not say. A key is an article, and an item or a paragraph of it as `value` says. */
export const adLaw = {
  /** Nothing false or misleading, nothing that cheats the consumer. */
  '4': [{ ...inForce, value: '广告法第四条第一款', source: { ...text, locator: '第四条第一款' }, penalty: 'ad-law/55' }],
  /** What is said of performance, function, origin, use, quality, ingredients, price, maker, term and promises is accurate and clear. */
  '8': [{ ...inForce, value: '广告法第八条第一款', source: { ...text, locator: '第八条第一款' }, penalty: 'ad-law/59' }],
  /** A gift is named with its kind, size, number, term and way of giving. */
  '8.2': [{ ...inForce, value: '广告法第八条第二款', source: { ...text, locator: '第八条第二款' }, penalty: 'ad-law/59' }],
  /** National flag, anthem and emblem, and those of the army. */
  '9.1': [{ ...inForce, value: '广告法第九条第一项', source: { ...text, locator: '第九条第一项' }, penalty: 'ad-law/57' }],
  /** Names or pictures of state organs and their staff, also in disguise: 特供, 专供, 国宴. */
  '9.2': [{ ...inForce, value: '广告法第九条第二项', source: { ...text, locator: '第九条第二项' }, penalty: 'ad-law/57' }],
  /** 国家级, 最高级, 最佳 and the like: words of the same meaning are meant too. */
  '9.3': [{ ...inForce, value: '广告法第九条第三项', source: { ...text, locator: '第九条第三项' }, penalty: 'ad-law/57' }],
  /** Against the dignity or the interests of the state. */
  '9.4': [{ ...inForce, value: '广告法第九条第四项', source: { ...text, locator: '第九条第四项' }, penalty: 'ad-law/57' }],
  /** Against the peace of society and the public interest. */
  '9.5': [{ ...inForce, value: '广告法第九条第五项', source: { ...text, locator: '第九条第五项' }, penalty: 'ad-law/57' }],
  /** A danger to people, property or privacy. */
  '9.6': [{ ...inForce, value: '广告法第九条第六项', source: { ...text, locator: '第九条第六项' }, penalty: 'ad-law/57' }],
  /** Against public order and good morals. */
  '9.7': [{ ...inForce, value: '广告法第九条第七项', source: { ...text, locator: '第九条第七项' }, penalty: 'ad-law/57' }],
  /** Obscenity, gambling, superstition, terror, violence. */
  '9.8': [{ ...inForce, value: '广告法第九条第八项', source: { ...text, locator: '第九条第八项' }, penalty: 'ad-law/57' }],
  /** Discrimination by nation, race, religion or sex. */
  '9.9': [{ ...inForce, value: '广告法第九条第九项', source: { ...text, locator: '第九条第九项' }, penalty: 'ad-law/57' }],
  /** Against the environment, natural resources and cultural heritage. */
  '9.10': [{ ...inForce, value: '广告法第九条第十项', source: { ...text, locator: '第九条第十项' }, penalty: 'ad-law/57' }],
  /** Whatever else a law or regulation forbids. */
  '9.11': [{ ...inForce, value: '广告法第九条第十一项', source: { ...text, locator: '第九条第十一项' }, penalty: 'ad-law/57' }],
  /** Nothing that harms minors or the disabled. */
  '10': [{ ...inForce, value: '广告法第十条', source: { ...text, locator: '第十条' }, penalty: 'ad-law/57' }],
  /** What needs a licence is said as the licence says it. */
  '11': [{ ...inForce, value: '广告法第十一条第一款', source: { ...text, locator: '第十一条第一款' }, penalty: 'ad-law/59' }],
  /** Data, statistics, surveys and quotations are true and name their source, their scope and their term. */
  '11.2': [{ ...inForce, value: '广告法第十一条第二款', source: { ...text, locator: '第十一条第二款' }, penalty: 'ad-law/59' }],
  /** A patent is named with its number and kind. */
  '12': [{ ...inForce, value: '广告法第十二条第一款', source: { ...text, locator: '第十二条第一款' }, penalty: 'ad-law/59' }],
  /** No patent is claimed that was not granted. */
  '12.2': [{ ...inForce, value: '广告法第十二条第二款', source: { ...text, locator: '第十二条第二款' }, penalty: 'ad-law/59' }],
  /** No application, and no patent that has ended, serves as an advertisement. */
  '12.3': [{ ...inForce, value: '广告法第十二条第三款', source: { ...text, locator: '第十二条第三款' }, penalty: 'ad-law/59' }],
  /** No disparagement of another's goods or services. */
  '13': [{ ...inForce, value: '广告法第十三条', source: { ...text, locator: '第十三条' }, penalty: 'ad-law/59' }],
  /** An advertisement can be told as one. */
  '14': [{ ...inForce, value: '广告法第十四条第一款', source: { ...text, locator: '第十四条第一款' }, penalty: 'ad-law/59' }],
  /** Prescription medicine is advertised in professional journals only. */
  '15': [{ ...inForce, value: '广告法第十五条第二款', source: { ...text, locator: '第十五条第二款' }, penalty: 'ad-law/57' }],
  /** Medical treatment, medicine and medical devices. */
  '16': [{ ...inForce, value: '广告法第十六条第一款', source: { ...text, locator: '第十六条第一款' }, penalty: 'ad-law/58' }],
  /** … no assertion or promise of effect or safety. */
  '16.1': [{ ...inForce, value: '广告法第十六条第一款第一项', source: { ...text, locator: '第十六条第一款第一项' }, penalty: 'ad-law/58' }],
  /** … no rate of cures or of effect. */
  '16.2': [{ ...inForce, value: '广告法第十六条第一款第二项', source: { ...text, locator: '第十六条第一款第二项' }, penalty: 'ad-law/58' }],
  /** … no comparison with others. */
  '16.3': [{ ...inForce, value: '广告法第十六条第一款第三项', source: { ...text, locator: '第十六条第一款第三项' }, penalty: 'ad-law/58' }],
  /** … nobody recommends or vouches. */
  '16.4': [{ ...inForce, value: '广告法第十六条第一款第四项', source: { ...text, locator: '第十六条第一款第四项' }, penalty: 'ad-law/58' }],
  /** Everything else: no treatment of a disease, no medical wording, nothing that passes for a medicine or a device. */
  '17': [{ ...inForce, value: '广告法第十七条', source: { ...text, locator: '第十七条' }, penalty: 'ad-law/58' }],
  /** Health food. */
  '18': [{ ...inForce, value: '广告法第十八条第一款', source: { ...text, locator: '第十八条第一款' }, penalty: 'ad-law/58' }],
  /** … no assertion or promise of effect or safety. */
  '18.1': [{ ...inForce, value: '广告法第十八条第一款第一项', source: { ...text, locator: '第十八条第一款第一项' }, penalty: 'ad-law/58' }],
  /** … no prevention or treatment of a disease. */
  '18.2': [{ ...inForce, value: '广告法第十八条第一款第二项', source: { ...text, locator: '第十八条第一款第二项' }, penalty: 'ad-law/58' }],
  /** … is not said to be needed for health. */
  '18.3': [{ ...inForce, value: '广告法第十八条第一款第三项', source: { ...text, locator: '第十八条第一款第三项' }, penalty: 'ad-law/58' }],
  /** … no comparison with medicine or other health food. */
  '18.4': [{ ...inForce, value: '广告法第十八条第一款第四项', source: { ...text, locator: '第十八条第一款第四项' }, penalty: 'ad-law/58' }],
  /** … nobody recommends or vouches. */
  '18.5': [{ ...inForce, value: '广告法第十八条第一款第五项', source: { ...text, locator: '第十八条第一款第五项' }, penalty: 'ad-law/58' }],
  /** … shows that it does not replace medicine (本品不能代替药物). */
  '18.7': [{ ...inForce, value: '广告法第十八条第二款', source: { ...text, locator: '第十八条第二款' }, penalty: 'ad-law/58' }],
  /** No medical or health-food advertisement dressed as knowledge about health. */
  '19': [{ ...inForce, value: '广告法第十九条', source: { ...text, locator: '第十九条' }, penalty: 'ad-law/59' }],
  /** Nothing replaces breast milk, wholly or in part. */
  '20': [{ ...inForce, value: '广告法第二十条', source: { ...text, locator: '第二十条' }, penalty: 'ad-law/57' }],
  /** Pesticides, veterinary medicine and feed. */
  '21': [{ ...inForce, value: '广告法第二十一条', source: { ...text, locator: '第二十一条' }, penalty: 'ad-law/58' }],
  /** … no assertion or promise of effect or safety. */
  '21.1': [{ ...inForce, value: '广告法第二十一条第一项', source: { ...text, locator: '第二十一条第一项' }, penalty: 'ad-law/58' }],
  /** … no institute, association, professional or user vouches. */
  '21.2': [{ ...inForce, value: '广告法第二十一条第二项', source: { ...text, locator: '第二十一条第二项' }, penalty: 'ad-law/58' }],
  /** … no rate of effect. */
  '21.3': [{ ...inForce, value: '广告法第二十一条第三项', source: { ...text, locator: '第二十一条第三项' }, penalty: 'ad-law/58' }],
  /** No tobacco advertising in mass media, in public places or outdoors, none at all to minors. */
  '22': [{ ...inForce, value: '广告法第二十二条第一款', source: { ...text, locator: '第二十二条第一款' }, penalty: 'ad-law/57' }],
  /** No tobacco name, brand or packaging in advertisements for other goods. */
  '22.2': [{ ...inForce, value: '广告法第二十二条第二款', source: { ...text, locator: '第二十二条第二款' }, penalty: 'ad-law/57' }],
  /** Alcohol. */
  '23': [{ ...inForce, value: '广告法第二十三条', source: { ...text, locator: '第二十三条' }, penalty: 'ad-law/58' }],
  /** … nobody is urged to drink, no drinking without measure. */
  '23.1': [{ ...inForce, value: '广告法第二十三条第一项', source: { ...text, locator: '第二十三条第一项' }, penalty: 'ad-law/58' }],
  /** … no act of drinking. */
  '23.2': [{ ...inForce, value: '广告法第二十三条第二项', source: { ...text, locator: '第二十三条第二项' }, penalty: 'ad-law/58' }],
  /** … no driving of cars, ships, planes. */
  '23.3': [{ ...inForce, value: '广告法第二十三条第三项', source: { ...text, locator: '第二十三条第三项' }, penalty: 'ad-law/58' }],
  /** … it does not take away tension or fear and gives no strength. */
  '23.4': [{ ...inForce, value: '广告法第二十三条第四项', source: { ...text, locator: '第二十三条第四项' }, penalty: 'ad-law/58' }],
  /** Education and training. */
  '24': [{ ...inForce, value: '广告法第二十四条', source: { ...text, locator: '第二十四条' }, penalty: 'ad-law/58' }],
  /** … no promise of a school place, a pass, a degree, a certificate, or of the effect. */
  '24.1': [{ ...inForce, value: '广告法第二十四条第一项', source: { ...text, locator: '第二十四条第一项' }, penalty: 'ad-law/58' }],
  /** … no examiner, no one who sets the papers takes part. */
  '24.2': [{ ...inForce, value: '广告法第二十四条第二项', source: { ...text, locator: '第二十四条第二项' }, penalty: 'ad-law/58' }],
  /** … no institute, professional or pupil vouches. */
  '24.3': [{ ...inForce, value: '广告法第二十四条第三项', source: { ...text, locator: '第二十四条第三项' }, penalty: 'ad-law/58' }],
  /** What promises a return on money shows its risks. */
  '25': [{ ...inForce, value: '广告法第二十五条', source: { ...text, locator: '第二十五条' }, penalty: 'ad-law/58' }],
  /** … no promise of effect or return; not without risk, not with capital or return guaranteed. */
  '25.1': [{ ...inForce, value: '广告法第二十五条第一项', source: { ...text, locator: '第二十五条第一项' }, penalty: 'ad-law/58' }],
  /** … no institute, professional or beneficiary vouches. */
  '25.2': [{ ...inForce, value: '广告法第二十五条第二项', source: { ...text, locator: '第二十五条第二项' }, penalty: 'ad-law/58' }],
  /** Real estate: true offers, areas named as built or as inside. */
  '26': [{ ...inForce, value: '广告法第二十六条', source: { ...text, locator: '第二十六条' }, penalty: 'ad-law/58' }],
  /** … no promise of rising value or return. */
  '26.1': [{ ...inForce, value: '广告法第二十六条第一项', source: { ...text, locator: '第二十六条第一项' }, penalty: 'ad-law/58' }],
  /** … no distance told in minutes. */
  '26.2': [{ ...inForce, value: '广告法第二十六条第二项', source: { ...text, locator: '第二十六条第二项' }, penalty: 'ad-law/58' }],
  /** … nothing against the rules on prices. */
  '26.3': [{ ...inForce, value: '广告法第二十六条第三项', source: { ...text, locator: '第二十六条第三项' }, penalty: 'ad-law/58' }],
  /** … no misleading word on planned roads, shops, schools. */
  '26.4': [{ ...inForce, value: '广告法第二十六条第四项', source: { ...text, locator: '第二十六条第四项' }, penalty: 'ad-law/58' }],
  /** Seeds, breeding stock, growing and breeding. */
  '27': [{ ...inForce, value: '广告法第二十七条', source: { ...text, locator: '第二十七条' }, penalty: 'ad-law/58' }],
  /** … no assertion that science cannot check. */
  '27.1': [{ ...inForce, value: '广告法第二十七条第一项', source: { ...text, locator: '第二十七条第一项' }, penalty: 'ad-law/58' }],
  /** … no assertion or promise of effect. */
  '27.2': [{ ...inForce, value: '广告法第二十七条第二项', source: { ...text, locator: '第二十七条第二项' }, penalty: 'ad-law/58' }],
  /** … no forecast or promise of profit. */
  '27.3': [{ ...inForce, value: '广告法第二十七条第三项', source: { ...text, locator: '第二十七条第三项' }, penalty: 'ad-law/58' }],
  /** … no institute, professional or user vouches. */
  '27.4': [{ ...inForce, value: '广告法第二十七条第四项', source: { ...text, locator: '第二十七条第四项' }, penalty: 'ad-law/58' }],
  /** An advertisement that cheats or misleads is a false one. */
  '28': [{ ...inForce, value: '广告法第二十八条第一款', source: { ...text, locator: '第二十八条第一款' }, penalty: 'ad-law/55' }],
  /** … goods that do not exist. */
  '28.1': [
    { ...inForce, value: '广告法第二十八条第二款第一项', source: { ...text, locator: '第二十八条第二款第一项' }, penalty: 'ad-law/55' },
  ],
  /** … performance, origin, quality, ingredients, price, sales, honours or promises that are not so and move the buyer. */
  '28.2': [
    { ...inForce, value: '广告法第二十八条第二款第二项', source: { ...text, locator: '第二十八条第二款第二项' }, penalty: 'ad-law/55' },
  ],
  /** … research, statistics or quotations made up or beyond proof. */
  '28.3': [
    { ...inForce, value: '广告法第二十八条第二款第三项', source: { ...text, locator: '第二十八条第二款第三项' }, penalty: 'ad-law/55' },
  ],
  /** … an effect of use made up. */
  '28.4': [
    { ...inForce, value: '广告法第二十八条第二款第四项', source: { ...text, locator: '第二十八条第二款第四项' }, penalty: 'ad-law/55' },
  ],
  /** … and whatever else cheats or misleads. */
  '28.5': [
    { ...inForce, value: '广告法第二十八条第二款第五项', source: { ...text, locator: '第二十八条第二款第五项' }, penalty: 'ad-law/55' },
  ],
  /** Who recommends goods has used them. */
  '38': [{ ...inForce, value: '广告法第三十八条第一款', source: { ...text, locator: '第三十八条第一款' }, penalty: 'ad-law/61' }],
  /** Nobody under ten years recommends. */
  '38.2': [{ ...inForce, value: '广告法第三十八条第二款', source: { ...text, locator: '第三十八条第二款' }, penalty: 'ad-law/58' }],
  /** Media for minors: no medicine, health food, cosmetics, alcohol. */
  '40': [{ ...inForce, value: '广告法第四十条第一款', source: { ...text, locator: '第四十条第一款' }, penalty: 'ad-law/57' }],
  /** Goods for children under fourteen: no urging of parents, nothing unsafe to copy. */
  '40.2': [{ ...inForce, value: '广告法第四十条第二款', source: { ...text, locator: '第四十条第二款' }, penalty: 'ad-law/58' }],
  /** Medical, medicine, device, pesticide, veterinary and health-food advertisements are reviewed before they appear. */
  '46': [{ ...inForce, value: '广告法第四十六条', source: { ...text, locator: '第四十六条' }, penalty: 'ad-law/58' }],
} as const satisfies Record<string, readonly Clause[]>;

export type AdLawClause = keyof typeof adLaw;

/**
 * 广告绝对化用语执法指南: when such a word is no breach. Art. 5: it does not point at the goods (attitude, motto, goal). Art. 6: comparison
 * with one's own goods, advice on use, grades of a standard, names and marks, awarded titles, facts limited in time and place.
 * Its articles one by one are `absoluteWordsGuideArticles`.
 */
export const absoluteWordsGuide = absoluteWordsGuideArticles.whole satisfies readonly Fact<string>[];
