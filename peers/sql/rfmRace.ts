// Quintiles and segments of the same columns by us and by DuckDB on all cores, in processes of their own, in turn:
// node scripts/peers.mjs sql rfmRace.ts [orders …]
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { eightSegmentsByQuintile } from '@zhanggui/metrics';
import { toRfmSql } from '@zhanggui/metrics/sql';
import { byColumns, shopOf } from '../../scripts/metrics/rfmRace.js';

interface Timed {
  readonly answer: readonly number[];
  /** Milliseconds of each run, the load and the first run not counted. */
  readonly runs: readonly number[];
  readonly megabytes: number;
}

type Shop = ReturnType<typeof shopOf>;

const rounds = 5;
const runs = 5;
const segments = eightSegmentsByQuintile.segments.map(({ id }) => id);

/** What a person who knows DuckDB would write: nothing is cast, and only sums leave the engine. */
const byHand = `WITH customers AS (SELECT customer, MAX(day) AS bought, COUNT(*) AS orders, SUM(amount_fen) AS paid FROM orders GROUP BY customer),
scored AS (SELECT NTILE(5) OVER (ORDER BY bought, customer) AS r, NTILE(5) OVER (ORDER BY orders, customer) AS f, NTILE(5) OVER (ORDER BY paid, customer) AS m FROM customers)
SELECT CASE WHEN m >= 4 THEN 0 ELSE 4 END + CASE WHEN r >= 4 THEN 0 ELSE 2 END + CASE WHEN f >= 4 THEN 0 ELSE 1 END AS segment, COUNT(*) AS customers, SUM((r * 5 + f) * 5 + m) AS score
FROM scored GROUP BY 1`;

async function timed(run: () => Promise<number[]> | number[]): Promise<Timed> {
  const before = process.resourceUsage().maxRSS;
  const answer = await run();
  const times: number[] = [];
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return { answer, runs: times, megabytes: (process.resourceUsage().maxRSS - before) / 1024 };
}

async function inDuckDb(shop: Shop, compiled: boolean): Promise<Timed> {
  const require = createRequire(join(process.cwd(), 'peers', 'sql', 'rfmRace.cjs'));
  const { DuckDBInstance } = require('@duckdb/node-api') as {
    readonly DuckDBInstance: {
      create(path: string): Promise<{
        connect(): Promise<{
          run(sql: string): Promise<unknown>;
          runAndReadAll(sql: string, values: unknown[]): Promise<{ getRowsJson(): (string | number)[][] }>;
          createAppender(table: string): Promise<{ appendInteger(value: number): void; endRow(): void; closeSync(): void }>;
        }>;
      }>;
    };
  };
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE orders (customer INTEGER, day INTEGER, amount_fen INTEGER)');
  const appender = await connection.createAppender('orders');
  for (let row = 0; row < shop.customer.length; row++) {
    appender.appendInteger(shop.customer[row]!);
    appender.appendInteger(shop.day[row]!);
    appender.appendInteger(shop.amountFen[row]!);
    appender.endRow();
  }
  appender.closeSync();
  const { sql, parameters } = toRfmSql(eightSegmentsByQuintile, {
    dialect: 'duckdb',
    tables: { orders: { name: 'orders', day: { column: 'day', as: 'day-number' } } },
    orders: { table: 'orders', buyer: 'customer', buyerKind: 'number', paidFen: 'amount_fen' },
    endsOn: '2026-06-30' as never,
  });
  const asked = compiled
    ? `SELECT segment, COUNT(*) AS customers, SUM((recency * 5 + frequency) * 5 + monetary) AS score FROM (${sql}) GROUP BY segment`
    : byHand;
  // the bits of the statement by hand, in the order of the segments
  const order = compiled ? segments : [0, 1, 2, 3, 4, 5, 6, 7];
  return timed(async () => {
    const rows = (await connection.runAndReadAll(asked, compiled ? [...parameters] : [])).getRowsJson();
    const answer = new Array<number>(9).fill(0);
    for (const [segment, customers, score] of rows) {
      answer[order.findIndex((each) => String(each) === String(segment))]! += Number(customers);
      answer[8]! += Number(score);
    }
    return answer;
  });
}

const engines = {
  ours: (shop: Shop) => timed(() => byColumns(shop)),
  'DuckDB, by hand': (shop: Shop) => inDuckDb(shop, false),
  'DuckDB, toRfmSql': (shop: Shop) => inDuckDb(shop, true),
} as const;

/** One engine in a process of its own. */
function inProcess(engine: string, orders: number): Timed {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'peers/sql/rfmRace.ts', '--engine', engine, String(orders)],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Timed;
}

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

function race(orders: number): void {
  const names = Object.keys(engines);
  const found = Array.from({ length: rounds }, () => names.map((name) => inProcess(name, orders)));
  const answers = new Set(found.flat().map(({ answer }) => JSON.stringify(answer)));
  if (answers.size > 1) throw new Error(`they answer ${[...answers].join(' and ')}`);
  console.log(`${orders.toLocaleString('en')} orders, ${rounds} rounds of ${runs} runs`);
  names.forEach((name, k) => {
    const own = found.map((round) => round[k]!);
    const all = own.flatMap((each) => each.runs);
    const ratios = found.map((round) => Math.min(...round[k]!.runs) / Math.min(...round[0]!.runs)).sort((a, b) => a - b);
    const times = `best ${Math.min(...all).toFixed(0)} ms, median ${middle(all).toFixed(0)} ms`;
    const more = `${middle(own.map(({ megabytes }) => megabytes)).toFixed(0)} MB more at the peak`;
    console.log(
      `  ${name.padEnd(18)} ${times}; ${middle(ratios).toFixed(1)} × ours [${ratios[0]!.toFixed(1)}–${ratios.at(-1)!.toFixed(1)}]; ${more}`,
    );
    if (k > 0 && middle(ratios) < 1) process.exitCode = 1;
  });
}

const [flag, engine, count] = process.argv.slice(2);
if (flag === '--engine') console.log(JSON.stringify(await engines[engine as keyof typeof engines](shopOf(Number(count)))));
else for (const orders of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000_000, 5_000_000]) race(orders);
