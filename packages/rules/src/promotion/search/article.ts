import type { CartLine } from '../cart.js';
import type { PromotionScope } from '../scope.js';

/** What a search knows of something that is, or could be, a line of a cart. */
export interface Article {
  readonly id: string;
  readonly unitPrice: number;
  readonly sku: string;
  readonly shop: string | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly floorPrice: number;
}

/** Of a line that `price` has accepted. */
export function articleOf({
  id,
  unitPrice,
  sku = id,
  shop,
  category,
  tags = [],
  floorPrice = 0 as CartLine['unitPrice'],
}: CartLine): Article {
  return { id, unitPrice, sku, shop: shop ?? null, category: category ?? null, tags: [...tags], floorPrice };
}

/** Whether a scope may take it in. Prices are not looked at: those that a promotion sees are known only when a cart is priced. */
export function mayCover(scope: PromotionScope | undefined, article: Article): boolean {
  if (scope === undefined) return true;
  const { exclude, unitPrice: _, fullPriceOnly: _full, ...lists } = scope;
  const met = meets(lists, article);
  if (met.includes(false)) return false;
  return exclude === undefined || !meets(exclude, article).includes(true);
}

/** For each list that is there, whether the article is on it. */
function meets({ lines, skus, categories, shops, tags }: NonNullable<PromotionScope['exclude']>, article: Article): readonly boolean[] {
  const { id, sku, category, shop } = article;
  const answers: boolean[] = [];
  if (lines !== undefined) answers.push(lines.includes(id));
  if (skus !== undefined) answers.push(skus.includes(sku));
  if (categories !== undefined) answers.push(category !== null && categories.includes(category));
  if (shops !== undefined) answers.push(shop !== null && shops.includes(shop));
  if (tags !== undefined) answers.push(tags.some((tag) => article.tags.includes(tag)));
  return answers;
}
