import { festivals } from '@zhanggui/core/calendar';
import { factSchema } from '@zhanggui/core/schema';
import { tonesOfVoice } from '@zhanggui/core/shop';
import * as z from 'zod';
import type { Shape } from '../compose/shape/field.js';
import { playbookShape } from '../compose/shape/playbookShape.js';
import { roleShape } from '../compose/shape/roleShapes.js';
import { sopShape } from '../compose/shape/sopShapes.js';
import { campaignShape, scriptShape } from '../compose/shape/workShapes.js';
import { bothLanguages } from './proseSchema.js';

/** The schema of a field, narrower than what its shape gives. */
type Narrower = (schema: z.ZodType) => z.ZodType;

const filled: Narrower = (list) => (list instanceof z.ZodArray ? list.min(1) : list);
const both: Narrower = () => bothLanguages;
const version: Narrower = () => z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/, 'Invalid version: expected numbers with points, such as 1.0');
const fact: Narrower = () => factSchema(z.number());

/** Fields of which the interface says more than the shape, and the version, which has a rule of its own. */
export const narrowFields: ReadonlyMap<Shape, Readonly<Record<string, Narrower>>> = new Map<Shape, Readonly<Record<string, Narrower>>>([
  [playbookShape, { version }],
  [playbookShape.profile.of.personas.of, { ageRange: () => z.tuple([z.number(), z.number()]) }],
  [roleShape, { mainWork: filled, dailyWork: filled, authority: filled, assessment: filled }],
  [sopShape, { version }],
  [sopShape.steps.of, { criteria: filled }],
  [sopShape.steps.of.raci.of, { responsible: filled }],
  [sopShape.steps.of.criteria.of.evidence.of.number, { unit: both }],
  [campaignShape, { name: both }],
  [campaignShape.anchor.of.festival, { festival: () => z.literal(festivals.map(({ id }) => id)) }],
  [campaignShape.preparation.of, { fact }],
  [campaignShape.phases.of, { name: both }],
  [campaignShape.phases.of.sprint.of, { fact }],
  [campaignShape.tasks.of, { name: both }],
  [scriptShape, { tone: () => z.literal(tonesOfVoice) }],
]);
