import { refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { Dialect } from './dialects/dialect.js';
import type { Fragment, SqlValue } from './fragment.js';

/** SQL 语句: text and the values of its parameters, for the driver. */
export interface SqlStatement {
  /** One statement without a semicolon. */
  readonly sql: string;
  /**
   * In the order of the text: the n-th is `$n` in DuckDB and PostgreSQL, the n-th `?` in Spark and Trino, `p{n}` in ClickHouse
   * (`{ p1: …, p2: … }`). Days are texts.
   */
  readonly parameters: readonly SqlValue[];
  /** The columns of the answer, from left to right. */
  readonly columns: readonly string[];
}

/** A fragment as a dialect writes it. @throws `limit/exceeded` over 10,000 parameters */
export function toStatement({ parts }: Fragment, columns: readonly string[], { quote, parameter }: Dialect): SqlStatement {
  const parameters: SqlValue[] = [];
  const text = parts.map((part) => {
    if (typeof part === 'string') return part;
    if ('name' in part) return quote(part.name);
    return parameter(parameters.push(part.value), part.type);
  });
  refuseOver(metricLimits, 'sqlParameters', parameters.length);
  return { sql: text.join(''), parameters, columns };
}
