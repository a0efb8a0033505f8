// The pages where figures are computed live, as a reader uses them: called by site.test.mjs.
import assert from 'node:assert/strict';

const fenOf = (yuan) => Math.round(Number(yuan.replace('−', '-').replace(/[¥,+]/g, '')) * 100);

/** The effects add up to the change, to the fen. */
async function checkParts(page, textOf, { parts = 3 } = {}) {
  const amounts = (await page.locator('[data-test=part]').allInnerTexts()).map(fenOf);
  assert.equal(amounts.length, parts, `${amounts}`);
  const change = fenOf(await textOf(page, '[data-test=total]'));
  assert.equal(
    amounts.reduce((sum, part) => sum + part, 0),
    change,
    `${amounts}`,
  );
  return change;
}

export async function figureChecks({ check, open, page, newPage, textOf, shoot }) {
  for (const [language, path, gap] of [
    ['zh', '/guide/gmv.html', /未知/],
    ['en', '/en/guide/gmv.html', /not known/],
  ]) {
    await check(`the change of sales is taken apart to the fen (${language})`, async () => {
      await open(page, path);
      assert.equal(await checkParts(page, textOf), 300_000);
      await page.locator('[data-test=after-visitors]').fill('11000');
      assert.equal(await checkParts(page, textOf), 300_000);
      await page.locator('[data-test=after-paid]').fill('39,000.01');
      for (const method of ['shapley', 'sequential', 'lmdi']) {
        await page.locator('[data-test=method]').selectOption(method);
        assert.equal(await checkParts(page, textOf), 300_001, method);
      }
      await page.locator('[data-test=basis]').selectOption('order');
      assert.equal(await checkParts(page, textOf), 300_001);
      await shoot(page, `gmv-${language}`);
      await page.locator('[data-test=before-count]').fill('');
      assert.match(await textOf(page, '[data-test=refusal]'), gap);
      await page.locator('[data-test=before-paid]').fill('12.345');
      assert.match(await textOf(page, '[data-test=refusal]'), /12\.345/);
      await page.locator('[data-test=before-count]').fill('0');
      assert.match(await textOf(page, '[data-test=refusal]'), / 0/);
      await page.locator('[data-test=before-visitors]').fill('-1000');
      assert.match(await textOf(page, '[data-test=refusal]'), /-1000/);
    });
  }

  await check('every example of the change of sales adds up, in the dark too', async () => {
    const dark = await newPage({ colorScheme: 'dark' });
    await open(dark, '/guide/gmv.html');
    const examples = dark.locator('[data-test=example]');
    for (let index = 0; index < (await examples.count()); index++) {
      await examples.nth(index).click();
      await checkParts(dark, textOf);
      await shoot(dark, `gmv-dark-${index}`);
    }
    await dark.close();
  });

  for (const [language, path, some, none] of [
    ['zh', '/guide/segments.html', /读了 3 行，2 位客户/, /没有读到/],
    ['en', '/en/guide/segments.html', /3 rows read, 2 customers/, /No order/],
  ]) {
    await check(`customers of a pasted file are sorted into segments (${language})`, async () => {
      const customers = async () => (await page.locator('[data-test=customers]').allInnerTexts()).map(Number);
      await open(page, path);
      const sum = (list) => list.reduce((total, one) => total + one, 0);
      for (const segmentation of ['eight_by_mean', 'eight_by_quintile']) {
        await page.locator('[data-test=segmentation]').selectOption(segmentation);
        assert.equal(sum(await customers()), 40, segmentation);
      }
      await shoot(page, `segments-${language}`);
      await page
        .locator('[data-test=csv]')
        .fill('订单号,买家,付款时间,实付金额\n1,a,2026-06-02,120\n2,a,2026-06-28,80\n3,b,2026-06-30,99\n');
      await page.locator('[data-test=segmentation]').selectOption('handbook');
      assert.match(await textOf(page, '[data-test=read]'), some);
      assert.deepEqual(await customers(), [1, 0, 1]);
      // 30 days that end in July have the second order no longer
      await page.locator('[data-test=ends-on]').fill('2026-07-28');
      assert.deepEqual(await customers(), [0, 0, 1]);
      await page.locator('[data-test=csv]').fill('订单号,买家,付款时间,实付金额\n1,a,2026-06-02,很多\n');
      assert.match(await textOf(page, '[data-test=read]'), none);
      assert.notEqual(await textOf(page, '[data-test=bad]'), '');
    });
  }
}
