import type { ChartOption, HeatMapSeries } from './chartOption.js';

/** From hardly any to the most: one colour, so that dark and light can be told apart by everybody. */
const colors = ['#f4f0e6', '#e0b98a', '#a4551e'];

/** A heat map over two lists of labels, the first row on top. */
export function heatMap(
  title: string,
  { x, y, data }: { readonly x: LabelList; readonly y: LabelList; readonly data: HeatMapSeries['data'] },
): ChartOption {
  const largest = data.reduce((most, [, , value]) => Math.max(most, value), 0);
  return {
    title: { text: title },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'category', name: x.name, data: x.labels },
    // on top, where the first row is: the end of a turned axis is at the bottom, among the labels of the other one
    yAxis: { type: 'category', name: y.name, nameLocation: 'start', data: y.labels, inverse: true },
    // a scale from nothing to nothing has no colours
    visualMap: { min: 0, max: largest || 1, calculable: true, orient: 'horizontal', left: 'center', bottom: 0, inRange: { color: colors } },
    series: [{ type: 'heatmap', name: title, label: { show: true }, data }],
  };
}

interface LabelList {
  readonly name: string;
  readonly labels: readonly string[];
}
