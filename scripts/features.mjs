// Which rows of a table of features have a test whose title begins with their id, and which have not:
//   node scripts/features.mjs <features.md> [package] [--missing]
// A row is a line `| ID | … |`; the package stands in its sixth column, where the table has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { missing: { type: 'boolean', default: false } } });
const [table, pack] = positionals;
if (table === undefined) {
  console.error('node scripts/features.mjs <features.md> [package] [--missing]');
  process.exit(1);
}

const rows = readFileSync(table, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^[A-Z]+-\d+$/.test(id ?? ''))
  .map((cells) => ({
    id: cells[1],
    kind: cells.length > 7 ? cells[5] : 'engine',
    packs: cells.length > 7 ? cells[6].split('+') : ['playbooks'],
  }));

const titles = new Map();
const tests = readdirSync('packages', { recursive: true }).filter((file) => /^[a-z]+\/src\/.*\.test\.ts$/.test(file));
for (const file of tests.map((each) => join('packages', each)).sort()) {
  for (const [, id] of readFileSync(file, 'utf8').matchAll(/['"`]([A-Z]+-\d+) · /g)) titles.set(id, [...(titles.get(id) ?? []), file]);
}

const asked = rows.filter(({ packs }) => pack === undefined || packs.includes(pack));
const missing = asked.filter(({ id }) => !titles.has(id));
for (const { id, kind, packs } of asked) {
  const files = titles.get(id);
  if (files === undefined) console.log(`-    ${id.padEnd(9)} ${packs.join('+')}, ${kind}`);
  else if (!values.missing) console.log(`test ${id.padEnd(9)} ${[...new Set(files)].join(' ')}`);
}
console.log(`${asked.length - missing.length} of ${asked.length} rows have a test, ${missing.length} have not`);
