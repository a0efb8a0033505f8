import * as z from 'zod';
import type { BehaviourCounts } from '../shop/behaviourFunnel.js';

const people = z.int().min(0).exactOptional();

/** 各行为人数: reads {@link BehaviourCounts}: whole numbers from 0, an event that was not counted left out. */
export const behaviourCountsSchema = z.strictObject({
  view: people,
  favourite: people,
  cart: people,
  buy: people,
  review: people,
}) satisfies z.ZodType<BehaviourCounts>;
