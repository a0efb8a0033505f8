import { inputsIn } from '../metric/inputsIn.js';
import { positiveOf } from '../metric/positiveOf.js';
import { singleDayTables } from '../metric/singleDayTables.js';
import type { FigureGap } from './aggregate.js';
import type { CheckedQuery } from './readQuery.js';
import type { GroupFigures } from './sumBy.js';

/** Why figures of a group are `null`: by the place of the measure and of the metric, and by their ids. */
interface GroupGaps {
  readonly measures: readonly (FigureGap | null)[];
  readonly metrics: readonly (FigureGap | null)[];
  readonly named: Readonly<Record<string, FigureGap>>;
}

/**
 * Why there is no number in a group, or over all (`null`).
 *
 * @param figures - of the measures; `unknown` counts the rows whose number is not known
 * @param daysOf - which groups have several days in some tables
 * @returns `null` for a group in which every figure can be had
 */
export function figureGaps(
  { measures, metrics }: CheckedQuery,
  figures: readonly { readonly unknown: GroupFigures | null }[],
  daysOf: (tables: readonly string[]) => GroupFigures,
): (group: number | null) => GroupGaps | null {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const placeOf = new Map(measures.map(({ id }, k) => [id, k]));
  const inputs = metrics.map((metric) => Array.from(inputsIn(metric.formula, positiveOf(metric)), (input) => placeOf.get(input)!));
  const known = new Map<string, GroupFigures>();
  const daysIn = (tables: readonly string[]) => {
    const name = JSON.stringify(tables);
    const days = known.get(name) ?? daysOf(tables);
    known.set(name, days);
    return days;
  };
  const daysOfMeasures = measures.map(({ additivity, table }) => (additivity === 'within-day' ? daysIn([table]) : null));
  const daysOfMetrics = metrics.map((metric) => singleDayTables(metric, byId).map(daysIn));
  if (known.size === 0 && figures.every(({ unknown }) => unknown === null)) return () => null;

  return (group) => {
    const isThere = (counts: GroupFigures | null) => counts !== null && (group === null ? counts.total : counts.groups[group]!) > 0;
    const ofMeasures = measures.map((_, k): FigureGap | null => {
      if (isThere(daysOfMeasures[k]!)) return 'over-days';
      return isThere(figures[k]!.unknown) ? 'unknown' : null;
    });
    const ofMetrics = metrics.map((_, k): FigureGap | null => {
      if (daysOfMetrics[k]!.some(isThere)) return 'over-days';
      return inputs[k]!.map((place) => ofMeasures[place]!).find((gap) => gap !== null) ?? null;
    });
    const named = [
      ...measures.map(({ id }, k) => [id, ofMeasures[k]] as const),
      ...metrics.map(({ id }, k) => [id, ofMetrics[k]] as const),
    ];
    const gaps = named.filter((each): each is readonly [string, FigureGap] => each[1] != null);
    return gaps.length === 0 ? null : { measures: ofMeasures, metrics: ofMetrics, named: Object.fromEntries(gaps) };
  };
}
