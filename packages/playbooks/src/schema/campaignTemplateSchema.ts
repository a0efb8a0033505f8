import type * as z from 'zod';
import type { CampaignTemplate } from '../campaign/campaignTemplate.js';
import { campaignShape } from '../compose/shape/workShapes.js';
import { schemaOf } from './schemaOf.js';

/** 大促模板: reads a {@link CampaignTemplate}. Whether its days fit together is for `planCampaign` to say. */
export const campaignTemplateSchema: z.ZodType<CampaignTemplate> = schemaOf<CampaignTemplate>(campaignShape);
