import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 净推荐值（NPS）: those who would recommend the shop less those who would not. */
export const netPromoterScore = {
  id: 'net_promoter_score',
  name: { zh: '净推荐值（NPS）', en: 'Net promoter score' },
  unit: 'score',
  better: 'higher',
  formula: [[['promoters', '-', 'detractors'], '÷', 'surveyAnswers'], '×', 100],
  time: 'asked',
  source: fieldStandard,
  note: {
    zh: '推荐者（9–10 分）减贬损者（0–6 分）占全部回答的比例×100，从 -100 到 100。',
    en: 'Marks of 9 and 10 less those of 0 to 6, over all answers, times 100: from -100 to 100.',
  },
} as const satisfies Metric;
