import { defaultClasses } from '../customer/scoreCustomers.js';
import type { Scoring } from '../customer/scoring.js';
import type { Dialect } from './dialects/dialect.js';
import { type Fragment, joinSql, nameSql, numberSql, sql } from './fragment.js';

/** One of the three numbers of a customer. */
interface ScoredNumber {
  /** What its score is called. */
  readonly name: 'recency' | 'frequency' | 'monetary';
  /** Its column of the customers. */
  readonly column: Fragment;
  /** Whether less of it is better. */
  readonly isTurned: boolean;
  /** Which of the thresholds are its own. */
  readonly option: 'recencyDays' | 'orders' | 'paidFen';
  /** What R's package rfm adds to a quantile. */
  readonly unit: number;
}

/** A column by which customers are told apart, and how it sorts. */
export interface CustomerColumn {
  readonly name: Fragment;
  readonly order: (value: Fragment) => Fragment;
}

/** Customers of a table in their order. */
export function orderOf(table: Fragment, customer: readonly CustomerColumn[]): Fragment {
  return joinSql(
    customer.map(({ name, order }) => order(sql`${table}.${name}`)),
    ', ',
  );
}

/**
 * Customers with their three scores `recency`, `frequency` and `monetary`, as `scoreCustomers` gives them. Lines between scores are
 * compared in whole numbers.
 *
 * @param customers - a table of the columns of a customer, `days`, `orders` and `paid`
 * @param customer - the columns that tell customers apart, also where they are equal
 */
export function scoreSql(
  customers: Fragment,
  { scoring, customer, dialect }: { readonly scoring: Scoring; readonly customer: readonly CustomerColumn[]; readonly dialect: Dialect },
): Fragment {
  const lines = scoring.by === 'quantile' ? sql`\nCROSS JOIN (${linesSql(customers, scoring.classes ?? defaultClasses)}) l` : sql``;
  const scores = scoredNumbers().map((number) => {
    const score = scoring.by === 'ntile' ? ntileSql(number, scoring.classes, customer) : bandSql(conditionsOf(number, scoring, dialect));
    return sql`${score} AS ${nameSql(number.name)}`;
  });
  const ids = joinSql(
    customer.map(({ name }) => sql`c.${name} AS ${name}`),
    ', ',
  );
  const own = sql`${ids}, c.days AS days, c.orders AS orders, c.paid AS paid`;
  return sql`SELECT ${own}, ${joinSql(scores, ', ')}\nFROM ${customers} c${lines}`;
}

function scoredNumbers(): readonly ScoredNumber[] {
  return [
    { name: 'recency', column: sql`days`, isTurned: true, option: 'recencyDays', unit: 1 },
    { name: 'frequency', column: sql`orders`, isTurned: false, option: 'orders', unit: 1 },
    { name: 'monetary', column: sql`paid`, isTurned: false, option: 'paidFen', unit: 100 },
  ];
}

function ntileSql({ column, isTurned }: ScoredNumber, classes: number | undefined, customer: readonly CustomerColumn[]): Fragment {
  const worst = isTurned ? sql`c.${column} DESC` : sql`c.${column}`;
  return sql`NTILE(${numberSql(classes ?? defaultClasses)}) OVER (ORDER BY ${worst}, ${orderOf(sql`c`, customer)})`;
}

/** 1, and one more for each condition that is met. */
function bandSql(better: readonly Fragment[]): Fragment {
  return joinSql([numberSql(1), ...better.map((condition) => sql`CASE WHEN ${condition} THEN 1 ELSE 0 END`)], ' + ');
}

/** What a customer has to meet for each score after the first. */
function conditionsOf(number: ScoredNumber, scoring: Exclude<Scoring, { by: 'ntile' }>, dialect: Dialect): Fragment[] {
  const { column, isTurned, unit } = number;
  const own = sql`c.${column}`;
  switch (scoring.by) {
    case 'thresholds':
      return scoring[number.option].map((start) => (isTurned ? sql`${own} < ${numberSql(start)}` : sql`${own} >= ${numberSql(start)}`));
    case 'mean': {
      // better than the mean is: as often as there are customers, better than all of them together
      const times = sql`${dialect.toWhole(own)} * ${dialect.toWhole(sql`COUNT(*) OVER ()`)}`;
      const total = sql`${dialect.sumWhole(own)} OVER ()`;
      return [isTurned ? sql`${times} < ${total}` : sql`${times} > ${total}`];
    }
    case 'quantile': {
      const classes = scoring.classes ?? defaultClasses;
      const value = betterIsMore(number, own);
      const times = (each: Fragment) => sql`(${each}) * ${numberSql(classes)}`;
      return Array.from({ length: classes - 1 }, (_, k) => {
        const line = sql`l.${lineName(number, k + 1)}`;
        if (scoring.compat !== 'rfm') return sql`${times(value)} > ${line}`;
        return isTurned
          ? sql`${times(sql`${value} + ${numberSql(unit)}`)} > ${line}`
          : sql`${times(sql`${value} - ${numberSql(unit)}`)} >= ${line}`;
      });
    }
  }
}

/**
 * One row with all lines. The k-th of n customers in q classes lies at the rank (n − 1) × k ÷ q; between two customers in proportion.
 * All of it is multiplied by q: `low × q + (high − low) × part`, where `part` q-ths lie between the lower rank and the line.
 */
function linesSql(customers: Fragment, classes: number): Fragment {
  const numbers = scoredNumbers();
  const ranked = numbers.map((number) => {
    const value = betterIsMore(number, sql`c.${number.column}`);
    return sql`${value} AS ${number.column}, ROW_NUMBER() OVER (ORDER BY ${value}) - 1 AS ${rankName(number)}`;
  });
  const ranks = sql`SELECT ${joinSql(ranked, ', ')}, COUNT(*) OVER () - 1 AS gaps\nFROM ${customers} c`;
  const lines = numbers.flatMap((number) =>
    Array.from({ length: classes - 1 }, (_, k) => sql`${lineSql(number, k + 1, classes)} AS ${lineName(number, k + 1)}`),
  );
  return sql`SELECT ${joinSql(lines, ', ')}\nFROM (${ranks}) r`;
}

function lineSql(number: ScoredNumber, k: number, classes: number): Fragment {
  const q = numberSql(classes);
  const place = sql`r.gaps * ${numberSql(k)}`;
  const rank = sql`r.${rankName(number)}`;
  const isLow = sql`${rank} * ${q} <= ${place} AND (${rank} + 1) * ${q} > ${place}`;
  const isHigh = sql`${rank} * ${q} >= ${place} AND (${rank} - 1) * ${q} < ${place}`;
  const only = (condition: Fragment, value: Fragment) => sql`MAX(CASE WHEN ${condition} THEN ${value} END)`;
  const value = sql`r.${number.column}`;
  const low = only(isLow, value);
  const part = only(isLow, sql`${place} - ${rank} * ${q}`);
  return sql`${low} * ${q} + (${only(isHigh, value)} - ${low}) * ${part}`;
}

function betterIsMore({ isTurned }: ScoredNumber, value: Fragment): Fragment {
  return isTurned ? sql`-${value}` : value;
}

function rankName({ name }: ScoredNumber): Fragment {
  return nameSql(`rank_${name}`);
}

function lineName({ name }: ScoredNumber, k: number): Fragment {
  return nameSql(`${name}_${k}`);
}
