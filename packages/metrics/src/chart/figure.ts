import { checkList, type Fen, formatYuan, type Locale, shown, type Text, ZhangguiError } from '@zhanggui/core';
import type { MetricUnit } from '../metric/metric.js';

/** 单位的名称 on an axis. */
export const unitNames = {
  fen: { zh: '元', en: 'Yuan' },
  count: { zh: '数量', en: 'Count' },
  ratio: { zh: '%', en: '%' },
  average: { zh: '平均', en: 'Average' },
  seconds: { zh: '秒', en: 'Seconds' },
  hours: { zh: '小时', en: 'Hours' },
  days: { zh: '天', en: 'Days' },
  score: { zh: '分', en: 'Points' },
} as const satisfies Record<MetricUnit, Text>;

/** A figure as the eye reads it: 元 instead of 分, per cent instead of a share, with at most 4 decimals. @throws `chart/not-number` */
export function readable(unit: MetricUnit, value: unknown, at: { readonly series: string; readonly row: number }): number | null {
  if (value === null) return null;
  const figure = typeof value === 'number' && unit === 'ratio' ? value * 100 : value;
  if (!(typeof figure === 'number' && Number.isFinite(figure)))
    throw new ZhangguiError('chart/not-number', { series: shown(at.series), row: at.row, value: shown(value) });
  return rounded(unit === 'fen' ? figure / 100 : figure);
}

/** The same as a text. */
export function readableText(unit: MetricUnit, value: number): string {
  if (unit === 'fen' && Number.isSafeInteger(value)) return formatYuan(value as Fen, { grouping: true });
  const text = String(readable(unit, value, { series: '', row: 1 }));
  return unit === 'ratio' ? `${text}%` : text;
}

/** @throws `chart/not-name` */
export function nameIn(name: unknown, locale: Locale): string {
  const text: unknown = typeof name === 'object' && name !== null ? (name as Partial<Text>)[locale] : name;
  if (typeof text !== 'string') throw new ZhangguiError('chart/not-name', { value: shown(text) });
  return text;
}

/** @throws `chart/unequal`, `shape/not-list` */
export function checkLength(series: string, list: readonly unknown[], expected: number): void {
  checkList(series, list);
  if (list.length !== expected) throw new ZhangguiError('chart/unequal', { series, length: list.length, expected });
}

/** @throws `chart/not-number` */
export function checkCount(value: unknown, { series, row }: { readonly series: string; readonly row: number }): number {
  if (!(typeof value === 'number' && Number.isFinite(value) && value >= 0))
    throw new ZhangguiError('chart/not-number', { series, row, value: shown(value) });
  return value;
}

/** For the eye: beyond 4 decimals nothing can be seen. What is too large for them has none. */
function rounded(value: number): number {
  const rounded = Math.round(value * 10_000) / 10_000;
  return (Number.isFinite(rounded) ? rounded : value) + 0;
}
