// Every ```ts block of a doc comment, a README or a guide becomes a test in .examples/, run by vitest and checked by tsc:
// `expression; // => value` is an expectation, `expression; // throws code` a refusal with that code.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.examples';
const sources = [
  'packages/*/src/**/*.ts',
  'README.md',
  'README.zh.md',
  'CONTRIBUTING.md',
  'docs/index.md',
  'docs/en/index.md',
  'docs/guide/**/*.md',
  'docs/en/guide/**/*.md',
  'packages/*/README.md',
];

/** The fenced blocks of a file with the line each starts on. */
function blocksOf(file) {
  const text = readFileSync(file, 'utf8');
  const fence = file.endsWith('.md') ? /^```ts\n([\s\S]*?)^```/gm : /^\s*\* ```ts\n([\s\S]*?)^\s*\* ```/gm;
  return [...text.matchAll(fence)].map(({ 0: all, 1: code, index }) => ({
    line: text.slice(0, index).split('\n').length + (all.startsWith('\n') ? 1 : 0),
    code: file.endsWith('.md') ? code : code.replace(/^\s*\* ?/gm, ''),
  }));
}

/** The types of an import statement as one of their own. */
function typeImport([, all, names, from]) {
  const types = names.split(', ').filter((name) => all || name.startsWith('type '));
  return types.length === 0 ? [] : [`import type { ${types.map((name) => name.replace(/^type /, '')).join(', ')} } from ${from};`];
}

function toTest(line) {
  const value = /^(.*?);?\s*\/\/ => (.*)$/.exec(line);
  if (value) return `  expect(${value[1]}).toEqual(${value[2]});`;
  const refusal = /^(.*?);?\s*\/\/ throws (\S+)$/.exec(line);
  if (refusal) return `  expect(() => ${refusal[1]}).toThrow(expect.objectContaining({ code: '${refusal[2]}' }));`;
  const imported = /^import \{ (.*) \} from (.*?);?$/.exec(line);
  if (imported) {
    const names = imported[1].split(', ').filter((name) => !name.startsWith('type '));
    return `  const { ${names.join(', ').replace(/ as /g, ': ')} } = await import(${imported[2]});`;
  }
  const all = /^import \* as (\w+) from (.*?);?$/.exec(line);
  if (all) return `  const ${all[1]} = await import(${all[2]});`;
  return `  ${line}`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
let count = 0;
for (const file of globSync(sources)) {
  const blocks = blocksOf(file);
  if (blocks.length === 0) continue;
  const tests = blocks.map(({ line, code }) => {
    // type imports cannot stand inside a test, so they go on top
    const body = code
      .trimEnd()
      .split('\n')
      .filter((row) => !row.startsWith('import type'))
      .map(toTest);
    return `test(${JSON.stringify(`${file}:${line}`)}, async () => {\n${body.join('\n')}\n});\n`;
  });
  const types = blocks.flatMap(({ code }) => [...code.matchAll(/^import (type )?\{ (.*) \} from (.*?);?$/gm)].flatMap(typeImport));
  const head = [`import { expect, test } from 'vitest';`, ...new Set(types), 'void expect;'];
  writeFileSync(join(folder, `${file.replace(/[/]/g, '__').replace(/\.(ts|md)$/, '')}.test.ts`), `${head.join('\n')}\n${tests.join('')}`);
  count += blocks.length;
}
console.log(`${count} examples`);
