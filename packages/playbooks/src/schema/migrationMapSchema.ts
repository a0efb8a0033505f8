import type * as z from 'zod';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Migration } from '../run/migrateRun.js';
import { ownNames } from './ownNames.js';
import { runId } from './runParts.js';

/** 步骤对照: reads the `map` of a {@link Migration}: new ids of steps by old ones. Whether there are such steps is for `migrateRun` to say. */
export const migrationMapSchema = ownNames(runId.nullable(), { name: runId, max: playbookLimits.sopSteps }) satisfies z.ZodType<
  NonNullable<Migration['map']>
>;
