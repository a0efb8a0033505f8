import { fen } from '@zhanggui/core';
import { addOn, compilePromotions } from '@zhanggui/rules/promotion';
import { byPriority } from './priced.js';
import { cartFields, type RecordedCart } from './recorded.js';
import { refuseQuirks } from './refuseQuirks.js';
import { toCart } from './toCart.js';
import { toPromotions } from './toPromotions.js';
import { given, only, Unsupported } from './unsupported.js';

/** 凑单. */
export interface AddOnCase extends RecordedCart {
  readonly kind: 'add_on';
  readonly candidates: readonly {
    readonly id: string;
    readonly price: number;
    readonly shop?: string;
    readonly tags?: readonly string[];
    readonly max?: number;
  }[];
  readonly pick: { readonly min?: number; readonly max?: number };
}

export function answerAddOn(recorded: AddOnCase): unknown {
  only(recorded, 'case', [...cartFields, 'candidates', 'pick']);
  const { candidates, pick } = recorded;
  only(pick, 'pick', ['min', 'max']);
  const adapted = toPromotions(recorded.promotions);
  refuseQuirks(adapted);
  const compiled = compilePromotions(
    adapted.map(({ promotion }) => promotion),
    byPriority,
  );
  const articles = candidates.map((candidate) => {
    only(candidate, 'candidate', ['id', 'price', 'shop', 'tags', 'max']);
    const { id, price, shop, tags, max } = candidate;
    return given({ id, unitPrice: fen(price), shop, tags, max });
  });
  const most = articles.reduce((sum, { max = 1 }) => sum + max, 0);
  const { before, payable, delta, add, optimal } = addOn(toCart(recorded), compiled, {
    candidates: articles,
    pieces: { min: pick.min ?? 0, max: pick.max ?? most },
    nodeBudget: 1_000_000,
  });
  if (!optimal) throw new Unsupported('add_on: the budget ran out before the best choice was certain');
  return { before, total: payable, delta, add: add.flatMap(({ id, pieces }) => Array.from({ length: pieces }, () => id)) };
}
