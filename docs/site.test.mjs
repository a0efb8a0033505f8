// A browser walks through the built site, after `npm run docs`:
//   node docs/site.test.mjs [--screenshots <folder>]
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { figureChecks } from './site.figures.mjs';
import { playbookChecks } from './site.playbooks.mjs';

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

/** The rules, from their sources. */
async function libraryRules() {
  const entry = fileURLToPath(new URL('../packages/rules/src/lint/recommended.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).recommended;
}

/** Opens the checker and waits until its words are there. */
async function openChecker(page, path) {
  await open(page, path);
  await page.locator('[data-test=finding]').first().waitFor();
}

/** Types a text into the checker and waits until the answer is about it. */
async function typeText(page, text, { says }) {
  await page.locator('[data-test=text]').fill(text);
  await page.locator('[data-test=summary]', { hasText: says }).waitFor();
}

async function tryChecker(page, path, { one, nothing, claim, lifted, taken }) {
  const marks = (look) => page.locator(`[data-test=mark]${look}`).allInnerTexts();
  await openChecker(page, path);
  assert.deepEqual(await marks('.error'), ['蕞好的', '国.家.级', '全网销量第一']);
  assert.deepEqual(await marks('.lifted'), ['国家级']);
  assert.match(await textOf(page, '[data-test=lifted]'), lifted);
  // ordinary words: 最近, 第一次, 最好先, 最大码
  assert.equal(await page.locator('[data-test=finding]').count(), 3);

  await page.locator('[data-test=show-lifted]').uncheck();
  assert.deepEqual(await marks('.lifted'), []);
  assert.equal(await page.locator('[data-test=lifted]').count(), 0);
  await page.locator('[data-test=show-lifted]').check();

  // a finding is shown where it stands, with the keyboard
  await page.locator('[data-test=finding] button').nth(1).focus();
  await page.keyboard.press('Enter');
  const selected = await page
    .locator('[data-test=text]')
    .evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));
  assert.equal(selected, '国.家.级');

  // while somebody types, what is found follows
  await page.locator('[data-test=text]').fill('');
  await page.locator('[data-test=text]').pressSequentially('新款雨衣，zui好的', { delay: 20 });
  await page.locator('[data-test=summary]', { hasText: one }).waitFor();
  assert.deepEqual(await marks(''), ['zui好的']);
  assert.match(await textOf(page, '[data-test=finding]'), claim);
  const rule = await page.locator('[data-test=finding] a').first().getAttribute('href');
  assert.equal((await fetch(origin + rule)).status, 200, rule);
  await typeText(page, '新款雨衣，最近到货', { says: nothing });
  assert.deepEqual(await marks(''), []);

  // the copy that is marked lies under the field, line for line
  const long = `${'最近第一次来的朋友，顶级雨衣，'.repeat(30)}\n\n${'国家级'.repeat(20)}`;
  await page.locator('[data-test=text]').fill(long);
  await page.locator('[data-test=mark]').nth(49).waitFor();
  const [copy, field] = await page.locator('.editor > *').evaluateAll((both) =>
    both.map((part) => {
      const { font, padding, letterSpacing, whiteSpace, overflowWrap } = getComputedStyle(part);
      part.style.alignSelf = 'start';
      part.style.height = part.tagName === 'TEXTAREA' ? '0' : 'auto'; // what it holds, not what there is room for
      const { scrollHeight, clientWidth } = part;
      part.removeAttribute('style');
      return { text: part.value ?? part.textContent, font, padding, letterSpacing, whiteSpace, overflowWrap, scrollHeight, clientWidth };
    }),
  );
  assert.deepEqual(copy, field);

  await typeText(page, '这款面膜，秋天用', { says: nothing });
  assert.match(await textOf(page, '[data-test=taken]'), taken);

  // what the goods are changes the verdict
  await typeText(page, '顶配电饭煲', { says: nothing });
  await page.locator('[data-test=goods]').selectOption('other');
  await page.locator('[data-test=mark].warning', { hasText: '顶配' }).waitFor();
  assert.equal(await page.locator('[data-test=taken]').textContent(), '');
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

await check('the checker marks a text as it is typed, and is silent on ordinary words', async () => {
  await tryChecker(page, '/guide/checker.html', {
    one: /^必须改 1 处$/,
    nothing: /^没有发现。/,
    claim: /必须改：“zui好的”是绝对化用语\s+依据：广告法第九条第三项/,
    lifted: /“国家级”在这里不算\s+豁免：广告绝对化用语执法指南第六条第五项/,
    taken: /^当作：普通化妆品$/,
  });
});

await check('the English checker does the same in English', async () => {
  await tryChecker(page, '/en/guide/checker.html', {
    one: /^1 must be changed$/,
    nothing: /^Nothing found\./,
    claim: /Must be changed: "zui好的" is an absolute claim\s+By: 广告法第九条第三项/,
    lifted: /"国家级" is no claim here\s+Exemption: 广告绝对化用语执法指南第六条第五项/,
    taken: /^Taken for: Cosmetics$/,
  });
});

await check('the checker says what it did not check, which differs by place and platform', async () => {
  await openChecker(page, '/guide/checker.html');
  await page.locator('[data-test=place]').selectOption('title');
  await page.locator('[data-test=platform]').selectOption('jd');
  await page.locator('[data-test=coverage]', { hasText: '标题规格' }).waitFor();
  await page.locator('[data-test=platform]').selectOption('taobao');
  await page.locator('[data-test=finding]', { hasText: '标题长' }).waitFor();
  assert.doesNotMatch(await textOf(page, '[data-test=coverage]'), /标题规格/);
  assert.match(await textOf(page, '[data-test=coverage]'), /规则版本 20\d\d-/);
});

await check('the checker masks personal data', async () => {
  await openChecker(page, '/guide/checker.html');
  await typeText(page, '有事打 13800138000', { says: /要核实 1 处/ });
  assert.match(await textOf(page, '[data-test=redacted]'), /有事打 138\*{4}8000/);
  await typeText(page, '有事找客服', { says: /^没有发现/ });
  assert.equal(await page.locator('[data-test=redacted]').count(), 0);
});

await check('every example of the checker is checked, in the dark too', async () => {
  const dark = await newPage({ colorScheme: 'dark' });
  for (const [path, language] of [
    ['/guide/checker.html', 'zh'],
    ['/en/guide/checker.html', 'en'],
  ]) {
    await openChecker(dark, path);
    await openChecker(page, path);
    await shoot(page, `checker-${language}`);
    const examples = dark.locator('[data-test=example]');
    for (let index = 0; index < (await examples.count()); index++) {
      await examples.nth(index).click();
      const asked = await dark.locator('[data-test=text]').inputValue();
      await dark.waitForTimeout(300);
      assert.equal(await dark.locator('.drawn').textContent(), asked);
      await shoot(dark, `checker-${language}-dark-${index}`);
    }
    // the last one is all ordinary words
    assert.equal(await dark.locator('[data-test=finding]').count(), 0);
  }
  await dark.close();
});

await figureChecks({ check, open, page, newPage, textOf, shoot });
await playbookChecks({ check, open, page, textOf, shoot });

await check('every rule has a page in both languages, and the list leads to it', async () => {
  const rules = await libraryRules();
  assert.ok(rules.length >= 3, `${rules.length} rules`);
  for (const folder of ['/rules/', '/en/rules/']) {
    await open(page, folder);
    const links = await page.locator('.vp-doc li a').evaluateAll((all) => all.map((link) => link.pathname));
    const pages = rules.map(({ id }) => `${folder}${id.replaceAll('/', '-')}.html`);
    assert.deepEqual([...links].sort(), [...pages].sort());
    await shoot(page, `rules${folder.replace(/\W+/g, '-')}`);
    for (const [index, path] of pages.entries()) {
      await open(page, path);
      const { id, examples = [] } = rules[index];
      const text = await textOf(page, '.vp-doc');
      assert.ok(text.includes(id), path);
      assert.doesNotMatch(text.replaceAll(id, ''), /undefined|\[object|NaN/, path);
      assert.equal(await page.locator('dl.examples dt.bad').count(), examples.length, path);
      assert.equal(await page.locator('dl.examples dt').count(), 2 * examples.length, path);
      const { length } = await page.content();
      assert.ok(length < 400_000, `${path}: ${length} characters`);
      await shoot(page, `rule${path.replace(/\W+/g, '-')}`);
    }
  }
});

await check('every metric has a page in both languages, and the list leads to it', async () => {
  const counts = [];
  for (const folder of ['/metrics/', '/en/metrics/']) {
    await open(page, folder);
    const links = await page.locator('.vp-doc li a').evaluateAll((all) => all.map((link) => link.pathname));
    counts.push(new Set(links).size);
    assert.equal(new Set(links).size, links.length);
    await shoot(page, `metrics${folder.replace(/\W+/g, '-')}`);
    for (const path of links) {
      const answer = await page.request.get(origin + path);
      const html = await answer.text();
      assert.ok(answer.ok() && html.includes('<math') && /\/\/ =(>|&gt;)/.test(html), path);
    }
    await open(page, `${folder}gross-margin.html`);
    assert.match(await textOf(page, '.vp-doc'), /gross_margin/);
    assert.equal(await page.locator('.vp-doc math mfrac').count(), 1);
    const { width, height } = await page.locator('.vp-doc math').boundingBox();
    assert.ok(width > 100 && height > 30, `the formula is ${width} × ${height}`);
    await shoot(page, `metric${folder.replace(/\W+/g, '-')}`);
  }
  assert.ok(counts[0] > 130 && counts[0] === counts[1], `${counts} metrics`);
});

await check('the page of a claim shows its clause, its fine, its words and where they are none', async () => {
  await open(page, '/rules/ad-absolute-claim.html');
  const text = await textOf(page, '.vp-doc');
  assert.match(text, /广告法第九条第三项，\d+ 个词条，2021-04-29 起/);
  assert.match(text, /罚则：\s*20 万元至\s*100 万元（广告法第五十七条）/);
  assert.match(text, /absolute\/national-level/);
  assert.match(text, /广告绝对化用语执法指南第六条第一项/);
  assert.deepEqual(await page.locator('dl.examples dt.bad + dd mark.error').allInnerTexts(), ['全网第一', '国家级', '蕞好的']);
  assert.equal(await page.locator('dl.examples dt.good + dd mark.error').count(), 0);
  await open(page, '/en/rules/ad-absolute-claim.html');
  assert.match(await textOf(page, '.vp-doc'), /Penalty: ¥200,000 to ¥1,000,000/);
});

for (const [words, opens] of [
  ['绝对化用语', '/rules/ad-absolute-claim.html'],
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
  '/guide/checker.html',
  '/guide/gmv.html',
  '/guide/segments.html',
  '/guide/planner.html',
  '/guide/sop.html',
  '/guide/lint.html',
  '/guide/words.html',
  '/metrics/',
  '/metrics/gross-margin.html',
  '/rules/',
  '/rules/ad-absolute-claim.html',
  '/guide/notice.html',
  '/api/',
  '/api/core/',
  '/api/core/money.html',
  '/en/',
  '/en/guide/promotion.html',
  '/en/guide/calculator.html',
  '/en/guide/checker.html',
  '/en/guide/gmv.html',
  '/en/guide/segments.html',
  '/en/guide/planner.html',
  '/en/guide/sop.html',
  '/en/guide/words.html',
  '/en/rules/ad-absolute-claim.html',
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
