// The campaign planner and the SOP that is run live, as a reader uses them: called by site.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

export async function playbookChecks({ check, open, page, textOf, shoot }) {
  for (const [language, path, tentative, refusal] of [
    ['zh', '/guide/planner.html', /暂定|公布|确认/, /占比/],
    ['en', '/en/guide/planner.html', /provisional|confirmed|announced/i, /shares/i],
  ]) {
    await check(`a campaign is planned, and its days go into a calendar (${language})`, async () => {
      await open(page, path);
      await page.locator('[data-test=phases]').waitFor();
      await shoot(page, `planner-next-${language}`);
      await page.locator('[data-test=year]').fill('2026');
      assert.match(await textOf(page, '[data-test=preparation]'), /2026-04-30/);
      assert.match(await textOf(page, '[data-test=findings]'), tentative);
      assert.deepEqual(await page.locator('[data-test=money]').allInnerTexts(), ['25,000.00', '60,000.00', '15,000.00']);
      await shoot(page, `planner-${language}`);
      const calendar = await saved(page, '[data-test=ics]');
      assert.equal(calendar.name, '618-2026.ics');
      assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n/);
      assert.match(calendar.text, /DTSTART:20260617T160000Z\r\nDTEND:20260617T190000Z/);
      const table = await saved(page, '[data-test=csv-file]');
      assert.equal(table.text.trim().split('\r\n').length, 9);

      await page.locator('[data-test=budget]').fill('100000.01');
      await page.locator('[data-test=from]').fill('2026-05-25');
      await page.locator('[data-test=to]').fill('2026-06-21');
      assert.match(await textOf(page, '[data-test=phases]'), /2026-05-25[\s\S]*2026-06-21/);
      const fen = (await page.locator('[data-test=money]').allInnerTexts()).map((yuan) =>
        Math.round(Number(yuan.replaceAll(',', '')) * 100),
      );
      assert.equal(
        fen.reduce((sum, part) => sum + part, 0),
        10_000_001,
      );
      await page.locator('[data-test=share-burst]').fill('55');
      assert.match(await textOf(page, '[data-test=refusal]'), refusal);
    });
  }

  for (const [language, path, words] of [
    [
      'zh',
      '/guide/sop.html',
      { done: /已结案/, blocked: /还不能做|还没达到/, self: /本人/, late: /第 2 级/, again: /可以做/, replayed: /重放一遍结果相同/ },
    ],
    [
      'en',
      '/en/guide/sop.html',
      {
        done: /^done/,
        blocked: /has to wait|not yet meet/,
        self: /somebody else/,
        late: /level 2/,
        again: /can be done/,
        replayed: /give the same/,
      },
    ],
  ]) {
    await check(`a complaint is run from its first call to its end (${language})`, async () => {
      const click = (name) => page.locator(`[data-test=${name}]`).click();
      const refused = () => textOf(page, '[data-test=refused]');
      const as = (who) => page.locator('[data-test=who]').selectOption(who);
      await open(page, path);
      await click('complete-answer');
      assert.match(await refused(), words.blocked);
      await click('complete-close');
      assert.match(await refused(), words.blocked);
      for (let hour = 0; hour < 2; hour++) await click('later-1');
      await click('later-0');
      assert.match(await textOf(page, '[data-test=step-answer] [data-test=due]'), words.late);
      await shoot(page, `sop-${language}`);
      await click('give-answer');
      await click('complete-answer');
      await as('mei');
      await page.locator('[data-test=value-solve]').fill('补发并赔 8 元');
      await click('give-solve');
      // nothing written is not 0 元
      await click('tell');
      assert.notEqual(await refused(), '');
      await page.locator('[data-test=fact]').fill('8');
      await click('tell');
      await as('lin');
      await click('complete-solve');
      await as('mei');
      await click('approve-approve');
      assert.match(await refused(), words.self);
      await click('reject-approve');
      assert.match(await textOf(page, '[data-test=step-solve] [data-test=state]'), words.again);
      await click('restart');
      await as('lin');
      await click('give-answer');
      await click('complete-answer');
      await page.locator('[data-test=value-solve]').fill('退款');
      await click('give-solve');
      await page.locator('[data-test=fact]').fill('8');
      await click('tell');
      await click('complete-solve');
      await as('mei');
      await click('approve-approve');
      await as('lin');
      await page.locator('[data-test=value-close]').fill('3');
      await click('give-close');
      await click('complete-close');
      assert.match(await refused(), words.blocked);
      await page.locator('[data-test=value-close]').fill('5');
      await click('give-close');
      await click('complete-close');
      assert.match(await textOf(page, '[data-test=status]'), words.done);
      assert.match(await textOf(page, '[data-test=status]'), words.replayed);
    });
  }
}
