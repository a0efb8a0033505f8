import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 及时回复率 by conversation: conversations whose first answer came in time. */
export const replyRateBySession = {
  id: 'reply_rate_by_session',
  name: { zh: '及时回复率（按会话）', en: 'Answered in time (by conversation)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'session',
  formula: ['chatsAnsweredInTime', '÷', 'chats'],
  time: 'asked',
  source: positionHandbook,
  note: {
    zh: '首次人工回复不超过时限（如 30 秒，恰好 30 秒算）的会话÷全部会话。没有回复的在分母里。机器人自动回复和统计时段要先定。',
    en: 'Conversations first answered by a person within the limit (30 seconds, say, 30 included) over all, unanswered ones too. Settle robots and hours first.',
  },
} as const satisfies Metric;
