import type { Locale } from '@zhanggui/core';
import { type MetricGroup, metricGroups } from '@zhanggui/metrics';
import type { CataloguePage } from './catalogue.js';
import { metricIndexPage } from './metricIndexPage.js';
import { metricPage, metricSlug } from './metricPage.js';

/** 指标目录: a page a metric and one that lists them, by group, written from the metrics themselves. */
export interface MetricCatalogue {
  readonly index: CataloguePage;
  readonly groups: readonly { readonly name: string; readonly pages: readonly CataloguePage[] }[];
}

export function metricCatalogue(locale: Locale): MetricCatalogue {
  const groups: readonly MetricGroup[] = metricGroups;
  return {
    index: metricIndexPage(groups, locale),
    groups: groups.map((group) => ({
      name: group.name[locale],
      pages: group.metrics.map((metric) => ({
        slug: metricSlug(metric),
        title: metric.name[locale],
        markdown: metricPage(metric, group, locale),
      })),
    })),
  };
}
