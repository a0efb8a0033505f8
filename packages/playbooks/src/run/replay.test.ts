import { parseInstant } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Sop, Step } from '../sop/sop.js';
import { compileSop } from './compileSop.js';
import { replay } from './replay.js';
import type { RunEvent } from './runEvent.js';

const words = { zh: '字' };
const criterion = { id: 'done', standard: words, basis: words, evidence: { kind: 'boolean' } } as const;
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: words,
  how: words,
  raci: { accountable: 'boss', responsible: ['clerk'] },
  criteria: [criterion],
  ...more,
});
// twenty steps of work that an approval sends back again and again
const work = Array.from({ length: 20 }, (_, k) => step(`s${k}`));
const sop = compileSop({
  id: 's',
  name: words,
  owner: 'boss',
  overview: words,
  purpose: words,
  steps: [...work, step('check', { kind: 'approval', onReject: 's0' })] as unknown as Sop['steps'],
});
const start = Date.parse('2026-06-01T09:00:00+08:00');

function log(length: number): RunEvent[] {
  const made: RunEvent[] = [];
  const push = (event: object, by: string): number =>
    made.push({
      id: `e${made.length}`,
      at: parseInstant(new Date(start + made.length * 1000)),
      by: { id: by, roles: [by] },
      ...event,
    } as unknown as RunEvent);
  push({ kind: 'start', sop: sop.pin }, 'boss');
  while (made.length < length) {
    for (const { id } of work) {
      push({ kind: 'evidence', step: id, criterion: 'done', value: true }, 'clerk');
      push({ kind: 'complete', step: id }, 'clerk');
    }
    push({ kind: 'reject', step: 'check', comment: '重做' }, 'boss');
  }
  return made.slice(0, length);
}

test('twice as many events take at most two and a half times as long', () => {
  const [half, whole] = [log(10_000), log(20_000)];
  expect(replay(sop, whole).ok).toBe(true);
  const time = (events: readonly RunEvent[]) => {
    const began = performance.now();
    replay(sop, events);
    return performance.now() - began;
  };
  // in turns, the same work for both so that both leave the same garbage, and the best of each: a busy machine slows both
  for (let round = 0; round < 3; round++) time(whole);
  const rounds = Array.from({ length: 12 }, () => [time(half) + time(half), time(whole)] as const);
  const best = (k: 0 | 1) => Math.min(...rounds.map((round) => round[k]));
  expect((2 * best(1)) / best(0)).toBeLessThan(2.5);
});

test('a log stops at the first event that is not taken, and says how far it came', () => {
  const events = log(10);
  const broken = [...events.slice(0, 5), { ...events[5]!, kind: 'approve', step: 'check' } as RunEvent, ...events.slice(6)];
  const result = replay(sop, broken);
  expect(result).toMatchObject({ ok: false, code: 'step/blocked', index: 5 });
  expect(result.run).toEqual(replay(sop, events.slice(0, 5)).run);
  expect(replay(sop, [])).toMatchObject({ ok: false, code: 'event/not-event', index: 0, run: null });
  expect(replay(sop, [events[1]!])).toMatchObject({ ok: false, code: 'event/not-start', index: 0 });
});
