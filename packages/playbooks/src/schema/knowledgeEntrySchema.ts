import type * as z from 'zod';
import { knowledgeShape } from '../compose/shape/workShapes.js';
import type { KnowledgeEntry } from '../knowledge/knowledgeEntry.js';
import { schemaOf } from './schemaOf.js';

/** 知识条目: reads a {@link KnowledgeEntry}. */
export const knowledgeEntrySchema: z.ZodType<KnowledgeEntry> = schemaOf<KnowledgeEntry>(knowledgeShape);
