import { shown, ZhangguiError } from '@zhanggui/core';
import { clickhouse } from './clickhouse.js';
import type { Dialect, SqlDialect } from './dialect.js';
import { duckdb } from './duckdb.js';
import { postgres } from './postgres.js';
import { spark } from './spark.js';
import { trino } from './trino.js';

/** 能编译的方言. */
export const sqlDialects = ['duckdb', 'postgres', 'clickhouse', 'spark', 'trino'] as const satisfies readonly SqlDialect[];

const dialects: { readonly [Name in SqlDialect]: Dialect } = { duckdb, postgres, clickhouse, spark, trino };

/** @throws `option/unknown` */
export function dialectOf(name: SqlDialect): Dialect {
  if (!sqlDialects.includes(name))
    throw new ZhangguiError('option/unknown', { option: 'dialect', value: shown(name), allowed: sqlDialects.join(' ') });
  return dialects[name];
}
