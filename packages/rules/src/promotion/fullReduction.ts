import { type Fen, fen, shown, ZhangguiError } from '@zhanggui/core';

/** 满减: spend `threshold`, get `off`. */
export interface FullReduction {
  readonly kind: 'full-reduction';
  /** At least 1 fen; exactly the threshold is enough. */
  readonly threshold: Fen;
  readonly off: Fen;
  /** Again at every multiple (每满减), or once. */
  readonly repeat: boolean;
  /** The most that comes off in all (最高减); without one there is no end (上不封顶). */
  readonly cap?: Fen;
}

/** A 满减 that was checked, apart from the caller's object. */
export type CheckedReduction = Required<Omit<FullReduction, 'kind'>>;

/**
 * 满减: how much comes off an order.
 *
 * off × ⌊subtotal ÷ threshold⌋ where it repeats, else `off` once; never more than `cap`.
 *
 * @param subtotal - goods only, after what came off before; nothing comes off an amount below zero
 * @returns never more than `subtotal`
 * @throws `money/not-fen`, `promotion/not-threshold`, `promotion/not-off`, `promotion/not-repeat`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { fullReduction } from '@zhanggui/rules/promotion';
 * fullReduction(fen(65000), { kind: 'full-reduction', threshold: fen(20000), off: fen(3000), repeat: true }); // => 9000
 * fullReduction(fen(65000), { kind: 'full-reduction', threshold: fen(20000), off: fen(3000), repeat: true, cap: fen(5000) }); // => 5000
 * ```
 */
export function fullReduction(subtotal: Fen, reduction: FullReduction): Fen {
  return takenOff(fen(subtotal), checkFullReduction(reduction, 'full-reduction'));
}

export function takenOff(subtotal: Fen, { threshold, off, repeat, cap }: CheckedReduction): Fen {
  if (subtotal < threshold) return fen(0);
  const times = repeat ? Math.floor(subtotal / threshold) : 1;
  // a product that leaves 2^53 is rounded, but never to below 2^53, so that the least of the three is exact
  return fen(Math.min(subtotal, cap, off * times));
}

/** Reads a 满减 once and refuses one that makes no sense. `promotion` says whose it is. */
export function checkFullReduction(given: Omit<FullReduction, 'kind'>, promotion: string): CheckedReduction {
  const { threshold, off, repeat, cap = Number.MAX_SAFE_INTEGER as Fen } = given ?? {};
  if (!(Number.isSafeInteger(threshold) && threshold >= 1))
    throw new ZhangguiError('promotion/not-threshold', { promotion, value: shown(threshold) });
  for (const amount of [off, cap])
    if (!(Number.isSafeInteger(amount) && amount >= 0)) throw new ZhangguiError('promotion/not-off', { promotion, value: shown(amount) });
  if (typeof repeat !== 'boolean') throw new ZhangguiError('promotion/not-repeat', { promotion, value: shown(repeat) });
  return { threshold, off, repeat, cap };
}
