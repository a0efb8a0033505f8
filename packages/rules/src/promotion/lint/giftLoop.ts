import type { Gift } from '../benefit.js';
import { components } from './components.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedItem, LintedPromotion } from './promotionSet.js';

/**
 * 赠品循环: a gift that counts for another gift promotion, whose gift, at once or over others, counts for the first. `price` gives no gifts for gifts;
 * a shop system that puts them into the cart as lines goes round.
 *
 * A gift counts where the scope takes in its sku: where it names it, or (by pieces) where it is the whole cart, or takes in an article of the
 * catalogue with that sku. A gift that counts for its own promotion alone (买一送一 of the same article) is no loop. One loop is named of those that
 * hang together. An error where all of them name their goods and count pieces; otherwise a warning: a free piece adds nothing to an amount.
 *
 * Time is linear in the gift promotions and in what their scopes name and take in.
 */
export const giftLoop = {
  id: 'promotion/gift-loop',
  severity: 'error',
  check({ promotions, items }) {
    const gifts = promotions.flatMap((linted): GiftNode[] =>
      linted.promotion.benefit.kind === 'gift' ? [{ linted, gift: linted.promotion.benefit }] : [],
    );
    const next = arrows(gifts, items);
    const component = components(next);
    const members = new Map<number, number[]>();
    gifts.forEach((_, place) => {
      const known = members.get(component[place]!);
      if (known === undefined) members.set(component[place]!, [place]);
      else known.push(place);
    });
    return [...members.values()].flatMap((places) =>
      places.length < 2 ? [] : [hit(loopFrom(places[0]!, next, { component, count: gifts.length }).map((place) => gifts[place]!))],
    );
  },
} as const satisfies PromotionRule;

interface GiftNode {
  readonly linted: LintedPromotion;
  readonly gift: Gift;
}

/** From each promotion to its gift, from a gift to the promotions it counts for; over one node more to those that take in the whole cart. */
function arrows(gifts: readonly GiftNode[], items: readonly LintedItem[] | null): readonly (readonly number[])[] {
  const skus = new Map<string, number>();
  for (const { gift } of gifts) if (!skus.has(gift.sku)) skus.set(gift.sku, gifts.length + skus.size);
  const everything = gifts.length + skus.size;
  const next: number[][] = gifts.map(({ gift }) => [skus.get(gift.sku)!]);
  next.push(...Array.from(skus, () => [everything]));
  next.push([]);
  gifts.forEach(({ linted, gift }, place) => {
    if (linted.step.coverage.all) {
      if (gift.by === 'pieces') next[everything]!.push(place);
      return;
    }
    const taken = gift.by === 'pieces' && items !== null ? linted.covered.map((at) => items[at]!.sku) : [];
    for (const sku of new Set([...(linted.promotion.scope?.skus ?? []), ...taken])) {
      const node = skus.get(sku);
      if (node !== undefined) next[node]!.push(place);
    }
  });
  return next;
}

/** A shortest loop that leads from a promotion over another one, of those that hang together with it, back to it. */
function loopFrom(
  start: number,
  next: readonly (readonly number[])[],
  { component, count }: { readonly component: readonly number[]; readonly count: number },
): readonly number[] {
  const inside = (node: number) => component[node] === component[start];
  const isOther = (node: number) => node < count;
  const there = shortestWay(start, next, { inside, isEnd: isOther });
  const back = shortestWay(there.at(-1)!, next, { inside, isEnd: (node) => node === start });
  return [...there, ...back.slice(1, -1)].filter((node) => node < count);
}

function shortestWay(
  from: number,
  next: readonly (readonly number[])[],
  { inside, isEnd }: { readonly inside: (node: number) => boolean; readonly isEnd: (node: number) => boolean },
): readonly number[] {
  const cameFrom = new Map<number, number>([[from, from]]);
  // grows while it is walked
  const queue = [from];
  for (const node of queue)
    for (const target of next[node]!) {
      if (!inside(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
      if (!isEnd(target)) continue;
      const way = [target];
      while (way[0] !== from) way.unshift(cameFrom.get(way[0]!)!);
      return way;
    }
  return queue;
}

function hit(loop: readonly GiftNode[]): PromotionHit {
  const [first] = loop;
  const names = loop.map(({ linted }) => linted.name);
  const sure = loop.every(({ linted, gift }) => gift.by === 'pieces' && !linted.step.coverage.all);
  return {
    at: ['promotions', first!.linted.index],
    params: { loop: [...(names.length > 20 ? [...names.slice(0, 20), '…'] : names), first!.linted.name].join(' → ') },
    ...(!sure && { severity: 'warning' }),
  };
}
