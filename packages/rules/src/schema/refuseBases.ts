import type * as z from 'zod';
import type { Basis } from '../promotion/condition.js';
import { levelOf } from '../promotion/level.js';
import type { Promotion } from '../promotion/promotion.js';

/**
 * An issue at every amount that no platform's order of levels can give: after the promotion's own level, or at the level `unit`, which is first, after
 * any; and at a balance of the whole cart that would be taken from for each line, or each shop.
 */
export function refuseBases(
  { benefit, when = [], level = levelOf[benefit.kind], perShop = false }: Promotion,
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const check = (basis: Basis | undefined, path: (string | number)[]) => {
    if (typeof basis === 'object' && (basis.after === level || level === 'unit'))
      refuse([...path, 'basis', 'after'], 'Too late: expected a level before that of the promotion');
  };
  when.forEach((condition, index) => {
    if ('basis' in condition) check(condition.basis, ['when', index]);
  });
  if (!('basis' in benefit)) return;
  check(benefit.basis, ['benefit']);
  const byLine = benefit.kind === 'tiers' && (benefit.decide === 'line' || benefit.take === 'line');
  if (benefit.basis === 'balance' && (byLine || perShop))
    refuse(['benefit', 'basis'], 'Wrong basis: the balance is that of the whole cart, not of a line or a shop');
}
