import { renderText } from '@zhanggui/core';
import type { PricedCart } from '@zhanggui/rules/promotion';
import type { Checkup } from './checkup.js';
import type { Setting } from './markdown.js';
import { dayBars, ganttBars, heatTable } from './pictures.js';
import { css } from './style.js';
import { escapeHtml, marked } from './text.js';
import { notChecked, readingOf, remarks, type Writer } from './write.js';

/** The check-up as one page that asks nothing of the network. */
export function toPage(checkup: Checkup, { name, files, cart }: Setting, writer: Writer): string {
  const { say, locale } = writer;
  const { from, to } = checkup.period;
  const body = [
    `<header><h1>${say('title')}</h1><p>${escapeHtml(say('from', { name, from, to }))}</p></header>`,
    section(
      say('next'),
      `<ol class="steps">${checkup.steps.map(({ text, params }) => `<li>${escapeHtml(renderText(text, params, locale))}</li>`).join('')}</ol>`,
    ),
    section(
      say('figures'),
      `<dl class="figures">${checkup.metrics.map((each) => figure(each, writer)).join('')}</dl>${paragraphs(remarks(checkup, writer))}`,
    ),
    section(say('byDay'), dayBars(checkup.days, writer)),
    section(say('months'), monthTable(checkup, writer)),
    section(say('customers'), heatTable(checkup.customers, writer)),
    ...titlesOf(checkup, writer),
    ...(cart === null ? [] : [section(say('promotion'), cartOf(cart, writer))]),
    section(
      say('plan', { name: checkup.plan.name[locale], year: checkup.plan.year }),
      `${ganttBars(checkup.gantt, locale)}${paragraphs([...checkup.plan.findings.map(writer.finding)])}`,
    ),
    section(say('files'), files.map((file) => paragraphs(readingOf(file, writer))).join('<hr>')),
    `<footer>${say('legal')}</footer>`,
  ];
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')} · ${escapeHtml(name)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
<main>
${body.join('\n')}
</main>
</html>
`;
}

function section(title: string, content: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p class="note">${escapeHtml(line)}</p>`).join('');
}

function figure({ metric, value }: Checkup['metrics'][number], writer: Writer): string {
  return `<div data-metric="${metric.id}"><dt>${escapeHtml(metric.name[writer.locale])}</dt><dd>${escapeHtml(writer.value(value, metric.unit))}</dd></div>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
}

function monthTable({ months }: Checkup, { say, count, money, percent }: Writer): string {
  return table(
    [
      say('month'),
      say('orders'),
      say('buyers'),
      say('newBuyers'),
      say('gmv'),
      say('refunds'),
      say('refundRate'),
      say('perOrder'),
      say('repurchase'),
    ],
    months.map((month) => [
      month.period.from.slice(0, 7),
      count(month.orders),
      count(month.buyers),
      count(month.newBuyers),
      money(month.paidFen),
      money(month.refundFen),
      percent(month.refundRate),
      money(month.valuePerOrder),
      percent(month.repurchaseRate),
    ]),
  );
}

function titlesOf(checkup: Checkup, writer: Writer): string[] {
  const { titles } = checkup;
  if (titles === null) return [];
  const { say, count, finding } = writer;
  const unknown = notChecked(checkup, writer);
  const items = titles.marked.map(
    ({ title, findings }) =>
      `<li>${marked(title, findings)}<ul>${findings.map((each) => `<li class="${each.severity}">${escapeHtml(finding(each))}</li>`).join('')}</ul></li>`,
  );
  const summary = say('titlesSummary', { checked: count(titles.checked), found: count(titles.withFindings) });
  const more = titles.withFindings > titles.marked.length ? [say('titlesMore', { shown: titles.marked.length })] : [];
  return [
    section(
      say('titles'),
      `${paragraphs([summary, ...(unknown === null ? [] : [unknown])])}<ol class="titles">${items.join('')}</ol>${paragraphs(more)}`,
    ),
  ];
}

function cartOf(cart: PricedCart, { say, money }: Writer): string {
  const sum = say('promotionResult', { list: money(cart.listTotal), discount: money(cart.discount), total: money(cart.payable) });
  return `${paragraphs([sum])}${table(
    [say('line'), say('share'), say('pays')],
    cart.lines.map(({ id, discount, total }) => [id, money(discount), money(total)]),
  )}`;
}
