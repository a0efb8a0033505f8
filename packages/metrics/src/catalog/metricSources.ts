import type { MetricSource } from '../metric/metric.js';

/** The handbooks that this library follows. */
export const operationsGuide = {
  kind: 'handbook',
  title: { zh: '电商运营工作指引', en: 'A guide to running an online shop' },
} as const satisfies MetricSource;

export const teamHandbook = {
  kind: 'handbook',
  title: { zh: '电商运营团队管理流程标准化手册', en: 'Handbook of team processes' },
} as const satisfies MetricSource;

export const positionHandbook = {
  kind: 'handbook',
  title: { zh: '电子商务实务岗位操作指导手册', en: 'Handbook of positions' },
} as const satisfies MetricSource;

export const dutiesHandbook = {
  kind: 'handbook',
  title: { zh: '电商运营工作职责内容', en: 'Duties of running an online shop' },
} as const satisfies MetricSource;

export const platformHandbook = {
  kind: 'handbook',
  title: { zh: '电子商务平台运营管理工作手册', en: 'Handbook of platform operations' },
} as const satisfies MetricSource;

/** The usual reading, which no single source owns. */
export const fieldStandard = {
  kind: 'standard',
  title: { zh: '行业通行口径', en: 'The usual reading of the field' },
} as const satisfies MetricSource;

/** By reports of what 生意参谋 says, not from its own pages. */
export const sycmReport = {
  kind: 'platform',
  title: { zh: '生意参谋的口径（据转述）', en: 'As 生意参谋 reads it, by reports' },
} as const satisfies MetricSource;

/** What the shop experience score of Taobao and Tmall counts. */
export const taobaoExperienceRules = {
  kind: 'platform',
  title: { zh: '淘宝平台店铺真实体验分规范', en: 'Rules of the shop experience score of Taobao' },
  url: 'https://rulechannel.tmall.com/?type=detail&ruleId=20009524#/rule/detail?ruleId=20009524',
} as const satisfies MetricSource;

/** What the shop experience score of Douyin counts. */
export const douyinExperienceRules = {
  kind: 'platform',
  title: { zh: '抖音商家体验分规范', en: 'Rules of the shop experience score of Douyin' },
  url: 'https://school.jinritemai.com/doudian/web/rules/103956',
} as const satisfies MetricSource;
