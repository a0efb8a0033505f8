import { refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { ColumnValue, RowCondition } from '../metric/measure.js';
import { checkValue } from './checkName.js';
import { type Fragment, joinSql, sql, valueSql } from './fragment.js';
import type { TableSource } from './table.js';

/** All conditions together; `null` where there is none. @throws `query/no-column`, `sql/not-name`, `sql/not-value`, `limit/exceeded` */
export function conditionsSql(where: readonly RowCondition[], { column }: TableSource): Fragment | null {
  return allOf(
    where.map(({ column: name, is, has }) => {
      if (has !== undefined) return sql`${column(name)} IS NOT NULL`;
      return conditionSql(column(name), name, isList(is) ? is : [is]);
    }),
  );
}

/** Conditions with AND between them; `null` where there is none. */
export function allOf(conditions: readonly (Fragment | null)[]): Fragment | null {
  const there = conditions.filter((condition) => condition !== null);
  return there.length === 0 ? null : joinSql(there, ' AND ');
}

/** A condition as a clause of its own; nothing where there is none. */
export function whereSql(condition: Fragment | null): Fragment {
  return condition === null ? sql`` : sql`\nWHERE ${condition}`;
}

function conditionSql(column: Fragment, name: string, values: readonly ColumnValue[]): Fragment {
  refuseOver(metricLimits, 'sqlParameters', values.length);
  const listed: Fragment[] = [];
  for (const value of values) {
    if (value !== null) listed.push(valueSql(typeof value === 'string' ? checkValue(name, value) : value));
  }
  const isEmpty = values.length > listed.length ? sql`${column} IS NULL` : null;
  // a list without values lets nothing through
  if (listed.length === 0) return isEmpty ?? sql`1 = 0`;
  const isOne = listed.length === 1 ? sql`${column} = ${listed[0]!}` : sql`${column} IN (${joinSql(listed, ', ')})`;
  return isEmpty === null ? isOne : sql`(${isOne} OR ${isEmpty})`;
}

function isList(is: ColumnValue | readonly ColumnValue[]): is is readonly ColumnValue[] {
  return Array.isArray(is);
}
