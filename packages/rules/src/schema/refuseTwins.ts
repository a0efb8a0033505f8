import type * as z from 'zod';

/** An issue at every id that stood in the list before. */
export function refuseTwins(list: readonly { readonly id: string }[], context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const ids = new Set<string>();
  list.forEach(({ id }, index) => {
    if (ids.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: 'Too many: expected each id once' });
    ids.add(id);
  });
}
