import type { Locale } from '@zhanggui/core';
import type { MetricGroup } from '@zhanggui/metrics';
import type { CataloguePage } from './catalogue.js';
import { plain } from './escape.js';
import { formulaText } from './formulaMarkup.js';
import { metricSlug } from './metricPage.js';
import { metricWords } from './metricWords.js';
import { fill } from './words.js';

/** All metrics by their group, as Markdown. */
export function metricIndexPage(groups: readonly MetricGroup[], locale: Locale): CataloguePage {
  const word = metricWords[locale];
  const folder = locale === 'zh' ? '/metrics' : '/en/metrics';
  const count = groups.reduce((sum, { metrics }) => sum + metrics.length, 0);
  const sections = groups.map(({ name, metrics }) => {
    const items = metrics.map(
      (metric) => `- [${plain(metric.name[locale])}](${folder}/${metricSlug(metric)}) ${plain(formulaText(metric.formula, locale))}`,
    );
    return `## ${name[locale]}\n\n${items.join('\n')}`;
  });
  const markdown = [`# ${word.index}`, fill(word.indexIntro, { count }), '::: v-pre', ...sections, ':::'].join('\n\n');
  return { slug: 'index', title: word.index, markdown };
}
