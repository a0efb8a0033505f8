// A browser walks through the built site, after `npm run docs`:
//   node docs/site.test.mjs [--screenshots <folder>]
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';

const { screenshots } = parseArgs({ options: { screenshots: { type: 'string' } } }).values;
const dist = fileURLToPath(new URL('.vitepress/dist', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost'); // resolves every `..`
  try {
    const file = join(dist, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8` }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(join(dist, '404.html')));
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const strangers = [];
const complaints = [];
let failures = 0;

async function newPage(options) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', ...options });
  page.setDefaultTimeout(10_000);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) strangers.push(url.href);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return page;
}

async function check(name, test) {
  try {
    await test();
    console.log(`ok   ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`FAIL ${name}\n     ${error.message.split('\n').slice(0, 12).join('\n     ')}`);
  }
}

async function shoot(page, name) {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.waitForTimeout(400); // transitions
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

async function open(page, path) {
  const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
  if (answer !== null) assert.equal(answer.status(), 200, path); // no answer: another place of the page that is open
}

// biome-ignore lint/performance/useDomNodeTextContent: the text as a reader sees it
const textOf = (page, selector) => page.locator(selector).first().innerText();
const fenOf = (yuan) => Math.round(Number(yuan.replace('−', '-').replace('¥', '')) * 100);

async function search(page, words, { opens }) {
  await page.keyboard.press('Control+k');
  await page.locator('.search-input').fill(words);
  await page.locator(`.results a[href*="${opens}"]`).first().waitFor();
}

async function tryPlayground(page, { refusal }) {
  const parts = async () => (await page.locator('[data-test=part]').allInnerTexts()).map(fenOf);
  await page.locator('[data-test=amount]').fill('0.10');
  const split = await parts();
  assert.equal(split.length, 3);
  assert.equal(
    split.reduce((sum, part) => sum + part),
    10,
    `${split} add up to 10 fen`,
  );
  assert.equal(await textOf(page, '[data-test=sum]'), '0.10');
  await page.locator('[data-test=amount]').fill('0.105');
  assert.match(await textOf(page, '[data-test=refusal]'), refusal);
}

/** What each promotion takes off each line adds up: across to what is paid, down to the totals, and those to what the page asks for. */
async function checkSums(page) {
  const rows = await page
    .locator('[data-test=shares] :is(tbody, tfoot) tr')
    .evaluateAll((all) => all.map((row) => [...row.cells].slice(1).map((cell) => (cell.querySelector('b') ?? cell).textContent)));
  const amounts = rows.map((row) => row.map(fenOf));
  assert.ok(amounts.length > 1 && amounts.flat().every(Number.isSafeInteger), `${rows}`);
  const sum = (parts) => parts.reduce((total, part) => total + part, 0);
  for (const row of amounts) assert.equal(sum(row.slice(0, -1)), row.at(-1), `across: ${row}`);
  const totals = amounts.pop();
  totals.forEach((total, column) => {
    assert.equal(sum(amounts.map((row) => row[column])), total, `down: column ${column}`);
  });
  assert.equal(fenOf(await textOf(page, '[data-test=payable]')), totals.at(-1));
  return totals.at(-1);
}

async function tryCalculator(page, path, { missing, step, refusal }) {
  const refund = async () => fenOf(await textOf(page, '[data-test=refund-amount]'));
  await open(page, path);
  assert.equal(await checkSums(page), 46780);
  assert.match(await textOf(page, '[data-test=rejected]'), missing);
  assert.match(await textOf(page, '[data-test=steps]'), step);
  assert.equal(await refund(), 2524);
  assert.equal(fenOf(await textOf(page, '[data-test=kept-paid]')), 46780 - 2524);

  // with the keyboard: one flask more reaches the second 300 and the coupon, so that less is paid
  await page.locator('[data-test=quantity]').nth(2).focus();
  await page.keyboard.press('ArrowUp');
  assert.equal(await checkSums(page), 46680);
  await page.locator('[data-test=use]').first().uncheck();
  assert.equal(await checkSums(page), 50680);
  await page.locator('[data-test=best]').click();
  assert.equal(await checkSums(page), 46680);

  const before = await page.locator('[data-test=promotion]').count();
  await page.locator('[data-test=add-promotion]').selectOption('second');
  await page.locator('[data-test=add-picked]').click();
  assert.equal(await page.locator('[data-test=promotion]').count(), before + 1);
  const payable = await checkSums(page);

  await page.locator('[data-test=back]').nth(0).fill('1');
  const kept = await refund();
  await page.locator('[data-test=broken]').selectOption('claw-back');
  assert.ok((await refund()) < kept, 'a claw-back gives less');

  // what was filled in stands in the address
  const shared = new URL(page.url());
  await open(page, '/');
  await open(page, `${shared.pathname}${shared.hash}`);
  await page.locator('[data-test=promotion]').nth(before).waitFor();
  assert.equal(await checkSums(page), payable);

  await page.locator('[data-test=price]').first().fill('12.345');
  assert.match(await textOf(page, '[data-test=refusal]'), refusal);
  assert.equal(await page.locator('[data-test=payable]').count(), 0);
}

const page = await newPage();

await check('the home page shows what the library is, with an order that adds up', async () => {
  await open(page, '/');
  assert.match(await textOf(page, 'h1'), /掌柜/);
  assert.equal(await page.locator('.VPFeature').count(), 4);
  const amounts = await page.locator('.receipt dd').allInnerTexts();
  assert.equal(amounts.at(-2), '-30.00');
  assert.match(await textOf(page, '.vp-doc'), /npm run demo/);
  await shoot(page, 'home');
});

await check('every link of the home pages leads somewhere', async () => {
  for (const home of ['/', '/en/']) {
    await open(page, home);
    const links = await page.locator('.Layout a[href^="/"]').evaluateAll((all) => [...new Set(all.map((link) => link.pathname))]);
    assert.ok(links.length >= 8, `${links.length} links`);
    for (const path of links) assert.equal((await fetch(origin + path)).status, 200, path);
  }
});

await check('the API page of allocate shows its signature and example', async () => {
  await open(page, '/api/core/money.html#allocate');
  assert.match(await textOf(page, '#allocate'), /allocate\(\) 分摊/);
  const text = await textOf(page, '.vp-doc');
  assert.match(text, /function allocate\(\s*amount: Fen,\s*weights: readonly number\[\]/);
  assert.match(text, /allocate\(fen\(10000\), \[1, 1, 1\]\); \/\/ => \[3334, 3333, 3333\]/);
  await shoot(page, 'api');
});

await check('every name has a page that says where it is imported from', async () => {
  await open(page, '/api/core/');
  const pages = await page.locator('.vp-doc h2 a[href$=".html"]').evaluateAll((links) => links.map((link) => link.pathname));
  assert.ok(pages.length >= 7, `${pages.length} pages`);
  for (const path of pages) {
    await open(page, path);
    assert.match(await textOf(page, '.vp-doc'), /引入自 @zhanggui\/core/, path);
  }
});

await check('the playground splits an amount and says in Chinese what a bad one is', async () => {
  await open(page, '/guide/playground.html');
  await shoot(page, 'playground');
  await tryPlayground(page, { refusal: /“0\.105” 不是金额.*money\/not-yuan/s });
  await shoot(page, 'playground-error');
});

await check('the playground takes lines away, and says so when there are none', async () => {
  await open(page, '/guide/playground.html');
  for (let left = 3; left > 0; left--) await page.locator('.remove').first().click();
  assert.match(await textOf(page, '[data-test=refusal]'), /money\/no-weight/);
});

await check('the English playground does the same in English', async () => {
  await open(page, '/en/guide/playground.html');
  await tryPlayground(page, { refusal: /"0\.105" is not an amount.*money\/not-yuan/s });
  await shoot(page, 'playground-en');
});

await check('the calculator prices a cart in Chinese, its sums hold, and goods go back', async () => {
  await tryCalculator(page, '/guide/calculator.html', {
    missing: /“满500减40券”没有用上：差 32\.20 元。/,
    step: /跨店优惠“跨店每满300减50”：按 517\.80 元计算，优惠 50\.00 元/,
    refusal: /“12\.345” 不是金额.*money\/not-yuan/s,
  });
});

await check('the English calculator does the same in English', async () => {
  await tryCalculator(page, '/en/guide/calculator.html', {
    missing: /"Coupon: 40 off from 500" does not apply: ¥32\.20 more is needed\./,
    step: /Cross-shop offer "Across shops: 50 off every 300": worked out on ¥517\.80, it takes ¥50\.00 off/,
    refusal: /"12\.345" is not an amount.*money\/not-yuan/s,
  });
});

await check('every example of the calculator adds up or says why it cannot be read, in the dark too', async () => {
  for (const [path, language] of [
    ['/guide/calculator.html', 'zh'],
    ['/en/guide/calculator.html', 'en'],
  ]) {
    const dark = await newPage({ colorScheme: 'dark' });
    await open(dark, path);
    const examples = dark.locator('[data-test=example]');
    for (let index = 0; index < (await examples.count()); index++) {
      await examples.nth(index).click();
      if ((await dark.locator('[data-test=refusal]').count()) === 0) await checkSums(dark);
      else assert.match(await textOf(dark, '[data-test=refusal]'), /money\/not-yuan/);
      await shoot(dark, `calculator-${language}-${index}`);
    }
    await dark.close();
  }
});

await check('every ready-made offer can be picked, and brings the goods that it is for', async () => {
  await open(page, '/guide/calculator.html');
  const offers = await page
    .locator('[data-test=add-promotion] option[value^="offer:"]')
    .evaluateAll((all) => all.map(({ value }) => value));
  assert.ok(offers.length >= 15, `${offers.length} offers`);
  for (const offer of offers) {
    await page.locator('[data-test=add-promotion]').selectOption(offer);
    await page.locator('[data-test=add-picked]').click();
    await checkSums(page);
  }
  const outcomes = await page.locator('[data-test=promotion]').allInnerTexts();
  assert.deepEqual(
    outcomes.filter((text) => text.includes('没有适用的商品')),
    [],
  );
});

for (const [words, opens] of [
  ['分摊', '/api/core/money.html#allocate'],
  ['底价', '/api/core/money.html#floorprice'],
  ['整单退款', '/guide/money.html'],
  ['先店后行', '/guide/promotion.html'],
  ['yuan', '/api/core/money.html#parseyuan'],
]) {
  await check(`a search for ${words} finds ${opens}`, async () => {
    await open(page, '/');
    await search(page, words, { opens });
    await shoot(page, `search-${words}`);
  });
}

await check('words that nothing has find nothing', async () => {
  await open(page, '/');
  await page.keyboard.press('Control+k');
  await page.locator('.search-input').fill('摊分底');
  await page.locator('.no-results').waitFor();
  assert.match(await textOf(page, '.no-results'), /没有找到/);
});

await check('the guide reads well in the dark', async () => {
  const dark = await newPage({ colorScheme: 'dark' });
  await open(dark, '/guide/money.html');
  assert.match(await dark.locator('html').getAttribute('class'), /dark/);
  await shoot(dark, 'guide-dark');
  await open(dark, '/');
  await shoot(dark, 'home-dark');
  await dark.close();
});

await check('the English pages stand beside the Chinese ones', async () => {
  await open(page, '/en/');
  assert.match(await textOf(page, 'h1'), /Zhanggui/);
  await shoot(page, 'home-en');
  await open(page, '/en/api/core/money.html');
  assert.match(await textOf(page, '.vp-doc'), /Parameters/);
  await shoot(page, 'api-en');
});

await check('a page that does not exist says so', async () => {
  const lost = await browser.newPage();
  const answer = await lost.goto(`${origin}/no-such-page.html`);
  assert.equal(answer.status(), 404);
  assert.match(await textOf(lost, '.NotFound'), /没有这一页/);
  await lost.close();
});

const phone = await newPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
for (const path of [
  '/',
  '/guide/money.html',
  '/guide/playground.html',
  '/guide/promotion.html',
  '/guide/calculator.html',
  '/guide/notice.html',
  '/api/',
  '/api/core/',
  '/api/core/money.html',
  '/en/',
  '/en/guide/promotion.html',
  '/en/guide/calculator.html',
]) {
  await check(`a phone shows ${path} without scrolling sideways`, async () => {
    await open(phone, path);
    const [content, screen] = await phone.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(content <= screen && screen === 390, `${content} of ${screen} pixels`);
    await shoot(phone, `phone${path.replace(/\W+/g, '-').replace(/-(html)?$/, '')}`);
  });
}

await check('nothing was asked of another host', () => assert.deepEqual(strangers, []));
await check('no page had an error', () => assert.deepEqual(complaints, []));

await browser.close();
server.close();
console.log(failures === 0 ? 'the site is well' : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
