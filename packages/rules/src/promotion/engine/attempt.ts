import type { Basket } from './basket.js';
import type { Refusal } from './conditions.js';
import { byShop, type Settled, settle } from './settle.js';
import type { Step } from './step.js';
import { isRefusal } from './take/take.js';

/** What a promotion would do to the cart as it stands: once, or for each shop that can use it. */
export interface Attempt {
  readonly granted: readonly { readonly shop: string | null; readonly settled: Settled }[];
  readonly total: number;
}

/** Lines of a cart that a promotion looks at. */
export function coveredBy(basket: Basket, { coverage }: Step, everyLine: readonly number[]): readonly number[] {
  if (coverage.all) return everyLine;
  const covered: number[] = [];
  for (const place of everyLine) if (coverage.covers(basket, place)) covered.push(place);
  return covered;
}

/** Tries a promotion, and changes nothing. */
export function attempt(basket: Basket, step: Step, covered: readonly number[], everyLine: readonly number[]): Attempt | Refusal {
  if (covered.length === 0 && !(step.kind === 'shipping-off' && step.coverage.all)) return { reason: 'no-goods' };
  if (!step.perShop) {
    const settled = attemptOnce(basket, step, covered, everyLine, 0);
    return 'reason' in settled ? settled : { granted: [{ shop: null, settled }], total: settled.total };
  }
  const granted: Attempt['granted'][number][] = [];
  let refused: Refusal | null = null;
  let total = 0;
  let deposits = 0;
  for (const shop of byShop(basket, covered)) {
    const number = basket.shopOf[shop[0]!]!;
    const ofShop = everyLine.filter((place) => basket.shopOf[place] === number);
    const settled = attemptOnce(basket, step, shop, ofShop, total + deposits);
    if ('reason' in settled) refused = nearer(refused, settled);
    else {
      granted.push({ shop: basket.shopNames[number]!, settled });
      total += settled.total;
      deposits += settled.take.deposit ?? 0;
    }
  }
  return granted.length === 0 && refused !== null ? refused : { granted, total };
}

function attemptOnce(
  basket: Basket,
  step: Step,
  covered: readonly number[],
  among: readonly number[],
  reserved: number,
): Settled | Refusal {
  for (const holds of step.holds) {
    const refusal = holds(basket, covered, among);
    if (refusal !== null) return refusal;
  }
  const take = step.take(basket, covered, among, reserved);
  if (isRefusal(take)) return take;
  const settled = settle(basket, take, reserved);
  const gives = settled.total > 0 || take.gift !== undefined || take.deposit !== undefined;
  return gives ? settled : { reason: 'nothing-off' };
}

/** Of two shops' reasons the one that is missing less. */
function nearer(known: Refusal | null, other: Refusal): Refusal {
  if (known === null) return other;
  const missing = ({ amount = Number.POSITIVE_INFINITY, pieces = Number.POSITIVE_INFINITY }: Refusal) => Math.min(amount, pieces);
  return missing(other) < missing(known) ? other : known;
}
