// The page of the check-up in a real browser: node docs/examples/checkup/page.test.mjs [--screenshots FOLDER [more.html …]]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const [flag, screenshots, ...more] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'checkup-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
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
let failed = 0;

try {
  for (const lang of ['zh', 'en']) {
    const html = join(folder, `sample-${lang}.html`);
    const markdown = execFileSync(process.execPath, ['scripts/run.mjs', 'docs/examples/checkup/main.ts', '--lang', lang, '--html', html], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const width of [1280, 390]) await look(html, { width, markdown });
  }
  for (const html of more) for (const width of [1280, 390]) await look(html, { width });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(`page: ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Opens a page, holds it against the report of the terminal, and takes its picture. */
async function look(html, { width, markdown }) {
  const name = `${basename(html, '.html')} at ${width}`;
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: width < 500 ? 2 : 1 });
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(pathToFileURL(html).href);
  const seen = await page.evaluate(() => ({
    figures: Object.fromEntries(
      [...document.querySelectorAll('.figures [data-metric]')].map((each) => [each.dataset.metric, each.querySelector('dd').textContent]),
    ),
    bars: document.querySelectorAll('.bars rect').length,
    heat: document.querySelectorAll('.heat td').length,
    marks: [...document.querySelectorAll('mark')].map((each) => each.textContent),
    gantt: [...document.querySelectorAll('.gantt i')].filter((each) => each.getBoundingClientRect().width >= 4).length,
    rows: document.querySelectorAll('.gantt li').length,
    scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  check(
    `${name}: asks nothing of the network`,
    requests.every((url) => /^(file|data):/.test(url)),
    requests,
  );
  check(`${name}: no error`, errors.length === 0, errors);
  check(`${name}: no sideways scrolling`, !seen.scrolls);
  check(`${name}: bars, a heat table and a Gantt`, seen.bars > 100 && seen.heat === 20 && seen.rows > 5 && seen.gantt === seen.rows, seen);
  if (markdown !== undefined) {
    const shown = Object.values(seen.figures);
    check(
      `${name}: nine figures, all of them those of the terminal`,
      shown.length === 9 && markdown.includes(`| ${shown.join(' | ')} |`),
      shown,
    );
    check(
      `${name}: marks in the titles`,
      ['全网第一', '国家级', '顶级', '最佳'].every((word) => seen.marks.includes(word)),
      seen.marks,
    );
  }
  if (flag === '--screenshots') {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name.replaceAll(' ', '-')}.png`), fullPage: true });
  }
  await context.close();
}

function check(what, holds, seen = '') {
  if (!holds) failed++;
  console.log(`${holds ? 'ok  ' : 'FAIL'}  ${what}${holds ? '' : ` ${JSON.stringify(seen)}`}`);
}
