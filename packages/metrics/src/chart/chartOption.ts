/**
 * 图表配置: an ECharts option as plain JSON. `setOption` takes it as it is; nothing in it is a function, so that it can be stored, sent and
 * compared. Money in it is 元 and a share a percentage, for the eye to read: do not compute with it. `null` is a gap.
 */
export interface ChartOption {
  readonly title: { readonly text: string };
  readonly tooltip: { readonly trigger: 'item' | 'axis' };
  /** The series that it names can be switched off. */
  readonly legend?: { readonly data: readonly string[]; readonly bottom: number };
  readonly xAxis?: ChartAxis;
  /** One, or one on each side. */
  readonly yAxis?: ChartAxis | readonly ChartAxis[];
  /** The colours of a heat map, from the least to the most. */
  readonly visualMap?: ChartColors;
  readonly series: readonly ChartSeries[];
}

/** 坐标轴. */
export type ChartAxis =
  | {
      readonly type: 'category';
      readonly data: readonly string[];
      readonly name?: string;
      readonly nameLocation?: 'start';
      readonly inverse?: boolean;
    }
  | { readonly type: 'value'; readonly name: string; readonly max?: number };

/** 颜色刻度. */
export interface ChartColors {
  readonly min: number;
  readonly max: number;
  readonly calculable: boolean;
  readonly orient: 'horizontal';
  readonly left: 'center';
  readonly bottom: number;
  readonly inRange: { readonly color: readonly string[] };
}

/** 系列. */
export type ChartSeries = LineSeries | BarSeries | FunnelSeries | HeatMapSeries | TreemapSeries;

/** 折线. */
export interface LineSeries {
  readonly type: 'line';
  readonly name: string;
  /** Which of the axes it is read on; the first where it is left out. */
  readonly yAxisIndex?: number;
  readonly connectNulls: false;
  readonly data: readonly (number | null)[];
}

/** 柱. */
export interface BarSeries {
  readonly type: 'bar';
  readonly name: string;
  /** Bars with the same word stand on each other, those below zero apart. */
  readonly stack?: string;
  /** Takes no part in the tooltip. */
  readonly silent?: boolean;
  readonly itemStyle?: { readonly color: string };
  readonly label?: { readonly show: true; readonly position: 'top' | 'inside' };
  readonly data: readonly (NamedPoint | number | null)[];
}

/** 漏斗. */
export interface FunnelSeries {
  readonly type: 'funnel';
  readonly name: string;
  /** The steps stay in their order. */
  readonly sort: 'none';
  readonly label: { readonly show: true; readonly formatter: '{b}' };
  readonly data: readonly { readonly name: string; readonly value: number | null }[];
}

/** 热力图. */
export interface HeatMapSeries {
  readonly type: 'heatmap';
  readonly name: string;
  readonly label: { readonly show: true };
  /** Place on the x axis, place on the y axis, value; a cell without a value is not in it. */
  readonly data: readonly (readonly [x: number, y: number, value: number])[];
}

/** 矩形树图. */
export interface TreemapSeries {
  readonly type: 'treemap';
  readonly name: string;
  readonly roam: false;
  readonly nodeClick: false;
  readonly breadcrumb: { readonly show: false };
  readonly label: { readonly show: true; readonly formatter: '{b}' };
  readonly data: readonly { readonly name: string; readonly value: number }[];
}

/** A bar or a point with a label of its own. */
export interface NamedPoint {
  readonly value: number;
  readonly label: { readonly formatter: string };
}
