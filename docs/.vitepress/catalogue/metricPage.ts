import { type Locale, type Platform, platformNames } from '@zhanggui/core';
import * as library from '@zhanggui/metrics';
import { compute, type Formula, type Measure, type Metric, type MetricGroup, type MetricSource } from '@zhanggui/metrics';
import { html, plain } from './escape.js';
import { formulaMarkup, formulaText, inputName } from './formulaMarkup.js';
import {
  additivityNames,
  basisNames,
  betterNames,
  countedAnew,
  metricWords,
  refundNames,
  sourceNames,
  timeNames,
  unitTexts,
} from './metricWords.js';
import { sampleFigures } from './sampleFigures.js';
import { fill } from './words.js';

/** The page of a metric, as Markdown. */
export function metricPage(metric: Metric, group: MetricGroup, locale: Locale): string {
  const word = metricWords[locale];
  const { id, name, unit, better, basis, additivity = 'never', refunds, time, note, source, formula, positive = [] } = metric;
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [word.id, `<code>${html(id)}</code>`],
    [word.code, `<code>${html(exportName(metric))}</code>`],
    [word.group, html(group.name[locale])],
    [word.unit, html(unitTexts[unit][locale])],
    [word.better, html(betterNames[better][locale])],
    [word.basis, basis && html(basisNames[basis][locale])],
    [word.additivity, html((additivity === 'never' && typeof formula === 'string' ? countedAnew : additivityNames[additivity])[locale])],
    [word.positive, positive.length === 0 ? undefined : positive.map((part) => html(formulaText(part, locale))).join('<br>')],
    [word.refunds, refunds && html(refundNames[refunds][locale])],
    [word.time, time && html(timeNames[time][locale])],
    [word.platforms, platformsOf(metric, locale)],
    [word.source, source && sourceOf(source, locale)],
  ];
  const rows = facts.flatMap(([label, value]) => (value === undefined ? [] : [`<dt>${label}</dt><dd>${value}</dd>`]));
  return [
    `# ${plain(name[locale])}`,
    '::: v-pre',
    formulaMarkup(formula, locale),
    ...(note === undefined ? [] : [plain(note[locale])]),
    `<dl class="about">\n${rows.join('\n')}\n</dl>`,
    `## ${word.inputs}\n\n${inputTable(metric, locale)}`,
    `## ${word.example}\n\n${example(metric, locale)}`,
    ':::',
  ].join('\n\n');
}

/** The end of the address of its page. */
export function metricSlug({ id }: Metric): string {
  return id.replaceAll('_', '-');
}

function exportName({ id }: Metric): string {
  return id.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function platformsOf({ platformNames: names = {} }: Metric, locale: Locale): string | undefined {
  const items = (Object.keys(names) as Platform[]).map(
    (platform) => `${platformNames[platform][locale]}${metricWords[locale].colon}${names[platform]![locale]}`,
  );
  return items.length === 0 ? undefined : items.map(html).join('<br>');
}

function sourceOf({ kind, title, url }: MetricSource, locale: Locale): string {
  const text = html(title[locale]);
  return `${url === undefined ? text : `<a href="${html(url)}" target="_blank" rel="noreferrer">${text}</a>`} <small>${html(sourceNames[kind][locale])}</small>`;
}

/** What each input is called, and where it stands: in tables, in another metric, or with the caller alone. */
function inputTable({ formula, inputMetrics = {} }: Metric, locale: Locale): string {
  const word = metricWords[locale];
  const rows = inputsOf(formula).map((input) => {
    const places = measures.filter(({ id }) => id === input).map((measure) => measureText(measure, locale));
    const derived = inputMetrics[input];
    if (derived !== undefined) places.push(fill(word.derived, { metric: plain(derived.name[locale]) }));
    return `| ${plain(inputName(input, locale))} | \`${input}\` | ${places.join('<br>') || word.given} |`;
  });
  return [`| ${word.input} | ${word.name} | ${word.place} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function measureText({ table, aggregate, column, where = [], having, additivity, complete = false }: Measure, locale: Locale): string {
  const word = metricWords[locale];
  const what =
    aggregate === 'rows' ? fill(word.rows, { table: `\`${table}\`` }) : fill(word[aggregate], { column: `\`${table}.${column}\`` });
  const only = where.map(({ column, is, has }) =>
    has === undefined
      ? `\`${column}\` = ${[is]
          .flat()
          .map((value) => `\`${value}\``)
          .join(word.or)}`
      : fill(word.hasValue, { column: `\`${column}\`` }),
  );
  const least = having === undefined ? [] : [fill(word.having, { column: `\`${having.distinct}\``, count: having.atLeast })];
  const demands = [...(complete ? [word.complete] : []), ...(additivity === 'within-day' ? [word.oneDay] : [])];
  const conditions = [...only, ...least, ...demands].join(word.comma);
  return conditions === '' ? what : `${what}${word.comma}${conditions}`;
}

/** A call and what comes out of it. */
function example(metric: Metric, locale: Locale): string {
  const name = exportName(metric);
  const figures = Object.fromEntries(inputsOf(metric.formula).map((input) => [input, sampleFigures[input as keyof typeof sampleFigures]]));
  const missing = Object.entries(figures).filter(([, value]) => value === undefined);
  if (missing.length > 0) throw new Error(`${metric.id} has no sample of ${missing.map(([input]) => input).join(', ')}`);
  const value = compute(metric, figures as Readonly<Record<string, number>>);
  const given = Object.entries(figures).map(([input, figure]) => `${input}: ${figure}`);
  const code = [`import { compute, ${name} } from '@zhanggui/metrics';`, '', `compute(${name}, { ${given.join(', ')} }); // => ${value}`];
  return `\`\`\`ts\n${code.join('\n')}\n\`\`\`\n\n${plain(readAs(metric, value, locale))}`;
}

function readAs({ name, unit }: Metric, value: number | null, locale: Locale): string {
  const { colon } = metricWords[locale];
  if (value === null) return `${name[locale]}${colon}–`;
  const rounded = (digits: number) => String(Math.round(value * 10 ** digits) / 10 ** digits);
  const text =
    unit === 'fen'
      ? `${(value / 100).toFixed(2)} ${locale === 'zh' ? '元' : 'yuan'}`
      : unit === 'ratio'
        ? `${Math.round(value * 10_000) / 100}%`
        : rounded(2);
  return `${name[locale]}${colon}${text}`;
}

function inputsOf(formula: Formula): string[] {
  if (typeof formula !== 'object') return typeof formula === 'string' ? [formula] : [];
  return [...new Set([...inputsOf(formula[0]), ...inputsOf(formula[2])])];
}

/** All measures that the package has, whatever table they stand in. */
const measures: readonly Measure[] = Object.entries(library).flatMap(([name, value]) =>
  name.endsWith('Measures') ? (value as readonly Measure[]) : [],
);
