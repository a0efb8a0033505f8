// The shop check-up: how the shop is doing and what to do next. npm run demo [-- --help]
import { readFileSync, writeFileSync } from 'node:fs';
import { dayOf, fen, parseInstant } from '@zhanggui/core';
import { compilePromotions, type PricedCart, price } from '@zhanggui/rules/promotion';
import { checkUp } from './checkup.js';
import { toMarkdown } from './markdown.js';
import { type CheckupOptions, readOptions, usage } from './options.js';
import { toPage } from './page.js';
import { readOrders, readTitles, readVisitors, type Source } from './readShop.js';
import { type SampleShop, sampleShop } from './sampleShop.js';
import { sentenceOf, writerIn } from './write.js';

const seed = 618;

let locale: CheckupOptions['locale'] = process.argv.includes('en') ? 'en' : 'zh';
try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(usage);
  else {
    locale = options.locale;
    await run(options);
  }
} catch (error) {
  console.error(sentenceOf(error, locale));
  process.exitCode = 1;
}

async function run(options: CheckupOptions): Promise<void> {
  const writer = writerIn(options.locale, { scale: options.scale ?? 100, currency: options.currency });
  const progress = (line: string) => console.error(line);
  const sample = options.orders === null ? sampleShop(seed) : null;
  const source = (path: string | null, part: keyof Omit<SampleShop, 'cart'>): Source | null =>
    path !== null ? fileAt(path) : sample === null ? null : { name: `${part}.csv`, text: sample[part] };

  const orders = await readOrders(source(options.orders, 'orders')!, options, progress);
  const visitorsFrom = source(options.visitors, 'visitors');
  const titlesFrom = source(options.titles, 'titles');
  const visitors = visitorsFrom && (await readVisitors(visitorsFrom, options, progress));
  const titles = titlesFrom && (await readTitles(titlesFrom, options, progress));

  const checkup = checkUp({
    tally: orders.tally,
    leftOut: orders.leftOut,
    visitorDays: visitors?.days ?? [],
    titles: titles?.titles.map(({ title }) => title) ?? [],
    platform: options.platform,
    // a real shop wants to know what is due from now on, by the rules of today; the sample shop stays where it is
    today: options.today ?? (sample === null ? dayOf(parseInstant(new Date())) : null),
  });
  if (checkup === null) throw new Error(writer.say('noOrders'));
  const setting = {
    name: sample === null ? orders.name : writer.say('sample'),
    files: [orders, ...(visitors ? [visitors] : []), ...(titles ? [titles] : [])],
    cart: sample === null ? null : priceOf(sample),
  };
  console.log(toMarkdown(checkup, setting, writer));
  writeFileSync(options.html, toPage(checkup, setting, writer));
  console.error(writer.say('page', { path: options.html }));
}

/** A file; titles of JSON lines (`{"title": …}` or `{"text": …}`) become a table of one column first. */
function fileAt(path: string): Source {
  if (!path.endsWith('.jsonl')) return { path };
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { title?: unknown; text?: unknown });
  return { name: path, text: ['title', ...texts.map(({ title, text }) => `"${String(title ?? text).replaceAll('"', '""')}"`)].join('\n') };
}

/** 满 200 减 30 on a cart of the sample shop. */
function priceOf({ cart }: SampleShop): PricedCart {
  const benefit = { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000) }] } as const;
  return price({ lines: cart }, compilePromotions([{ id: '满200减30', benefit }]));
}
