import * as z from 'zod';
import { kpiShape, scorecardShape } from '../compose/shape/workShapes.js';
import type { Dashboard, DashboardTile } from '../kpi/renderDashboard.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { proseSchema } from './proseSchema.js';
import { reference } from './references.js';

const figure = z.number().nullable();

const tileSchema = z.strictObject({
  kpi: reference,
  name: proseSchema,
  unit: proseSchema,
  better: z.literal(kpiShape.better.of),
  weight: z.number(),
  target: z.number(),
  actual: figure,
  attainment: figure,
  score: figure,
  points: figure,
  status: z.enum(['met', 'missed', 'unknown']),
  nextMilestone: figure,
}) satisfies z.ZodType<DashboardTile>;

/** 看板: reads a {@link Dashboard}, as `renderDashboard` makes it. */
export const dashboardSchema = z.strictObject({
  scorecard: reference,
  name: proseSchema,
  role: reference,
  period: z.literal(scorecardShape.period.of),
  score: figure,
  tiles: z.array(tileSchema).max(playbookLimits.scorecardItems),
}) satisfies z.ZodType<Dashboard>;
