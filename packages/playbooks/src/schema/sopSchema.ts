import type * as z from 'zod';
import { sopShape } from '../compose/shape/sopShapes.js';
import type { Sop } from '../sop/sop.js';
import { schemaOf } from './schemaOf.js';

/**
 * 标准作业流程: reads a {@link Sop}.
 *
 * @example
 * ```ts
 * import { sopSchema } from '@zhanggui/playbooks/schema';
 * const { error } = sopSchema.safeParse({ id: 'complaint', name: { zh: '客诉处理' }, owner: 'manager', purpose: { zh: '让顾客愿意再来' }, steps: [] });
 * error?.issues.map(({ path }) => path.join('.')); // => ['overview', 'steps']
 * ```
 */
export const sopSchema: z.ZodType<Sop> = schemaOf<Sop>(sopShape);
