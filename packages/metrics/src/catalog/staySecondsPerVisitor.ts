import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 平均停留时长: how long a visitor stayed. */
export const staySecondsPerVisitor = {
  id: 'stay_seconds_per_visitor',
  name: { zh: '平均停留时长', en: 'Stay per visitor' },
  unit: 'seconds',
  better: 'higher',
  formula: ['staySeconds', '÷', 'visitors'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '停留秒数合计÷访客数，同一人多次访问合在一起。', en: 'All seconds over visitors; several visits of one person are added.' },
} as const satisfies Metric;
