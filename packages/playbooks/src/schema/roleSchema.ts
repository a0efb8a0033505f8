import type * as z from 'zod';
import { roleShape } from '../compose/shape/roleShapes.js';
import type { Role } from '../role/role.js';
import { schemaOf } from './schemaOf.js';

/** 岗位: reads a {@link Role}. */
export const roleSchema: z.ZodType<Role> = schemaOf<Role>(roleShape);
