import { decompose, type Formula, funnelChange, type Group, type InnerMix, innerMix, type Metric, priceVolumeMix } from '@zhanggui/metrics';
import type { Answer } from './answer.js';

/** Decompositions of change; `undefined` for any other kind. */
export function decomposition({ kind, input }: { readonly kind: string; readonly input: unknown }): Answer | undefined {
  switch (kind) {
    case 'funnel.sequential':
      return { got: funnel(input as Funnel) };
    case 'lmdi.additive':
      return { got: additive(input as Sectors) };
    case 'lmdi.multiplicative':
      return { got: multiplicative(input as Sectors) };
    case 'mean.inner_mix':
      return { got: meanOf(input as Means) };
    case 'sum.inner_mix':
      return { got: sumOf(input as Sum) };
    case 'sum.totals':
      return { unsupported: 'inner and mix need the number of claims in each group; the case gives only the amounts' };
    case 'pvm':
      return { got: products(input as Products) };
    default:
      return undefined;
  }
}

interface Funnel {
  readonly funnel: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function funnel({ funnel: ids, before, after }: Funnel) {
  const steps = ids.map((id, place) => ({ id, before: before[place]!, after: after[place]! }));
  const { parts, change } = funnelChange(steps, { unit: 'average', method: 'sequential' });
  return { contributions: parts.map(({ amount }) => amount), total: change };
}

/** X: by factor, then by sector; V: the product of its factors for every sector. */
interface Sectors {
  readonly V0: readonly number[];
  readonly Vt: readonly number[];
  readonly X0: readonly (readonly number[])[];
  readonly Xt: readonly (readonly number[])[];
}

function lmdi({ X0, Xt }: Sectors) {
  const products = X0[0]!.map((_, sector) =>
    inPairs(
      X0.map((__, factor) => `${factor}/${sector}`),
      '×',
    ),
  );
  const formula = inPairs(products, '+');
  const metric: Metric = { id: 'sectors', name: { zh: '合计', en: 'Total' }, unit: 'average', better: 'context', formula };
  const figures = (table: Sectors['X0']) =>
    Object.fromEntries(table.flatMap((row, factor) => row.map((value, sector) => [`${factor}/${sector}`, value])));
  const answer = decompose(metric, { before: figures(X0), after: figures(Xt) });
  const ofFactor = X0.map((_, factor) => answer.parts.filter(({ input }) => input.startsWith(`${factor}/`)));
  return { answer, ofFactor };
}

function inPairs(parts: readonly Formula[], operator: '+' | '×'): Formula {
  const half = parts.length >> 1;
  return parts.length === 1 ? parts[0]! : [inPairs(parts.slice(0, half), operator), operator, inPairs(parts.slice(half), operator)];
}

function additive(sectors: Sectors) {
  const { answer, ofFactor } = lmdi(sectors);
  return { delta_total: answer.change, effects: ofFactor.map((parts) => parts.reduce((sum, { amount }) => sum + amount, 0)) };
}

function multiplicative(sectors: Sectors) {
  const { answer, ofFactor } = lmdi(sectors);
  return { ratio_total: answer.ratio, effects: ofFactor.map((parts) => parts.reduce((product, { ratio }) => product * ratio!, 1)) };
}

interface Side {
  readonly count: number;
  readonly mean: number;
}

interface Means {
  readonly groups: readonly string[];
  readonly before: readonly Side[];
  readonly after: readonly Side[];
}

function meanOf({ groups, before, after }: Means) {
  const answer = innerMix(
    groups.map((id, place): Group => ({ id, before: before[place]!, after: after[place]! })),
    { of: 'mean', unit: 'average' },
  );
  return { inner_mix: answer.groups.map(({ inner, mix }) => [inner, mix]), delta_mean: answer.change };
}

interface Sum {
  readonly before: Side;
  readonly after: Side;
}

function sumOf({ before, after }: Sum): Pick<InnerMix, 'inner' | 'mix'> {
  const { inner, mix } = innerMix([{ id: 'all', before, after }], { of: 'total', unit: 'average' });
  return { inner, mix };
}

interface Products {
  readonly products: readonly {
    readonly id: string;
    readonly actual: { readonly units: number; readonly price: number };
    readonly budget: { readonly units: number; readonly price: number };
  }[];
}

/** Prices of the case are in its own money, with cents. */
function products({ products: all }: Products) {
  const side = ({ units, price }: { readonly units: number; readonly price: number }) => ({ count: units, mean: Math.round(price * 100) });
  const answer = priceVolumeMix(all.map(({ id, actual, budget }) => ({ id, before: side(budget), after: side(actual) })));
  const money = (fen: number | null) => (fen ?? 0) / 100;
  const rows = answer.products.map(({ id, price, volume, mix, amount }) => [
    id,
    { price: money(price), volume: money(volume), mix: money(mix), total: money(amount) },
  ]);
  const total = { price: money(answer.price), volume: money(answer.volume), mix: money(answer.mix), total: money(answer.change) };
  return { ...Object.fromEntries(rows), total };
}
