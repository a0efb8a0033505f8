import { checkOption } from '../error/checkOption.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type BehaviourEventId, behaviourEvents } from './behaviourEvent.js';

/** 各行为人数: how many people did each of the things, in one period. An event that was not counted is left out, not 0. */
export type BehaviourCounts = Readonly<Partial<Record<BehaviourEventId, number>>>;

/** 漏斗的一步. */
export interface BehaviourFunnelStep {
  readonly event: BehaviourEventId;
  readonly people: number;
  /** People of this step over those of the step before; `null` for the first step and over nothing. */
  readonly fromPrevious: number | null;
  /** People of this step over those of the first step; `null` over nothing. */
  readonly fromFirst: number | null;
}

/**
 * 行为漏斗: how many people go on from one behaviour to the next.
 *
 * The steps are the events that were counted, in funnel order whatever the order of the keys: give `view` and `buy` for the
 * rate from looking to buying. 收藏 is no condition of 加购, nor 加购 of 购买, so a rate may be over 1.
 *
 * @param counts - people, not clicks: who looks twice counts once
 * @throws `shop/not-count` for anything but a whole number from 0 to 2^53 − 1, `option/unknown` for another event
 * @example
 * ```ts
 * import { behaviourFunnel } from '@zhanggui/core/shop';
 * behaviourFunnel({ view: 10000, cart: 800, buy: 300 }).map(({ event, fromPrevious }) => [event, fromPrevious]); // => [['view', null], ['cart', 0.08], ['buy', 0.375]]
 * behaviourFunnel({ view: 10000, buy: 300 })[1]; // => { event: 'buy', people: 300, fromPrevious: 0.03, fromFirst: 0.03 }
 * ```
 */
export function behaviourFunnel(counts: BehaviourCounts): BehaviourFunnelStep[] {
  const events: readonly string[] = behaviourEvents.map(({ id }) => id);
  for (const key of Object.keys(counts)) checkOption('event', key, events);
  const steps: BehaviourFunnelStep[] = [];
  for (const { id: event } of behaviourEvents) {
    if (!Object.hasOwn(counts, event)) continue;
    const people = toPeople(event, counts[event]);
    const previous = steps.at(-1);
    const fromPrevious = previous === undefined ? null : rate(people, previous.people);
    steps.push({ event, people, fromPrevious, fromFirst: rate(people, steps[0]?.people ?? people) });
  }
  return steps;
}

function toPeople(event: BehaviourEventId, value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new ZhangguiError('shop/not-count', { event, value: shown(value) });
  return value + 0;
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
