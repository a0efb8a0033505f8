import { checkList, checkObject, refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { compute } from '../metric/compute.js';
import type { InputsOf, Metric } from '../metric/metric.js';
import { checkId } from './trafficShares.js';

/** 几个指标一起要的数: the inputs of all of them together. */
export type FiguresFor<M extends Metric> = (M extends Metric ? (inputs: InputsOf<M>) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** 渠道: a channel, a campaign or a group of goods, with the figures that the metrics ask for. */
export interface Channel<M extends Metric = Metric> {
  readonly id: string;
  readonly figures: FiguresFor<M>;
}

/** 一个指标在各渠道的数. */
export interface ChannelComparison {
  /** The id of the metric. */
  readonly metric: string;
  /** In the order of the channels; `null` where there is no number. */
  readonly values: readonly { readonly id: string; readonly value: number | null }[];
  /** The channels with the best value, which may be several; none where no channel has one, or the metric has no good side. */
  readonly best: readonly string[];
}

/**
 * 渠道对比: metrics of several channels side by side, and which channel is best at each.
 *
 * @param channels - ids are texts, each once; at most 10,000
 * @param metrics - at most 1,000
 * @returns one row a metric, in their order
 * @throws `traffic/not-id`, `limit/exceeded`, `shape/not-list`, `shape/not-object`, and as {@link compute}
 * @example
 * ```ts
 * import { compareChannels, costPerClick, costPerMille } from '@zhanggui/metrics';
 * const channels = [
 *   { id: 'search', figures: { adSpendFen: 10000, clicks: 50, impressions: 20000 } },
 *   { id: 'feed', figures: { adSpendFen: 10000, clicks: 40, impressions: 40000 } },
 * ];
 * compareChannels(channels, [costPerClick, costPerMille]).map(({ metric, best }) => [metric, best]); // => [['cost_per_click', ['search']], ['cost_per_mille', ['feed']]]
 * ```
 */
export function compareChannels<const M extends Metric>(
  channels: readonly Channel<NoInfer<M>>[],
  metrics: readonly M[],
): ChannelComparison[] {
  checkList('channels', channels);
  checkList('metrics', metrics);
  refuseOver(metricLimits, 'channels', channels.length);
  refuseOver(metricLimits, 'metrics', metrics.length);
  const ids = new Set<string>();
  for (let place = 0; place < channels.length; place++) {
    checkObject(`channels/${place}`, channels[place]);
    checkId(channels[place]!.id, ids);
  }
  return Array.from(metrics, (metric) => {
    checkObject('metrics', metric);
    const values = channels.map(({ id, figures }) => ({ id, value: compute<Metric>(metric, figures as InputsOf<Metric>) }));
    return { metric: metric.id, values, best: bestOf(metric, values) };
  });
}

function bestOf({ better }: Metric, values: ChannelComparison['values']): string[] {
  if (better !== 'higher' && better !== 'lower') return [];
  let best: number | null = null;
  for (const { value } of values) {
    if (value !== null && (best === null || (better === 'higher' ? value > best : value < best))) best = value;
  }
  return best === null ? [] : values.filter(({ value }) => value === best).map(({ id }) => id);
}
