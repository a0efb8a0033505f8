// What is rendered, read back by the programs that it is for: diagrams by mermaid in Chromium, calendars by ical.js. Hostile labels are among them.
//   node scripts/peers.mjs playbooks rendered.ts
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDay, parseInstant } from '@zhanggui/core';
import {
  bigCampaign,
  campaign618,
  planCampaign,
  planEvents,
  type Sop,
  type Step,
  storeManager,
  toFlow,
  toGanttChart,
  toICalendar,
  toOrgChart,
} from '@zhanggui/playbooks';
import type { BrowserType } from 'playwright';

const folder = join(process.cwd(), 'peers', 'playbooks');
const require = createRequire(join(folder, 'rendered.cjs'));

/** What has broken renderers, and what might. */
const hostile = [
  'end',
  'style: 1#2; x',
  '"quoted" and `ticks` and \'single\'',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '%%{init: {"theme": "dark"}}%%',
  '%% no comment',
  'a --> b; c{d}|e|[f](g)',
  '#quot; #35; &amp; &lt;b&gt;',
  '备货，100 件；“双11”、618',
  'click a call b()',
  'graph TD subgraph x',
  '$$x^2$$ \\n \\ // http://example.com',
  'ﬂ°°1¶ß',
  ':::class @{ shape: bolt }',
  '\u202eمرحبا 👍🏻',
];

const words = { zh: '字' };
const step = (title: string, id: string): Step => ({
  id,
  title: { zh: title },
  how: words,
  raci: { accountable: 'a', responsible: [title] },
  criteria: [{ id: 'c', standard: words, basis: words, evidence: { kind: 'boolean' } }],
});
const steps = hostile.map((title, index) => step(title, `s${index}`));
const branches = hostile.map((name, index) => ({ id: `b${index}`, name: { zh: name }, to: `s${index}` }));
const evil: Sop = {
  id: 'evil',
  name: words,
  owner: 'a',
  overview: words,
  purpose: words,
  steps: [{ ...step('选', 'first'), kind: 'decision', branches }, ...steps],
};
const zh = { locale: 'zh' } as const;
const plan = planCampaign(campaign618, { year: 2026 });
const evilPlan = {
  ...plan,
  name: { zh: hostile[1]!, en: 'x' },
  tasks: hostile.map((name, index) => ({ ...plan.tasks[0]!, id: `t${index}`, name: { zh: name, en: name }, owner: name })),
};

/** On one line, as a label shows it. */
const shown = (text: string) =>
  text
    .replace(/[\u202a-\u202e]/g, ' ')
    .replace(/ﬂ/g, 'fl')
    .replace(/¶ß/g, '¶ ß')
    .replace(/\s+/g, ' ')
    .trim();

/** What the page has. */
interface Drawing {
  readonly mermaid: {
    initialize(options: object): void;
    parse(code: string): Promise<unknown>;
    render(id: string, code: string): Promise<{ readonly svg: string }>;
  };
  readonly document: { getElementById(id: string): { innerHTML: string; readonly textContent: string } };
}

const charts: { name: string; code: string; labels: readonly string[] }[] = [
  { name: 'big campaign', code: toFlow(bigCampaign, zh), labels: bigCampaign.steps.map(({ title }) => title.zh) },
  { name: 'hostile flow', code: toFlow(evil, zh), labels: hostile },
  {
    name: 'organisation',
    code: toOrgChart(
      [storeManager, ...hostile.map((name, index) => ({ id: `r${index}`, name: { zh: name }, reportsTo: 'store-manager' }))],
      zh,
    ),
    labels: hostile,
  },
  { name: '618', code: toGanttChart(plan, zh), labels: plan.tasks.map(({ name }) => name.zh) },
  { name: 'hostile plan', code: toGanttChart(evilPlan, zh), labels: hostile },
];

const { chromium } = (await import(pathToFileURL(join(process.cwd(), 'node_modules', 'playwright', 'index.mjs')).href)) as {
  chromium: BrowserType;
};
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
let alarms = 0;
page.on('dialog', (dialog) => {
  alarms += 1;
  void dialog.dismiss();
});
await page.setContent('<!doctype html><div id="room"></div>');
await page.addScriptTag({ content: readFileSync(join(folder, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js'), 'utf8') });
let failures = 0;
for (const [index, { name, code, labels }] of charts.entries()) {
  const drawn: { text: string; error?: string } = await page.evaluate(
    async ([id, source]: [string, string]) => {
      const { mermaid, document } = globalThis as unknown as Drawing;
      mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
      try {
        await mermaid.parse(source);
        const { svg } = await mermaid.render(id, source);
        const room = document.getElementById('room');
        room.innerHTML = svg;
        return { text: room.textContent };
      } catch (error) {
        return { text: '', error: String(error) };
      }
    },
    [`chart${index}`, code] as [string, string],
  );
  const text = shown(drawn.text);
  const missing = labels.filter((label) => !text.includes(shown(label)));
  if (drawn.error !== undefined || missing.length > 0) failures += 1;
  console.log(`${name}: ${drawn.error ?? `${labels.length - missing.length} of ${labels.length} labels as they were written`}`);
  for (const label of missing) console.log(`  missing: ${label}`);
}
assert.equal(alarms, 0, 'a label ran as code');
await browser.close();

/** As much of ical.js as is used. */
interface Ical {
  parse(file: string): object;
  readonly Component: new (parsed: object) => { getAllSubcomponents(name: string): object[] };
  readonly Event: new (component: object) => ReadEvent;
}
interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly startDate: ReadTime;
  readonly endDate: ReadTime;
}
interface ReadTime {
  readonly isDate: boolean;
  toJSDate(): Date;
  toString(): string;
}
const loaded = require('ical.js') as Ical & { readonly default?: Ical };
const ICAL = loaded.default ?? loaded;
const events = [
  ...planEvents(plan, zh),
  ...hostile.map((summary, index) => ({
    uid: `u${index}`,
    summary,
    description: `${summary}\n第二行, ; \\`,
    from: parseDay('2026-02-28'),
    to: parseDay('2026-03-01'),
  })),
];
const file = toICalendar(events, { name: '掌柜', at: parseInstant('2026-05-01T09:00:00+08:00') });
const calendar = new ICAL.Component(ICAL.parse(file));
const read = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
assert.equal(read.length, events.length);
for (const [index, event] of events.entries()) {
  const { uid, summary, startDate, endDate, description } = read[index]!;
  assert.equal(uid, event.uid);
  assert.equal(summary, event.summary);
  if (event.description !== undefined) assert.equal(description, event.description);
  if ('start' in event) {
    assert.equal(startDate.toJSDate().getTime(), Date.parse(event.start));
    assert.equal(endDate.toJSDate().getTime(), Date.parse(event.end));
  } else {
    assert.equal(startDate.toString(), event.from);
    assert.ok(startDate.isDate && endDate.toString() > event.to);
  }
}
console.log(`calendar: ${read.length} events read back by ical.js, each as it was`);
process.exitCode = failures === 0 ? 0 : 1;
