/** One job done by us and by peers. All must return the same, or the race is not about the same job. */
export interface Contest {
  readonly name: string;
  readonly ours: () => unknown;
  readonly peers: Readonly<Record<string, () => unknown>>;
  /** How many times faster than each peer we say we are. */
  readonly atLeast: number;
}

const rounds = 15;
const roundNanoseconds = 20_000_000;

/**
 * Runs us and the peers in turn, round by round, so that whatever else the machine does hits all of them, and prints the median
 * and the quartiles of the per-round ratios. Sets a failing exit code when a median misses what was said.
 */
export function race({ name, ours, peers, atLeast }: Contest): void {
  console.log(name);
  const answer = JSON.stringify(ours());
  for (const [peer, run] of Object.entries(peers)) {
    if (JSON.stringify(run()) !== answer) throw new Error(`${peer} answers ${JSON.stringify(run())}, not ${answer}`);
    const [ourCalls, peerCalls] = [callsFor(ours), callsFor(run)];
    const ratios = Array.from({ length: rounds }, () => time(run, peerCalls) / time(ours, ourCalls)).sort((a, b) => a - b);
    const at = (share: number) => ratios[Math.round((rounds - 1) * share)]!.toFixed(1);
    const held = Number(at(0.5)) >= atLeast;
    console.log(`  ${at(0.5)} × faster than ${peer} (quartiles ${at(0.25)}–${at(0.75)}; said: ${atLeast})${held ? '' : '  MISSED'}`);
    if (!held) process.exitCode = 1;
  }
}

/** Nanoseconds a call. */
function time(run: () => unknown, calls: number): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) run();
  return Number(process.hrtime.bigint() - start) / calls;
}

/** Warm, then as many calls as fill a round. */
function callsFor(run: () => unknown): number {
  time(run, 200);
  return Math.max(1, Math.ceil(roundNanoseconds / time(run, 200)));
}
