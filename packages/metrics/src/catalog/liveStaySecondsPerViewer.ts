import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 直播平均停留: how long a viewer stayed. */
export const liveStaySecondsPerViewer = {
  id: 'live_stay_seconds_per_viewer',
  name: { zh: '直播平均停留时长', en: 'Live stay per viewer' },
  unit: 'seconds',
  better: 'higher',
  formula: ['liveStaySeconds', '÷', 'liveViewers'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '停留秒数合计÷观看人数。', en: 'All seconds over viewers.' },
} as const satisfies Metric;
