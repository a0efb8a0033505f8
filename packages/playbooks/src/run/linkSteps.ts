import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { playbookLimits } from '../role/playbookLimits.js';
import { circleText, topologicalOrder } from '../role/topologicalOrder.js';
import type { CompiledSop, CompiledStep } from './compiledSop.js';
import { checkUnique, type ReadStep } from './readSop.js';

/** Steps linked by number in both directions. @throws `sop/duplicate-id`, `sop/unknown-step`, `sop/cycle`, `limit/exceeded` */
export function linkSteps(read: readonly ReadStep[]): Pick<CompiledSop, 'steps' | 'indexes'> {
  checkUnique('/steps', read);
  const indexes = new Map(read.map(({ id }, index) => [id, index]));
  const links = read.reduce((sum, { after, branches }) => sum + (after?.length ?? 1) + branches.length, 0);
  refuseOver(playbookLimits, 'sopEdges', links);

  function find(path: string, id: string): number {
    const index = indexes.get(id);
    if (index === undefined) throw new ZhangguiError('sop/unknown-step', { path, step: shown(id) });
    return index;
  }

  const before = read.map(({ after }, index) => {
    if (after === null) return new Set(index === 0 ? [] : [index - 1]);
    return new Set(after.map((id, k) => find(`/steps/${index}/after/${k}`, id)));
  });
  const branches = read.map((step, index) =>
    step.branches.map(({ id, when, to }, k) => ({ id, when, to: to === null ? null : find(`/steps/${index}/branches/${k}/to`, to) })),
  );
  for (const [index, ways] of branches.entries()) for (const { to } of ways) if (to !== null) before[to]!.add(index);
  const next = read.map((): number[] => []);
  for (const [index, waits] of before.entries()) for (const each of waits) next[each]!.push(index);
  const order = topologicalOrder(before.map((waits) => [...waits]));
  if (!order.ok) throw new ZhangguiError('sop/cycle', { steps: circleText(order.circle.map((index) => read[index]!.id)) });

  const steps = read.map(({ after, ...step }, index): CompiledStep => {
    return {
      ...step,
      before: [...before[index]!],
      next: next[index]!,
      targets: new Set(branches[index]!.flatMap(({ to }) => (to === null ? [] : [to]))),
      onReject: step.onReject === null ? null : find(`/steps/${index}/onReject`, step.onReject),
      branches: branches[index]!,
      branchOf: new Map(branches[index]!.map((each) => [each.id, each])),
    };
  });
  return { steps, indexes };
}
