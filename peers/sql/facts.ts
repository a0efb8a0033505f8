// The shops whose figures are asked of the engines: CDNOW and UCI Online Retail, or a generated one; what they do not record is generated.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, parseDay } from '@zhanggui/core';
import { dayNumber, type FactColumn, type FactTable, type Measure, type NamedColumn, noName, type RowCondition } from '@zhanggui/metrics';

/** One payment or refund. */
interface SaleRow {
  readonly order: string;
  readonly buyer: string | null;
  readonly day: Day;
  readonly fen: number;
  readonly pieces: number;
  readonly shop: string | null;
}

export interface Shop {
  readonly name: string;
  readonly facts: Readonly<Record<string, FactTable>>;
}

type Random = (below: number) => number;

/** Whole numbers, the same every time. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** The recorded shops of a folder; `null` where it is not there. */
export function recordedShops(folder: string, measures: readonly Measure[]): Shop[] | null {
  const [cdnow, retail] = ['cdnow_master.txt', 'online_retail_invoices.csv'].map((file) => join(folder, 'real', file));
  if (!existsSync(cdnow!) || !existsSync(retail!)) return null;
  const transactions = readFileSync(cdnow!, 'utf8').trim().split('\n').slice(1);
  const sales = transactions.map((line, row): SaleRow => {
    const [buyer, date, pieces, dollars] = line.trim().split(/\s+/) as [string, string, string, string];
    const day = parseDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    return { order: `o${row}`, buyer, day, fen: Math.round(Number(dollars) * 100), pieces: Number(pieces), shop: null };
  });
  const invoices = readFileSync(retail!, 'utf8').trim().split('\n').slice(1);
  const rows = invoices.map((line): SaleRow => {
    const [order, date, buyer, country, , pieces, amount] = line.split(',') as [string, string, string, string, string, string, string];
    return { order, buyer: buyer || null, day: parseDay(date.slice(0, 10)), fen: Number(amount), pieces: Number(pieces), shop: country };
  });
  return [
    { name: 'CDNOW', facts: factsOf(sales, measures, 1997) },
    { name: 'UCI Online Retail', facts: factsOf(rows, measures, 2010) },
  ];
}

/** Ids that sort otherwise by UTF-16 than by code point, or by a language: customers that are equal are told apart by them. */
const oddBuyers = ['😀', '￥', 'a', 'Ａ', '𠮷', 'Z', '10', '9', '_', 'é', '中'];

/** A shop of three years, with everything that may be missing missing somewhere. */
export function generatedShop(measures: readonly Measure[], orders = 20_000): Shop {
  const random = randomFrom(20_261_122);
  const first = Date.UTC(2023, 11, 28);
  const sales = Array.from({ length: orders }, (_, row): SaleRow => {
    const day = new Date(first + random(900) * 86_400_000).toISOString().slice(0, 10);
    const named = random(12) === 0 ? oddBuyers[random(oddBuyers.length)]! : `b${random(orders / 8)}`;
    const buyer = random(20) === 0 ? null : named;
    const fen = (random(10) === 0 ? -1 : 1) * random(500_000);
    return {
      order: `o${row - random(2)}`,
      buyer,
      day: parseDay(day),
      fen,
      pieces: random(4),
      shop: random(9) === 0 ? null : `s${random(5)}`,
    };
  });
  return { name: 'generated', facts: factsOf(sales, measures, 7) };
}

