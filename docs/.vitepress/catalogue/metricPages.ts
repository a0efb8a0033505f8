import type { CataloguePage } from './catalogue.js';
import type { MetricCatalogue } from './metricCatalogue.js';

/** The list of the metrics and every page after it. */
export function metricPages({ index, groups }: MetricCatalogue): CataloguePage[] {
  return [index, ...groups.flatMap(({ pages }) => pages)];
}
