import { factSchema } from '@zhanggui/core/schema';
import { tonesOfVoice } from '@zhanggui/core/shop';
import * as z from 'zod';
import type { Shape } from '../compose/shape/field.js';
import { playbookShape } from '../compose/shape/playbookShape.js';
import { sopShape } from '../compose/shape/sopShapes.js';
import { campaignShape, scriptShape } from '../compose/shape/workShapes.js';

/** The schema of a field, narrower than what its shape gives. */
type Narrower = () => z.ZodType;

const version: Narrower = () => z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/, 'Invalid version: expected numbers with points, such as 1.0');
const tone: Narrower = () => z.literal(tonesOfVoice);
const fact: Narrower = () => factSchema(z.number());

/** Versions and tones, which have rules of their own, and facts, into which `validatePlaybook` does not look. */
export const narrowFields: ReadonlyMap<Shape, Readonly<Record<string, Narrower>>> = new Map<Shape, Readonly<Record<string, Narrower>>>([
  [playbookShape, { version }],
  [sopShape, { version }],
  [campaignShape.preparation.of, { fact }],
  [campaignShape.phases.of.sprint.of, { fact }],
  [scriptShape, { tone }],
]);
