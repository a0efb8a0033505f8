/** One job done by us and by peers. All must return the same, or the race is not about the same job. */
export interface Contest {
  readonly name: string;
  readonly ours: () => unknown;
  readonly peers: Readonly<Record<string, () => unknown>>;
  /** How many times faster than each peer we say we are. */
  readonly atLeast?: number;
  /** Or how many times their time we take at most, where they do less. */
  readonly atMost?: number;
}

const rounds = 15;
const roundNanoseconds = 20_000_000;
const warmUpMilliseconds = 300;

/**
 * Runs us and the peers in turn, round by round, so that whatever else the machine does hits all of them, and prints the median
 * and the quartiles of the per-round ratios. Sets a failing exit code when a median misses what was said.
 */
export function race({ name, ours, peers, atLeast = 1, atMost }: Contest): void {
  console.log(name);
  const answer = JSON.stringify(ours());
  for (const [peer, run] of Object.entries(peers)) {
    if (JSON.stringify(run()) !== answer) throw new Error(`${peer} answers ${JSON.stringify(run())}, not ${answer}`);
    const [ourCalls, peerCalls] = [callsFor(ours), callsFor(run)];
    const ratios = Array.from({ length: rounds }, () => {
      const [theirs, own] = [time(run, peerCalls), time(ours, ourCalls)];
      return atMost === undefined ? theirs / own : own / theirs;
    }).sort((a, b) => a - b);
    const at = (share: number) => ratios[Math.round((rounds - 1) * share)]!.toFixed(1);
    const held = atMost === undefined ? Number(at(0.5)) >= atLeast : Number(at(0.5)) <= atMost;
    const said = atMost === undefined ? `× faster than ${peer}` : `× the time of ${peer}`;
    console.log(`  ${at(0.5)} ${said} (quartiles ${at(0.25)}–${at(0.75)}; said: ${atMost ?? atLeast})${held ? '' : '  MISSED'}`);
    if (!held) process.exitCode = 1;
  }
}

/** Nanoseconds a call: of the processor, garbage collection included, so that what else the machine does counts for nobody. */
function time(run: () => unknown, calls: number): number {
  const start = process.cpuUsage();
  for (let i = 0; i < calls; i++) run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / calls;
}

/** Warm, so that rounds do not measure the compiler, then as many calls as fill a round. */
function callsFor(run: () => unknown): number {
  for (const end = performance.now() + warmUpMilliseconds; performance.now() < end; ) run();
  // a job that fills a round on its own is not run 200 times to find that out
  if (time(run, 1) >= roundNanoseconds) return 1;
  return Math.max(1, Math.ceil(roundNanoseconds / time(run, 200)));
}
