import { fen } from '@zhanggui/core';
import { type PriceUnknown, type Promotion, solveForPrice } from '@zhanggui/rules/promotion';
import { byPriority } from './priced.js';
import { cartFields, type RecordedCart, type RecordedPromotion } from './recorded.js';
import { refuseQuirks } from './refuseQuirks.js';
import { toCart } from './toCart.js';
import { toPromotions } from './toPromotions.js';
import { only, Unsupported } from './unsupported.js';

/** 到手价反推. */
export interface SolveCase extends RecordedCart {
  readonly kind: 'solve';
  readonly target: number;
  readonly unknown: {
    readonly promotion?: string;
    readonly line?: string;
    readonly field: string;
    readonly range: readonly [number, number];
  };
  readonly pickValue?: string;
}

export function answerSolve(recorded: SolveCase): unknown {
  only(recorded, 'case', [...cartFields, 'target', 'unknown', 'pickValue']);
  const { target, unknown, pickValue = 'smallest' } = recorded;
  only(unknown, 'unknown', ['promotion', 'line', 'field', 'range']);
  if (!(pickValue === 'smallest' || pickValue === 'largest')) throw new Unsupported(`solve: pick ${pickValue}`);
  const adapted = toPromotions(recorded.promotions);
  refuseQuirks(adapted);
  const place = unknown.line === undefined ? numberOf(recorded, unknown) : lineOf(unknown.line, unknown.field);
  const [low, high] = unknown.range;
  const { toOurs, toRecorded, step } = place.scale;
  // where ours falls as theirs rises, the ends change sides
  const [from, to] = toOurs(low) <= toOurs(high) ? [toOurs(low), toOurs(high)] : [toOurs(high), toOurs(low)];
  const same = toOurs(low) <= toOurs(high);
  const { value, payable, exact } = solveForPrice(
    toCart(recorded),
    adapted.map(({ promotion }) => promotion),
    {
      ...byPriority,
      target: fen(target),
      unknown: place.unknown,
      range: { from, to, step },
      pick: (pickValue === 'smallest') === same ? 'smallest' : 'largest',
      nodeBudget: 1_000_000,
    },
  );
  if (!exact) throw new Unsupported('solve: the budget ran out');
  return { value: value === null ? null : toRecorded(value), total: payable };
}

/** How a number of a recorded promotion is written in ours. */
interface Scale {
  readonly toOurs: (value: number) => number;
  readonly toRecorded: (value: number) => number;
  readonly step: number;
}

const same: Scale = { toOurs: (value) => value, toRecorded: (value) => value, step: 1 };
const scales: readonly Scale[] = [
  same,
  { toOurs: (bp) => (10000 - bp) / 10000, toRecorded: (rate) => Math.round(10000 - rate * 10000), step: 0.0001 },
  { toOurs: (bp) => bp / 10000, toRecorded: (rate) => Math.round(rate * 10000), step: 0.0001 },
];

interface Place {
  readonly unknown: PriceUnknown;
  readonly scale: Scale;
}

function lineOf(line: string, field: string): Place {
  if (field !== 'price') throw new Unsupported(`solve: ${field} of a line`);
  return { unknown: { line }, scale: same };
}

/** Where the number stands in ours: what changes when it changes. */
function numberOf({ promotions = [] }: SolveCase, { promotion: id, field, range }: SolveCase['unknown']): Place {
  const [low, high] = [range[0], range[1] === range[0] ? range[0] + 1 : range[1]];
  const [one, other] = [low, high].map((value) =>
    toPromotions(promotions.map((each) => (each.id === id ? withField(each, field, value) : each))).map(({ promotion }) => promotion),
  ) as [Promotion[], Promotion[]];
  const changed = one.flatMap((each, k) => differences(each, other[k]).map((place) => ({ ...place, promotion: each.id })));
  const [only, ...more] = changed;
  const scale = scales.find(({ toOurs }) => only?.one === toOurs(low) && only.other === toOurs(high));
  if (only === undefined || more.length > 0 || scale === undefined)
    throw new Unsupported(`solve: ${field} is not one number of a promotion`);
  return { unknown: { promotion: only.promotion, field: only.path }, scale };
}

/** The one place in actions and conditions that has the field; an action alone may lack it so far. */
function withField(promotion: RecordedPromotion, field: string, value: number): RecordedPromotion {
  let found = 0;
  const set = <T>(part: T): T => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(set) as T;
    return Object.fromEntries(
      Object.entries(part).map(([key, each]) => {
        if (key !== field || typeof each !== 'number') return [key, set(each as unknown)];
        found += 1;
        return [key, value];
      }),
    ) as T;
  };
  const { actions, when = [] } = promotion;
  const changed = { ...promotion, actions: set(actions), when: set(when) };
  if (found === 0 && actions.length === 1) return { ...promotion, actions: [{ ...actions[0]!, [field]: value }] };
  if (found !== 1) throw new Unsupported(`solve: ${field} stands in several places, or in none`);
  return changed;
}

/** The paths at which two numbers differ. */
function differences(one: unknown, other: unknown, path: readonly string[] = []): { path: string; one: unknown; other: unknown }[] {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other ? [] : [{ path: path.join('.'), one, other }];
  return Object.keys({ ...one, ...other }).flatMap((key) =>
    differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], [...path, key]),
  );
}
