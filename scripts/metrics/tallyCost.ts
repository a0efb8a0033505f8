// What one more day costs in two years of state, written and read: node scripts/run.mjs scripts/metrics/tallyCost.ts [orders a day]
import type { Day, Fen } from '@zhanggui/core';
import { addOrder, dayOfNumber, figuresOf, mergeTally, type OrderFact, type OrderTally, orderTally } from '@zhanggui/metrics';

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

/** What a shop looks at in the evening: the figures of the day. */
function readDay(tally: OrderTally, number: number): void {
  const day = dayOfNumber(20_000 + number);
  if (figuresOf(tally, { from: day, to: day }).orders === 0) throw new Error(`nothing on ${day}`);
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const alone: number[] = [];
readDay(state, days - 1);
const written = { 'row by row': [] as number[], 'as a tally that is merged': [] as number[] };
const read = { 'row by row': [] as number[], 'as a tally that is merged': [] as number[] };
for (let round = 0; round < rounds; round++) {
  const rows = dayOf(days + round);
  const [number, today] = [days + round, addAll(orderTally(), rows)];
  const own = orderTally();
  const [ownWrite, ownRead] = [milliseconds(() => addAll(own, rows)), milliseconds(() => readDay(own, number))];
  alone.push(ownWrite + ownRead);
  const how = round % 2 === 1 ? 'as a tally that is merged' : 'row by row';
  const write = milliseconds(() => {
    if (how === 'row by row') addAll(state, rows);
    else mergeTally(state, today);
  });
  written[how].push(write / ownWrite);
  read[how].push((write + milliseconds(() => readDay(state, number))) / (ownWrite + ownRead));
}
console.log(`${days * perDay} orders of two years; a day of ${perDay} alone: ${median(alone).toFixed(2)} ms`);
for (const [what, costs, most] of [
  ['written', written, 2],
  ['written and read', read, 5],
] as const)
  for (const [how, times] of Object.entries(costs)) {
    console.log(`one more day ${how}, ${what}: ${median(times).toFixed(2)} × that day alone (at most ${most})`);
    if (median(times) > most) process.exitCode = 1;
  }
