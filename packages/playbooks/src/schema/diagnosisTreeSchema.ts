import type * as z from 'zod';
import { treeShape } from '../compose/shape/workShapes.js';
import type { DiagnosisTree } from '../diagnosis/diagnosisTree.js';
import { schemaOf } from './schemaOf.js';

/** 诊断树: reads a {@link DiagnosisTree}, causes up to 20 levels below the first. */
export const diagnosisTreeSchema: z.ZodType<DiagnosisTree> = schemaOf<DiagnosisTree>(treeShape);
