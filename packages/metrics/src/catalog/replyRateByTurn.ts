import type { Metric } from '../metric/metric.js';
import { taobaoExperienceRules } from './metricSources.js';

/** 及时回复率 by turn: turns of the talk that were answered in time. */
export const replyRateByTurn = {
  id: 'reply_rate_by_turn',
  name: { zh: '及时回复率（按轮次）', en: 'Answered in time (by turn)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'turn',
  formula: ['turnsAnsweredInTime', '÷', 'turns'],
  time: 'asked',
  platformNames: {
    taobao: { zh: '旺旺3分钟人工响应率', en: 'Answered by a person within 3 minutes' },
    tmall: { zh: '旺旺3分钟人工响应率', en: 'Answered by a person within 3 minutes' },
  },
  source: taobaoExperienceRules,
  note: {
    zh: '时限内人工回复的对话轮次÷全部轮次。与按会话的口径不可混用。时限、时段、近多少天由平台定。',
    en: 'Turns answered by a person within the limit over all turns; another figure than by conversation. Limit, hours and days are the platform’s.',
  },
} as const satisfies Metric;
