import * as z from 'zod';
import type { Overlay, OverlayTarget } from '../compose/overlay.js';
import { sopShape, stepShape } from '../compose/shape/sopShapes.js';
import { overlayTargetShape } from '../compose/shape/templateShapes.js';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Step } from '../sop/sop.js';
import { reference } from './references.js';
import { ownObject, partialOf, schemaOf } from './schemaOf.js';

const step = schemaOf<Step>(stepShape);

/** Names of fields that may be taken away: the optional ones, and the shop's own. */
function without(shape: typeof sopShape | typeof stepShape) {
  const names = Object.entries(shape).flatMap(([name, field]) => ('optional' in field ? [name] : []));
  return z
    .array(z.union([z.literal(names), z.string().max(200).regex(/^x-/)]))
    .max(playbookLimits.fields)
    .exactOptional();
}

const stepChange = z.discriminatedUnion('change', [
  ownObject({ change: z.literal('insert-before'), step: reference, add: step }),
  ownObject({ change: z.literal('insert-after'), step: reference, add: step }),
  ownObject({ change: z.literal('replace'), step: reference, by: step }),
  ownObject({
    change: z.literal('patch'),
    step: reference,
    with: partialOf(stepShape, ['id']).exactOptional(),
    without: without(stepShape),
  }),
  ownObject({ change: z.literal('remove'), step: reference }),
]);

const sopChange = ownObject({
  sop: reference,
  with: partialOf(sopShape, ['id', 'steps']).exactOptional(),
  without: without(sopShape),
  steps: z.array(stepChange).max(playbookLimits.overlayChanges).exactOptional(),
});

/**
 * 叠加层: reads an {@link Overlay}. Whether there are such SOPs and steps is for `override` to say.
 *
 * @example
 * ```ts
 * import { overlaySchema } from '@zhanggui/playbooks/schema';
 * overlaySchema.safeParse({ for: { platform: 'jd' }, sops: [{ sop: 'complaint', without: ['version'] }] }).success; // => true
 * overlaySchema.safeParse({ for: { plattform: 'jd' }, sops: [] }).success; // => false
 * ```
 */
export const overlaySchema = ownObject({
  for: schemaOf<OverlayTarget>(overlayTargetShape).exactOptional(),
  sops: z.array(sopChange).max(playbookLimits.overlayChanges),
}) as z.ZodType as z.ZodType<Overlay>;
