/**
 * 图表配置: an ECharts option as plain JSON. `setOption` takes it as it is; nothing in it is a function, so that it can be stored, sent and
 * compared. Money in it is 元, for the axis to read: do not compute with it.
 */
export interface ChartOption {
  readonly title: { readonly text: string };
  readonly tooltip: { readonly trigger: 'item' | 'axis' };
  /** The series that it names can be switched off. */
  readonly legend: { readonly data: readonly string[]; readonly bottom: number };
  readonly xAxis: { readonly type: 'category'; readonly data: readonly string[]; readonly name?: string };
  /** One, or one on each side. */
  readonly yAxis: readonly { readonly type: 'value'; readonly name: string }[];
  readonly series: readonly ChartSeries[];
}

/** 系列: one kind of bars, or a line. */
export interface ChartSeries {
  readonly type: 'bar' | 'line';
  readonly name: string;
  /** Which of the axes it is read on; the first where it is left out. */
  readonly yAxisIndex?: number;
  /** Bars with the same word stand on each other. */
  readonly stack?: string;
  /** Takes no part in the tooltip. */
  readonly silent?: boolean;
  readonly itemStyle?: { readonly color: string };
  readonly label?: { readonly show: true; readonly position: 'top' | 'inside' };
  /** One for each category, `null` where there is none; the label says the same figure with all its decimals. */
  readonly data: readonly (ChartPoint | number | null)[];
}

/** A bar or a point with a label of its own. */
export interface ChartPoint {
  readonly value: number;
  readonly label: { readonly formatter: string };
}
