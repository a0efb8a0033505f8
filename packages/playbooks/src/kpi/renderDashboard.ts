import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import type { Kpi, Scorecard } from './kpi.js';
import { reaches } from './reaches.js';
import { type Actuals, type ItemScore, scoreScorecard } from './scoreScorecard.js';

/** 看板: a scorecard with its figures, as plain JSON for whatever draws it. */
export interface Dashboard {
  readonly scorecard: string;
  readonly name: Prose;
  readonly role: string;
  readonly period: Scorecard['period'];
  readonly score: number | null;
  readonly tiles: readonly DashboardTile[];
}

/** 看板的一格. */
export interface DashboardTile extends ItemScore {
  readonly name: Prose;
  readonly unit: Prose;
  readonly better: Kpi['better'];
  readonly status: 'met' | 'missed' | 'unknown';
  /** The first milestone that is not reached yet; `null` where there is none left, or no actual value. */
  readonly nextMilestone: number | null;
}

/**
 * 看板数据: a scorecard with its figures as plain JSON: every tile has name, unit, target, actual value, status and points.
 *
 * @throws as `scoreScorecard`
 * @example
 * ```ts
 * import { renderDashboard } from '@zhanggui/playbooks';
 * const kpi = { id: 'reply', name: { zh: '30秒内回复率' }, metric: 'reply_within', better: 'higher', unit: { zh: '%' }, target: 0.9, milestones: [0.8, 0.85] } as const;
 * const card = { id: 'service', name: { zh: '客服' }, role: 'service', period: 'month', items: [{ kpi: 'reply', weight: 1 }] } as const;
 * const { score, tiles } = renderDashboard(card, [kpi], { reply: 0.81 });
 * [score, tiles[0]!.status, tiles[0]!.nextMilestone]; // => [90, 'missed', 0.85]
 * ```
 */
export function renderDashboard(scorecard: Scorecard, kpis: readonly Kpi[], actuals: Actuals): Dashboard {
  const { score, items } = scoreScorecard(scorecard, kpis, actuals);
  return guarded('/scorecard', scorecard, ({ id, name, role, period }) => {
    // scoreScorecard has refused two of one id
    const known = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const tiles = items.map((item) => tileOf(item, known.get(item.kpi)!));
    return { scorecard: id, name, role, period, score, tiles };
  });
}

function tileOf(item: ItemScore, { name, unit, better, target, milestones = [] }: Kpi): DashboardTile {
  const met = reaches(better, item.actual, target);
  const next = item.actual === null ? undefined : milestones.find((each) => !reaches(better, item.actual, each));
  return { ...item, name, unit, better, status: met === null ? 'unknown' : met ? 'met' : 'missed', nextMilestone: next ?? null };
}
