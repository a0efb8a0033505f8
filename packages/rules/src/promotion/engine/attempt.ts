import { type Basket, goodsTotal } from './basket.js';
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
    const spare = basket.deposits === 0 ? Number.POSITIVE_INFINITY : goodsTotal(basket) - basket.deposits;
    const settled = attemptOnce(basket, step, { covered, among: everyLine, spare, spent: 0 });
    return 'reason' in settled ? settled : { granted: [{ shop: null, settled }], total: settled.total };
  }
  const granted: Attempt['granted'][number][] = [];
  let refused: Refusal | null = null;
  let total = 0;
  let spent = 0;
  let spare = goodsTotal(basket) - basket.deposits;
  const numberOf = (shop: readonly number[]) => basket.shopOf[shop[0]!]!;
  const ofShops = covered === everyLine ? null : new Map(byShop(basket, everyLine).map((shop) => [numberOf(shop), shop]));
  for (const shop of byShop(basket, covered)) {
    const number = numberOf(shop);
    const settled = attemptOnce(basket, step, { covered: shop, among: ofShops?.get(number) ?? shop, spare, spent });
    if ('reason' in settled) {
      refused = nearer(refused, settled);
      continue;
    }
    granted.push({ shop: basket.shopNames[number]!, settled });
    const { from, deposit = 0, points = 0 } = settled.take;
    total += settled.total;
    if (from === 'goods') spare -= settled.total + deposit;
    spent += points;
  }
  if (granted.length > 0) return { granted, total };
  // without lines there is no shop
  return refused ?? { reason: 'no-goods' };
}

/** Where a promotion is tried; a `Taker` says what each is. */
interface Ask {
  readonly covered: readonly number[];
  readonly among: readonly number[];
  readonly spare: number;
  readonly spent: number;
}

function attemptOnce(basket: Basket, step: Step, { covered, among, spare, spent }: Ask): Settled | Refusal {
  for (const holds of step.holds) {
    const refusal = holds(basket, covered, among);
    if (refusal !== null) return refusal;
  }
  const take = step.take(basket, covered, among, spare, spent);
  if (isRefusal(take)) return take;
  const settled = settle(basket, take, take.from === 'goods' ? spare : Number.POSITIVE_INFINITY);
  const gives = settled.total > 0 || take.gift !== undefined || take.deposit !== undefined;
  return gives ? settled : { reason: 'nothing-off' };
}

/** Of two shops' reasons the one that is missing less. */
function nearer(known: Refusal | null, other: Refusal): Refusal {
  if (known === null) return other;
  const missing = ({ amount = Number.POSITIVE_INFINITY, pieces = Number.POSITIVE_INFINITY }: Refusal) => Math.min(amount, pieces);
  return missing(other) < missing(known) ? other : known;
}
