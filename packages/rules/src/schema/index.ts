/**
 * Schemas (zod 4.3 or later) that read outside data into the interfaces of this package. They are also Standard Schemas.
 *
 * What comes in is never trusted: texts and lists have a longest length, and a key that a schema does not know is an issue, so that
 * a misspelt one is not dropped in silence. Whatever `promotionSchema` reads, `compilePromotions` takes, if no two have the same id and a
 * group is described alike; what `cartSchema` reads, `price` takes. `safeParse` throws nothing. Optional fields are left out, not `undefined`.
 *
 * The JSON Schemas in `@zhanggui/rules/schemas/*.json` are made of them: the same shapes and bounds, without what only code can
 * check (tiers that rise, amounts that add up, each id once).
 *
 * @module
 */
export type { RulesErrorParams } from '../rule/RulesErrorParams.js';
export { benefitSchema } from './benefitSchema.js';
export { cartSchema } from './cartSchema.js';
export { conditionSchema } from './conditionSchema.js';
export { pricedCartSchema } from './pricedCartSchema.js';
export { promotionSchema } from './promotionSchema.js';
export { scopeSchema } from './scopeSchema.js';
