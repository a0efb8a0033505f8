// 500,000 order lines through the check-up, in less than 512 MiB: node docs/examples/checkup/big.test.mjs [lines]
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const [lines, limit] = [Number(process.argv[2] ?? 500_000), 512];
const folder = mkdtempSync(join(tmpdir(), 'checkup-'));
const orders = join(folder, 'orders.csv');

// every line an order of its own, the hardest case: 120,000 buyers, a year of days, amounts that add up to a known sum
let sum = 0n;
const file = createWriteStream(orders);
file.write('\ufeff订单号,买家ID,付款时间,实付金额,件数,商品标题\r\n');
for (let line = 0; line < lines; line++) {
  const fen = ((line * 7919) % 50_000) + 1;
  sum += BigInt(fen);
  const day = new Date(Date.UTC(2025, 0, 1 + (line % 365))).toISOString().slice(0, 10);
  const row = `${6_920_000_000_000_000_000n + BigInt(line)}\t,b${line % 120_000},${day} ${String(line % 24).padStart(2, '0')}:00:00,"${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}",1,"防晒衣, ""冰丝"" 第 ${line} 件"\r\n`;
  if (!file.write(row)) await new Promise((drained) => file.once('drain', drained));
}
file.end();
await finished(file);

const tellPeak = `data:text/javascript,process.on('exit', () => console.error('peak ' + Math.ceil(process.resourceUsage().maxRSS / 1024)))`;
const start = performance.now();
const run = spawnSync(
  process.execPath,
  ['--import', tellPeak, 'scripts/run.mjs', 'docs/examples/checkup/main.ts', '--orders', orders, '--html', join(folder, 'page.html')],
  { encoding: 'utf8', maxBuffer: 2 ** 26 },
);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
rmSync(folder, { recursive: true });

const peak = Number(/peak (\d+)/.exec(run.stderr)?.[1]);
const gmv = `¥${String(sum / 100n).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(sum % 100n).padStart(2, '0')}`;
const right = run.status === 0 && run.stdout.includes(`| ${gmv} |`) && run.stderr.includes('%');
console.log(
  `${lines} lines: ${seconds} s, peak ${peak} MiB (limit ${limit}), ${right ? `GMV ${gmv}, with progress` : `wrong: ${run.stderr}`}`,
);
process.exitCode = right && peak < limit ? 0 : 1;