/** Sales as `orders`, what is below zero as `refunds`, and every other table that a measure reads. */
function factsOf(rows: readonly SaleRow[], measures: readonly Measure[], seed: number): Record<string, FactTable> {
  const random = randomFrom(seed);
  const sales = rows.filter(({ fen }) => fen >= 0);
  const refunds = rows.filter(({ fen }) => fen < 0);
  const known = {
    orders: table(sales, random),
    ...(refunds.length > 0 ? { refunds: table(refunds, random) } : {}),
  };
  const days = sales.map(({ day }) => dayNumber(day));
  const [first, last] = days.reduce(([from, to], day) => [Math.min(from, day), Math.max(to, day)], [days[0]!, days[0]!]);
  const names = [...new Set(measures.map(({ table: name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const count = known[name as 'orders']?.rows ?? 3000;
      const own = known[name as 'orders']?.columns ?? {
        // half of the time, so that many groups have nothing of it
        day: Int32Array.from({ length: count }, () => first + random(Math.ceil((last - first) / 2))),
        ...dimensions(
          Array.from({ length: count }, () => null),
          random,
        ),
      };
      const columns = { ...own };
      for (const column of columnsOf(name, measures)) columns[column] ??= anyColumn(column, { name, measures, count, random });
      return [name, { rows: count, columns }];
    }),
  );
}

function table(rows: readonly SaleRow[], random: Random): { rows: number; columns: Record<string, FactColumn> } {
  const seen = new Set<string | null>([null]);
  const isNew = Int32Array.from(rows, ({ buyer }) => (seen.has(buyer) ? 0 : Number(seen.add(buyer).size > 0)));
  const columns = {
    day: Int32Array.from(rows, ({ day }) => dayNumber(day)),
    order: namesOf(rows.map(({ order }) => order)),
    buyer: namesOf(rows.map(({ buyer }) => buyer)),
    newBuyer: isNew,
    paidFen: Uint32Array.from(rows, ({ fen }) => Math.abs(fen)),
    refundFen: Uint32Array.from(rows, ({ fen }) => Math.abs(fen)),
    pieces: Int32Array.from(rows, ({ pieces }) => Math.abs(pieces)),
    ...dimensions(
      rows.map(({ shop }) => shop),
      random,
    ),
  };
  return { rows: rows.length, columns };
}

/** 平台与店铺; the shops that are known, and one in ten rows without a platform. */
function dimensions(shops: readonly (string | null)[], random: Random): Record<string, FactColumn> {
  const platforms = ['taobao', 'jd', 'douyin', null];
  return {
    platform: namesOf(shops.map(() => platforms[Math.min(3, random(40) % 13)] ?? null)),
    shop: namesOf(shops),
    level: Int32Array.from(shops, () => random(4)),
  };
}

export function namesOf(values: readonly (string | null)[]): NamedColumn {
  const places = new Map<string, number>();
  const codes = Uint32Array.from(values, (value) => {
    if (value === null) return noName;
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { codes, names: [...places.keys()] };
}

function columnsOf(name: string, measures: readonly Measure[]): string[] {
  const own = measures.filter((measure) => measure.table === name);
  return [
    ...new Set(
      own
        .flatMap(({ column, where = [], having }) => [column, having?.distinct, ...where.map((each) => each.column)])
        .filter((each) => each !== undefined),
    ),
  ];
}

/** Values that the measures of a column look for, and others. */
function anyColumn(
  column: string,
  { name, measures, count, random }: { name: string; measures: readonly Measure[]; count: number; random: Random },
): FactColumn {
  const own = measures.filter((measure) => measure.table === name);
  const asked = own.flatMap(({ where = [] }: { readonly where?: readonly RowCondition[] }) =>
    where.filter((each) => each.column === column).flatMap(({ is = [] }) => is),
  );
  const isCounted = own.some(
    ({ aggregate, column: counted, having }) => (aggregate === 'distinct' && counted === column) || having?.distinct === column,
  );
  const texts = asked.filter((value) => typeof value === 'string');
  if (isCounted || texts.length > 0) {
    const some =
      texts.length > 0 ? [...texts, 'other', null] : Array.from({ length: count / 4 }, (_, k) => (k % 9 === 0 ? null : `${column}${k}`));
    return namesOf(Array.from({ length: count }, () => some[random(some.length)]!));
  }
  const unit = own.find((measure) => measure.column === column && measure.aggregate === 'sum')?.unit;
  const isAsked = own.some(
    ({ column: summed, complete, where = [] }) => summed === column && (complete || where.some(({ has }) => has === 'value')),
  );
  // few are empty, so that there are groups with and without
  if (isAsked) return Float64Array.from({ length: count }, () => (random(400) === 0 ? Number.NaN : random(300)));
  if (unit === 'fen') return Uint32Array.from({ length: count }, () => random(300_000));
  if (unit === undefined || unit === 'count') return Int32Array.from({ length: count }, () => random(3));
  return Float64Array.from({ length: count }, () => (random(12) === 0 ? Number.NaN : random(100_000) / 100));
}
