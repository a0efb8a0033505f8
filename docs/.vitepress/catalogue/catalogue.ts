import type { Locale } from '@zhanggui/core';
import { type Rule, recommended, topics } from '@zhanggui/rules';
import { claimLexicon, compileLexicon } from '@zhanggui/rules/words';
import { indexPage } from './indexPage.js';
import { type MetricCatalogue, metricCatalogue } from './metricCatalogue.js';
import { nameOf, slugOf } from './nameOf.js';
import { rulePage } from './rulePage.js';

/** 规则目录和指标目录: a page a rule, a page a metric and one that lists them each, in both languages, written from the objects themselves. */
export interface Catalogue {
  /** The list first, then the rules by their topic. */
  readonly pages: Readonly<Record<Locale, readonly CataloguePage[]>>;
  readonly metrics: Readonly<Record<Locale, MetricCatalogue>>;
}

export interface CataloguePage {
  /** The end of its address, `index` for the list. */
  readonly slug: string;
  readonly title: string;
  readonly markdown: string;
}

export function catalogue(): Catalogue {
  const lexicon = compileLexicon(claimLexicon.entries, claimLexicon);
  const byTopic = topics.map((topic) => ({ topic, rules: recommended.filter((rule) => rule.topic === topic) }));
  refuseTwins(recommended);
  return {
    pages: { zh: pagesOf('zh'), en: pagesOf('en') },
    metrics: { zh: metricCatalogue('zh'), en: metricCatalogue('en') },
  };

  function pagesOf(locale: Locale): CataloguePage[] {
    return [
      indexPage(byTopic, locale),
      ...byTopic.flatMap(({ rules }) =>
        rules.map((rule) => ({ slug: slugOf(rule), title: nameOf(rule, locale), markdown: rulePage(rule, locale, lexicon) })),
      ),
    ];
  }
}

/** Two rules cannot share a page. */
function refuseTwins(rules: readonly Rule[]): void {
  const slugs = rules.map(slugOf);
  const twin = slugs.find((slug, k) => slug === 'index' || slugs.indexOf(slug) !== k);
  if (twin !== undefined) throw new Error(`two rules share the page ${twin}`);
}
