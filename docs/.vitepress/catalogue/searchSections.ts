import { relative } from 'node:path';
import type { Catalogue, CataloguePage } from './catalogue.js';
import { metricPages } from './metricPages.js';

/** A part of a page, as the search finds it. */
interface Section {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

/**
 * What the search knows of the pages of the catalogue: the index reads files, and they stand in none.
 *
 * @param docs - the folder of the pages
 * @returns the parts of a page by its path; nothing for every other page, which is then read as usual
 */
export function searchSections({ pages, metrics }: Catalogue, docs: string): (file: string) => Section[] {
  const sections = (folder: string, list: readonly CataloguePage[]) =>
    list.map((page) => [`${folder}/${page.slug}.md`, [sectionOf(page)]] as [string, Section[]]);
  const known = new Map<string, Section[]>([
    ...sections('rules', pages.zh),
    ...sections('en/rules', pages.en),
    ...sections('metrics', metricPages(metrics.zh)),
    ...sections('en/metrics', metricPages(metrics.en)),
  ]);
  return (file) => known.get(relative(docs, file).replaceAll('\\', '/'))!;
}

function sectionOf({ title, markdown }: CataloguePage): Section {
  const text = markdown
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\]\([^)]*\)|^:::.*$|^#+ /gm, ' ')
    .replace(/\\(.)/g, '$1');
  return { anchor: '', titles: [title], text };
}
