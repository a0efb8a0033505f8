/**
 * Schemas (zod 4.3 or later) that read outside data into the interfaces of this package. They are also Standard Schemas.
 *
 * What comes in is never trusted: texts and lists have a longest length, and a key that a schema does not know is an issue, so that
 * a misspelt one is not dropped in silence. What a function of this package refuses is a `custom` issue whose `params` are the
 * `{ code, params }` of its error. `safeParse` throws nothing. Optional fields are left out, not `undefined`.
 *
 * The JSON Schemas in `@zhanggui/core/schemas/*.json` are made of them: the same shapes and bounds, without what only code can
 * check (ages in order, a period's end, each platform once).
 *
 * @module
 */
export { behaviourCountsSchema } from './behaviourCountsSchema.js';
export { clockSchema, openTimeSchema, pauseSchema } from './clockSchema.js';
export { daySchema } from './daySchema.js';
export { factSchema, factSourceSchema } from './factSchema.js';
export { fenSchema } from './fenSchema.js';
export { findingPlaceSchema, findingSchema } from './findingSchema.js';
export { genderSchema } from './genderSchema.js';
export { instantSchema } from './instantSchema.js';
export { periodSchema } from './periodSchema.js';
export { personaSchema } from './personaSchema.js';
export { platformSchema } from './platformSchema.js';
export { positioningSchema } from './positioningSchema.js';
export { pricingModelSchema } from './pricingModelSchema.js';
export { recurrenceSchema } from './recurrenceSchema.js';
export { shopGoalsSchema, shopProfileSchema } from './shopProfileSchema.js';
export { textSchema } from './textSchema.js';
export { toneOfVoiceSchema } from './toneOfVoiceSchema.js';
export { holidayNoticeSchema, workCalendarSchema } from './workCalendarSchema.js';
export { yuanSchema } from './yuanSchema.js';
