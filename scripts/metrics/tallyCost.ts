// What one more day costs in two years of state: node scripts/run.mjs scripts/metrics/tallyCost.ts [orders a day]
import type { Day, Fen } from '@zhanggui/core';
import { addOrder, dayOfNumber, mergeTally, type OrderFact, type OrderTally, orderTally } from '@zhanggui/metrics';

const perDay = Number(process.argv[2] ?? 300);
const days = 730;
const rounds = 60;

function dayOf(number: number): OrderFact[] {
  const day: Day = dayOfNumber(20_000 + number);
  return Array.from({ length: perDay }, (_, k) => ({
    orderId: `${day}-${k}`,
    buyerId: `b${(k * 7919 + number * 31) % 100_000}`,
    day,
    kind: k % 20 === 0 ? 'refund' : 'sale',
    amountFen: (100 + ((k * 7919) % 50_000)) as Fen,
    pieces: 1,
  }));
}

function addAll(tally: OrderTally, rows: readonly OrderFact[]): OrderTally {
  for (const row of rows) addOrder(tally, row);
  return tally;
}

const state = orderTally();
for (let number = 0; number < days; number++) addAll(state, dayOf(number));

/** Of the processor, so that what else the machine does counts for nobody. */
function milliseconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const alone: number[] = [];
const ratios = { 'row by row': [] as number[], 'as a tally that is merged': [] as number[] };
for (let round = 0; round < rounds; round++) {
  const rows = dayOf(days + round);
  let today = orderTally();
  const own = milliseconds(() => {
    today = addAll(orderTally(), rows);
  });
  alone.push(own);
  if (round % 2 === 0) ratios['row by row'].push(milliseconds(() => addAll(state, rows)) / own);
  else ratios['as a tally that is merged'].push(milliseconds(() => mergeTally(state, today)) / own);
}
console.log(`${days * perDay} orders of two years; a day of ${perDay} alone: ${median(alone).toFixed(2)} ms`);
for (const [how, times] of Object.entries(ratios)) {
  console.log(`one more day ${how}: ${median(times).toFixed(2)} × that day alone (said: at most 2)`);
  if (median(times) > 2) process.exitCode = 1;
}
