import type { CompiledPromotions } from '../compilePromotions.js';
import type { Attempt } from './attempt.js';
import type { Basket } from './basket.js';
import { scopeLists } from './coverage.js';
import { type Asked, applyBest, applyOne, gate, hasGoods, type Outcome, picksBest, type Run, reject, tryStep } from './run.js';
import type { Step } from './step.js';

/** Lets the promotions apply to a cart, one after the other. It changes the basket and nothing else. */
export function applyAll(basket: Basket, promotions: CompiledPromotions, asked: Asked): Outcome {
  const run = startRun(basket, promotions, asked);
  const { unit, rest } = stagesOf(promotions, candidates(basket, promotions, asked.use));
  const ofUnit = groupsOf(unit);
  for (const step of unit) applyAtUnit(run, step, unit, ofUnit);
  endUnitLevel(run);
  const only = soleExclusive(run, rest);
  const others = rest.map((place) => promotions.steps[place]!);
  const groupOf = groupsOf(others);
  rest.forEach((place, k) => {
    takeSnapshots(run, place);
    const step = others[k]!;
    if (run.done.has(step)) return;
    if (only !== null && !goesWith(only, step)) reject(run, step, { reason: 'exclusive-other', other: only.id });
    else if (picksBest(step) && hasGoods(run, step))
      applyBest(
        run,
        // who is shut out is no rival
        groupOf(step).filter((each) => (only === null || goesWith(only, each)) && hasGoods(run, each)),
      );
    else applyOne(run, step);
  });
  return run.outcome;
}

export function startRun(basket: Basket, promotions: CompiledPromotions, asked: Asked): Run {
  return {
    basket,
    promotions,
    asked,
    outcome: { applied: [], rejected: [], gifts: [], trace: [], points: 0 },
    everyLine: basket.lines.map((_, place) => place),
    groups: new Map(),
    shutOut: new Map(),
    done: new Set(),
    taken: new Set(),
  };
}

/** 两段: the steps of the level `unit` as they apply (exclusive ones first), and the places of the others. */
export function stagesOf(
  { steps }: CompiledPromotions,
  places: readonly number[],
): { readonly unit: readonly Step[]; readonly rest: readonly number[] } {
  const end = places.findIndex((place) => steps[place]!.level !== 'unit');
  const unit = places.slice(0, end === -1 ? places.length : end).map((place) => steps[place]!);
  return {
    unit: [...unit.filter(({ exclusive }) => exclusive), ...unit.filter(({ exclusive }) => !exclusive)],
    rest: end === -1 ? [] : places.slice(end),
  };
}

/** Promotions that a line of the cart may fall under, and coupons that were named, in their order. */
export function candidates(
  { lines }: Basket,
  { steps, index, general }: CompiledPromotions,
  use: ReadonlySet<string> | null,
): readonly number[] {
  if (general.length === steps.length) return general;
  const found = new Set(general);
  const looked = new Set<readonly number[]>();
  const look = (list: keyof typeof index, value: string | null) => {
    const places = value === null ? undefined : index[list].get(value);
    if (places === undefined || looked.has(places)) return;
    looked.add(places);
    for (const place of places) found.add(place);
  };
  const lists = scopeLists.filter((list) => index[list].size > 0);
  for (const line of lines)
    for (const list of lists) {
      if (list === 'tags') for (const tag of line.tags) look(list, tag);
      else look(list, list === 'lines' ? line.id : list === 'skus' ? line.sku : list === 'categories' ? line.category : line.shop);
    }
  if (use !== null && use.size > 0)
    steps.forEach(({ id }, place) => {
      if (use.has(id)) found.add(place);
    });
  return [...found].sort((a, b) => a - b);
}

/** Who is in the group of a step. */
type GroupOf = (step: Step) => readonly Step[];

/** The groups of some steps, put together when the first one is asked for. */
function groupsOf(steps: readonly Step[]): GroupOf {
  let groups: Map<string | null, Step[]> | null = null;
  return ({ group }) => {
    if (groups === null) {
      groups = new Map();
      for (const step of steps) {
        const known = groups.get(step.group);
        if (known === undefined) groups.set(step.group, [step]);
        else known.push(step);
      }
    }
    return groups.get(group) ?? [];
  };
}

/** One step of the level `unit`. An exclusive one keeps the others off its lines. */
export function applyAtUnit(run: Run, step: Step, unit: readonly Step[], groupOf = groupsOf(unit)): void {
  const { everyLine, taken } = run;
  if (run.done.has(step)) return;
  const open = taken.size === 0 ? everyLine : everyLine.filter((place) => !taken.has(place));
  const granted: (Attempt | null)[] = [];
  if (picksBest(step) && hasGoods(run, step)) {
    // the exclusive ones of a group come first, like all that are
    const group = groupOf(step).filter((each) => each.exclusive === step.exclusive && !run.done.has(each) && hasGoods(run, each));
    granted.push(...applyBest(run, group, open));
  } else granted.push(applyOne(run, step, open));
  if (!step.exclusive) return;
  for (const { settled } of granted.flatMap((each) => each?.granted ?? []))
    settled.take.places.forEach((place, k) => {
      if (settled.amounts[k]! > 0) taken.add(place);
    });
}

/** From here on the list prices stay. */
export function endUnitLevel({ basket }: Run): void {
  basket.list = [...basket.goods.running];
  basket.listed = true;
}

/** Writes down the amounts after levels that are over when it is the turn of the step at `place`. */
export function takeSnapshots({ basket, promotions }: Run, place: number): void {
  for (const [level, steps] of promotions.snapshots)
    if (steps <= place && !basket.after.has(level)) basket.after.set(level, [...basket.goods.running]);
}

/** Of exclusive promotions the first that can be used, looked at before any other applies; null where there is none. */
function soleExclusive(run: Run, places: readonly number[]): Step | null {
  for (const place of places) {
    const step = run.promotions.steps[place]!;
    if (!step.exclusive) continue;
    if (gate(run, step) !== null) continue;
    if (!('reason' in tryStep(run, step, run.everyLine))) return step;
  }
  return null;
}

/** Whether a step may apply next to an exclusive one. */
export function goesWith(only: Step, step: Step): boolean {
  return only === step || step.needs.includes(only.id);
}
