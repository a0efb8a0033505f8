import { addMilliseconds, type Instant, millisecondsBetween } from '@zhanggui/core';
import type { Pause } from '@zhanggui/core/calendar';

/** 停表时段: all pauses of a run, read once, for limits that run around the clock. */
export interface PauseLine {
  /** When so much time has run since a moment, pauses left out, as core's `deadline` has it; `null` for never. */
  readonly after: (from: Instant, milliseconds: number) => Instant | null;
}

/** Reads pauses, in any order. n log n; each question after that takes log n. */
export function pauseLine(origin: Instant, pauses: readonly Pause[]): PauseLine {
  const stretches = pauses
    .map(({ from, to }) => ({
      from: millisecondsBetween(origin, from),
      to: to === undefined ? Number.POSITIVE_INFINITY : millisecondsBetween(origin, to),
    }))
    .sort((a, b) => a.from - b.from);
  // each with the time that has run when it begins; what overlaps is one
  const halts: { readonly from: number; to: number; readonly run: number }[] = [];
  let paused = 0;
  for (const { from, to } of stretches) {
    const last = halts.at(-1);
    if (last !== undefined && from <= last.to) {
      paused += Math.max(0, to - last.to);
      last.to = Math.max(last.to, to);
    } else if (to > from) {
      halts.push({ from, to, run: from - paused });
      paused += to - from;
    }
  }

  /** The last of the halts for which something holds that holds for all before it. */
  function lastWhere(holds: (halt: (typeof halts)[number]) => boolean): (typeof halts)[number] | undefined {
    let [low, high] = [0, halts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(halts[middle]!)) low = middle + 1;
      else high = middle;
    }
    return halts[low - 1];
  }

  return {
    after(from, milliseconds) {
      if (milliseconds === 0) return from;
      const start = millisecondsBetween(origin, from);
      const before = lastWhere((halt) => halt.from <= start);
      const target = (before === undefined ? start : before.run + Math.max(0, start - before.to)) + milliseconds;
      const halted = lastWhere((halt) => halt.run < target);
      const at = halted === undefined ? target : halted.to + (target - halted.run);
      return Number.isFinite(at) ? addMilliseconds(origin, at) : null;
    },
  };
}
