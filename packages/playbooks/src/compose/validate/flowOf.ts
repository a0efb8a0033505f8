import { refuseOver } from '@zhanggui/core';
import { playbookLimits } from '../../role/playbookLimits.js';
import type { Step } from '../../sop/sop.js';
import type { Graph } from './graph.js';

/** 流程图 of an SOP by the places of its steps. Ids that name no step lead nowhere. */
export interface Flow {
  readonly next: Graph;
  /** Steps that wait for nothing and that no branch leads to. */
  readonly starts: readonly number[];
  /** Steps after which nothing need follow. */
  readonly ends: readonly number[];
}

/** The flow of steps: after what they wait for, and where decisions lead. Linear in steps and arrows. @throws `limit/exceeded` over 100,000 of them */
export function flowOf(steps: readonly Step[]): Flow {
  const places = new Map<string, number>();
  steps.forEach(({ id }, index) => {
    if (!places.has(id)) places.set(id, index);
  });
  const next: number[][] = steps.map(() => []);
  refuseOver(
    playbookLimits,
    'sopEdges',
    steps.reduce((sum, { after, branches = [] }) => sum + (after?.length ?? 1) + branches.length, 0),
  );
  const waits = steps.map(() => false);
  const lead = (from: number, to: number) => {
    next[from]!.push(to);
    waits[to] = true;
  };
  steps.forEach(({ after, branches = [] }, index) => {
    if (after === undefined && index > 0) lead(index - 1, index);
    for (const id of after ?? []) {
      const from = places.get(id);
      if (from !== undefined) lead(from, index);
    }
    for (const { to } of branches) {
      const target = to === undefined ? undefined : places.get(to);
      if (target !== undefined) lead(index, target);
    }
  });
  const all = steps.map((_, index) => index);
  return {
    next,
    starts: all.filter((index) => !waits[index]),
    ends: all.filter((index) => next[index]!.length === 0 || steps[index]!.branches?.some(({ to }) => to === undefined)),
  };
}
