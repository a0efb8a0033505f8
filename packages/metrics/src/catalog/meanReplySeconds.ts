import type { Metric } from '../metric/metric.js';
import { douyinExperienceRules } from './metricSources.js';

/** 平均响应时长: how long a buyer waits for an answer. */
export const meanReplySeconds = {
  id: 'mean_reply_seconds',
  name: { zh: '平均响应时长', en: 'Seconds to answer' },
  unit: 'seconds',
  better: 'lower',
  formula: ['replySeconds', '÷', 'replies'],
  time: 'asked',
  platformNames: { douyin: { zh: '飞鸽人工平均响应时长', en: 'Mean time to answer by a person' } },
  source: douyinExperienceRules,
  note: {
    zh: '等待秒数合计÷回复轮次。没有回复的轮次怎么记由平台定，不记会让平均值好看。',
    en: 'All waiting over answers. How a turn without an answer counts is the platform’s; leaving it out flatters the mean.',
  },
} as const satisfies Metric;
