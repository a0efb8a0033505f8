import type { Grain } from '../metric/grain.js';
import type { Dialect } from './dialects/dialect.js';
import { daySql, type Fragment, sql } from './fragment.js';
import type { Side } from './side.js';

/** A day, week or month so many steps later. */
export function stepSql(
  start: Fragment,
  steps: number,
  { grain, dialect }: { readonly grain: Grain; readonly dialect: Dialect },
): Fragment {
  if (steps === 0) return start;
  return grain === 'month' ? dialect.addMonths(start, steps) : dialect.addDays(start, grain === 'week' ? 7 * steps : steps);
}

/** The first day of a group on one side; NULL where its period is over. */
export function periodSql(
  start: Fragment,
  { period, steps }: Side,
  { grain, isCompared, dialect }: { readonly grain: Grain; readonly isCompared: boolean; readonly dialect: Dialect },
): Fragment {
  if (!isCompared) return start;
  const own = stepSql(start, -steps, { grain, dialect });
  return sql`CASE WHEN ${own} <= ${daySql(period!.to)} THEN ${own} END`;
}

/** The day of a group on one side of the same dates of two years; NULL where that side has no such date. Its 29th of February is apart. */
export function dateSql([start, leap]: readonly Fragment[], { period, isByDate }: Side, dialect: Dialect): Fragment {
  const within = (day: Fragment) => sql`${day} BETWEEN ${daySql(period!.from)} AND ${daySql(period!.to)}`;
  if (!isByDate) return sql`CASE WHEN ${leap!} = 0 AND ${within(start!)} THEN ${start!} END`;
  const own = dialect.addMonths(start!, -12);
  const isThere = sql`${dialect.addMonths(own, 12)} = ${start!} AND ${within(own)}`;
  return sql`CASE WHEN ${leap!} = 1 THEN ${dialect.addDays(own, 1)} WHEN ${isThere} THEN ${own} END`;
}
