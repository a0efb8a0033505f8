import { renderText } from '@zhanggui/core';
import { renderPlan } from '@zhanggui/playbooks';
import type { PricedCart } from '@zhanggui/rules/promotion';
import type { Checkup } from './checkup.js';
import type { ReadFile } from './readShop.js';
import { notChecked, readingOf, remarks, type Writer } from './write.js';

/** What stands around a check-up: where it is from, and the cart of the sample shop. */
export interface Setting {
  readonly name: string;
  readonly files: readonly ReadFile[];
  readonly cart: PricedCart | null;
}

/** The check-up as Markdown, for the terminal. */
export function toMarkdown(checkup: Checkup, { name, files, cart }: Setting, writer: Writer): string {
  const { say, money, percent, count, locale } = writer;
  const sections = [
    `# ${say('title')}\n\n${say('from', { name, from: checkup.period.from, to: checkup.period.to })}`,
    `## ${say('next')}\n\n${checkup.steps.map(({ text, params }, k) => `${k + 1}. ${renderText(text, params, locale)}`).join('\n')}`,
    `## ${say('figures')}\n\n${table(
      checkup.metrics.map(({ metric }) => metric.name[locale]),
      [checkup.metrics.map(({ metric, value }) => writer.value(value, metric.unit))],
    )}\n\n${list(remarks(checkup, writer))}`.trimEnd(),
    `## ${say('months')}\n\n${table(
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
      checkup.months.map((month) => [
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
    )}`,
    `## ${say('customers')}\n\n${table(
      [say('lastBought'), ...checkup.customers.frequency.map(writer.times)],
      checkup.customers.recency.map((band, row) => [writer.days(band), ...checkup.customers.counts[row]!.map(count)]),
    )}`,
    ...titlesOf(checkup, writer),
    ...(cart === null ? [] : [cartOf(cart, writer)]),
    renderPlan(checkup.plan, { locale }).trimEnd().replace(/^#/gm, '##'),
    `## ${say('files')}\n\n${files.map((file) => list(readingOf(file, writer))).join('\n\n')}`,
    `> ${say('legal')}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function titlesOf(checkup: Checkup, writer: Writer): string[] {
  const { titles } = checkup;
  if (titles === null) return [];
  const { say, count, finding } = writer;
  const unknown = notChecked(checkup, writer);
  return [
    `## ${say('titles')}`,
    say('titlesSummary', { checked: count(titles.checked), found: count(titles.withFindings) }),
    ...(unknown === null ? [] : [unknown]),
    list(titles.marked.map(({ title, findings }) => `${title}\n${list(findings.map(finding)).replace(/^/gm, '  ')}`)),
    ...(titles.withFindings > titles.marked.length ? [say('titlesMore', { shown: titles.marked.length })] : []),
  ].filter(Boolean);
}

function cartOf(cart: PricedCart, { say, money }: Writer): string {
  const sum = say('promotionResult', { list: money(cart.listTotal), discount: money(cart.discount), total: money(cart.payable) });
  const rows = cart.lines.map(({ id, discount, total }) => [id, money(discount), money(total)]);
  return `## ${say('promotion')}\n\n${sum}\n\n${table([say('line'), say('share'), say('pays')], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
