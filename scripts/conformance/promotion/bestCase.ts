import { fen } from '@zhanggui/core';
import { bestCombination, compilePromotions, price } from '@zhanggui/rules/promotion';
import { byPriority } from './priced.js';
import { cartFields, type RecordedCart, type RecordedPromotion } from './recorded.js';
import { refuseQuirks } from './refuseQuirks.js';
import { toCart } from './toCart.js';
import { looksAtRunning } from './toConditions.js';
import { afterWhich } from './toLevels.js';
import { type Adapted, toPromotions } from './toPromotions.js';
import { given, only, Unsupported } from './unsupported.js';

/** 最优用券. */
export interface BestCase extends RecordedCart {
  readonly kind: 'best';
  readonly order?: string;
  readonly minPayable?: number;
}

export function answerBest(recorded: BestCase): unknown {
  only(recorded, 'case', [...cartFields, 'order', 'minPayable']);
  const { order, minPayable, promotions = [] } = recorded;
  if (!(order === undefined || order === 'any')) throw new Unsupported(`best: order ${order}`);
  if (order === 'any') promotions.forEach(refuseOrdered);
  // what does not apply by itself is the buyer's to choose; to be moved, the others must be chosen too
  const adapted = toPromotions(promotions, ({ auto = false }) => !auto || order === 'any');
  refuseQuirks(adapted);
  const compiled = compilePromotions(order === 'any' ? adapted.map(atOneLevel) : adapted.map(({ promotion }) => promotion), byPriority);
  const cart = toCart(recorded);
  const best = bestCombination(
    cart,
    compiled,
    given({
      order: order === undefined ? undefined : ('any' as const),
      minPayable: minPayable === undefined ? undefined : fen(minPayable),
      nodeBudget: 1_000_000,
    }),
  );
  if (best === null) return { total: null };
  if (!best.optimal) throw new Unsupported('best: the budget ran out before the best choice was certain');
  const byItself = adapted.flatMap(({ recorded, promotion: { id } }) => (recorded.auto === true ? [id] : []));
  if (order === 'any' && byItself.length > 0) {
    const { payable } = price(cart, best.promotions, { use: [...best.use, ...byItself] });
    if (payable !== best.priced.payable) throw new Unsupported('best: the cheapest order leaves out what applies by itself');
  }
  return { total: best.priced.payable };
}

/** The buyer chooses the order of coupons of one level: here all are of one, but for prices of the page and freight. */
function atOneLevel({ promotion }: Adapted) {
  const { level } = promotion;
  return level === 'unit' || level === 'shipping' ? promotion : { ...promotion, level: 'shop' as const };
}

/** What keeps its place in our order although a recorded one may change it. */
function refuseOrdered({ when = [], actions }: RecordedPromotion): void {
  const bases = [...when.map(({ basis }) => basis), ...actions.map(({ base }) => base)];
  if (bases.some((basis) => afterWhich(basis) !== null)) throw new Unsupported('best: any order, and amounts after a level');
  const shipping = actions.find(({ level }) => level === 'shipping');
  if (shipping !== undefined && (when.some(looksAtRunning) || (shipping.type === 'tiered' && shipping.basis !== 'fee')))
    throw new Unsupported('best: any order, and freight that looks at the goods');
}
