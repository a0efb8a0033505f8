import type * as z from 'zod';
import type { Playbook } from '../compose/playbook.js';
import { playbookShape } from '../compose/shape/playbookShape.js';
import { schemaOf } from './schemaOf.js';

/**
 * 作业手册: reads a {@link Playbook}: everything that `validatePlaybook` calls misshapen is an issue here. Whether ids mean something, steps can be reached
 * and no id is used twice is for `validatePlaybook` to say.
 *
 * @example
 * ```ts
 * import { playbookSchema } from '@zhanggui/playbooks/schema';
 * const { error } = playbookSchema.safeParse({ id: 'shop', name: { zh: '手册' }, version: 'x' });
 * error?.issues.slice(0, 2).map(({ path, code }) => [path.join('.'), code]); // => [['owner', 'invalid_type'], ['version', 'invalid_format']]
 * ```
 */
export const playbookSchema: z.ZodType<Playbook> = schemaOf<Playbook>(playbookShape);
