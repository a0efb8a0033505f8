import { fen } from '@zhanggui/core';
import type { Condition, Level, Promotion, Stacking } from '@zhanggui/rules/promotion';
import type { RecordedAction, RecordedPromotion } from './recorded.js';
import { scopeOf, toBenefit } from './toBenefit.js';
import { looksAtRunning, toConditions } from './toConditions.js';
import { toLevels } from './toLevels.js';
import { tiersOf } from './toTiers.js';
import { given, only, Unsupported } from './unsupported.js';

/** A promotion of ours, and which recorded one, and which of its actions, it is. */
export interface Adapted {
  readonly promotion: Promotion;
  readonly recorded: RecordedPromotion;
  readonly action: RecordedAction;
}

const fields = [
  'id',
  'priority',
  'active',
  'exclusive',
  'coupon',
  'auto',
  'bestOf',
  'excludeDiscounted',
  'stacking',
  'funding',
  'when',
  'actions',
];

/** One promotion for each recorded action. `coupon` says which of them the buyer may leave out. */
export function toPromotions(
  recorded: readonly RecordedPromotion[] = [],
  coupon: (recorded: RecordedPromotion) => boolean = ({ coupon: on = false }) => on,
): Adapted[] {
  const active = recorded.filter(({ active: on = true }) => on);
  const levelOf = toLevels(active);
  const adapted = active.flatMap((each) => {
    only(each, 'promotion', fields);
    const { actions, excludeDiscounted = false } = each;
    if (actions.length === 0) throw new Unsupported('promotion: no action');
    if (actions.length > 1) refuseTogether(each);
    // the page's prices come first
    const ordered = [...actions].sort((a, b) => Number(b.level === 'catalog') - Number(a.level === 'catalog'));
    return ordered.flatMap((action, place) => {
      const withFirst = place > 0 && needsFirst(each, coupon(each));
      const shell = given({
        id: place === 0 ? each.id : `${each.id} action ${place + 1}`,
        level: levelOf(action.level),
        priority: each.priority,
        perShop: action.level === 'shop' ? true : undefined,
        coupon: coupon(each) && !withFirst ? true : undefined,
        funding: fundingOf(each),
        stacking: place === 0 ? stackingOf(each) : undefined,
        scope: scopeOf(action, excludeDiscounted),
        when: withFirst ? [{ kind: 'applied' as const, promotion: each.id }] : conditionsOf(each, levelOf),
      });
      return alternatives(action, shell, levelOf).map((promotion) => ({ promotion, recorded: each, action }));
    });
  });
  return excludingAll(adapted);
}

/** Whether later actions go with the first one; else they are tested like it, which nothing that it takes can change. */
function needsFirst({ when = [], stacking, exclusive = false }: RecordedPromotion, coupon: boolean): boolean {
  return coupon || stacking !== undefined || exclusive || when.some(looksAtRunning);
}

function conditionsOf({ when = [] }: RecordedPromotion, levelOf: (recorded: string) => Level): Condition[] {
  return when.flatMap((condition) => toConditions(condition, levelOf));
}

/** Whoever excludes a recorded promotion excludes all that it became; none excludes its own actions. */
function excludingAll(adapted: readonly Adapted[]): Adapted[] {
  return adapted.map((each) => {
    const { stacking } = each.promotion;
    if (stacking?.excludes === undefined) return each;
    const others = new Set(stacking.excludes.filter((id) => id !== each.recorded.id));
    const excludes = adapted.flatMap(({ recorded, promotion }) => (others.has(recorded.id) ? [promotion.id] : []));
    return { ...each, promotion: { ...each.promotion, stacking: { ...stacking, excludes } } };
  });
}

function refuseTogether({ bestOf, actions }: RecordedPromotion): void {
  if (bestOf !== undefined) throw new Unsupported('promotion: several actions, the best one a line');
  if (actions.some(({ baseBp }) => baseBp !== undefined))
    throw new Unsupported('promotion: several actions, one of them in tiers of groups');
}

function stackingOf({ exclusive, bestOf, stacking = {} }: RecordedPromotion): Stacking | undefined {
  only(stacking, 'stacking', ['group', 'limit', 'excludes']);
  const { group, limit, excludes } = stacking;
  if (bestOf !== undefined && group !== undefined) throw new Unsupported('stacking: two groups');
  const ofGroup =
    bestOf === undefined
      ? { group, limit: group === undefined ? undefined : limit }
      : { group: `best of ${bestOf}`, pick: 'best-per-line' as const };
  const ours = given({ ...ofGroup, excludes, exclusive });
  return Object.keys(ours).length > 0 ? ours : undefined;
}

function fundingOf({ funding }: RecordedPromotion): Promotion['funding'] {
  if (funding === undefined) return undefined;
  if (funding === 'merchant') return { merchant: 1 };
  if (funding === 'platform') return { platform: 1 };
  throw new Unsupported(`funding: ${funding}`);
}

type Shell = Omit<Promotion, 'benefit'> & { readonly when: readonly Condition[] };

/** Groups of pieces with a percent in tiers: one promotion a tier, of which the highest that is reached applies. */
function alternatives(action: RecordedAction, shell: Shell, levelOf: (recorded: string) => Level): Promotion[] {
  const { baseBp, tiers: _, basis = 'subtotal', ...plain } = action;
  if (action.type !== 'quantity_groups' || baseBp === undefined)
    return [{ ...shell, benefit: toBenefit(action, levelOf, shell.scope?.fullPriceOnly) }];
  const { pick, limit = 1 } = shell.stacking ?? {};
  if (pick !== undefined || limit !== 1) throw new Unsupported('quantity_groups: tiers next to a group of several');
  if (!(basis === 'subtotal' || basis === 'qty')) throw new Unsupported(`quantity_groups: tiers by ${basis}`);
  const benefitOf = (bp: number | undefined) => toBenefit(given({ ...plain, bp }) as RecordedAction, levelOf);
  const reached = [...tiersOf(action)].reverse().map((tier, k): Promotion => {
    only(tier, 'tier of groups', ['at', 'bp']);
    const { at, bp } = tier;
    const condition: Condition = basis === 'qty' ? { kind: 'pieces', atLeast: at } : { kind: 'amount', atLeast: fen(at) };
    return { ...shell, id: `${shell.id} tier ${k + 1}`, when: [...shell.when, condition], benefit: benefitOf(bp) };
  });
  const stacking = { group: `tiers of ${shell.id}`, ...shell.stacking };
  return [...reached, { ...shell, benefit: benefitOf(baseBp) }].map((promotion) => ({ ...promotion, stacking }));
}
