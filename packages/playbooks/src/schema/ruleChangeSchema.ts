import type * as z from 'zod';
import { ruleChangeShape } from '../compose/shape/templateShapes.js';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';
import { schemaOf } from './schemaOf.js';

/** 规则变更: reads a {@link RuleChange}. */
export const ruleChangeSchema: z.ZodType<RuleChange> = schemaOf<RuleChange>(ruleChangeShape);
