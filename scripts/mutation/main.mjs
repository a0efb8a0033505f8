// How well the tests of a part hold it: node scripts/mutation/main.mjs <list> [--survivors] [--runs 15] [--only <part of a path>]
// A list of lists.json names sources (a folder means all in it) and tests besides those that stand beside them. Each source is changed in one place
// after the other; a change that no test sees is a gap. Works in a copy under the folder for temporary files, which it removes.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    survivors: { type: 'boolean', default: false },
    // laws run so often for each mutant
    runs: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
  },
});
const lists = JSON.parse(readFileSync('scripts/mutation/lists.json', 'utf8'));
const list = lists[positionals[0]];
if (list === undefined) {
  console.error(`one of: ${Object.keys(lists).join(', ')}`);
  process.exit(2);
}

/** Every .ts file of a folder, or the file itself. */
const filesOf = (path) =>
  path.endsWith('/')
    ? readdirSync(path, { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path + name)
    : [path];
const besides = list.mutate.flatMap((path) => (path.endsWith('/') ? filesOf(path) : [path, path.replace(/\.ts$/, '.test.ts')]));
const sources = besides.filter((file) => !/\.(test|test-d|bench|d)\.ts$/.test(file)).sort();
const tests = [...new Set([...besides.filter((file) => file.endsWith('.test.ts') && existsSync(file)), ...list.tests])];

const copy = mkdtempSync(join(tmpdir(), 'mutation-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

copyWorkspace();
const mutants = (await instrument()).filter(({ file }) => file.includes(values.only));
rewriteTests();
writeFileSync(join(copy, 'mutation.json'), JSON.stringify({ tests, mutants }));
console.log(`${mutants.length} mutants of ${sources.length} files, ${tests.length} test files`);
await runAll();
print();

function copyWorkspace() {
  cpSync('scripts', join(copy, 'scripts'), { recursive: true });
  cpSync('package.json', join(copy, 'package.json'));
  linkModules('node_modules', join(copy, 'node_modules'));
  for (const name of readdirSync('packages')) {
    const [from, to] = [join('packages', name), join(copy, 'packages', name)];
    cpSync(join(from, 'src'), join(to, 'src'), { recursive: true });
    cpSync(join(from, 'package.json'), join(to, 'package.json'));
    linkModules(join(from, 'node_modules'), join(to, 'node_modules'));
  }
}

/** Installed packages are linked to, those of the workspace to their copies. */
function linkModules(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    if (name === '@zhanggui') {
      mkdirSync(join(to, name));
      for (const own of readdirSync(join(from, name))) symlinkSync(join(copy, 'packages', own), join(to, name, own));
    } else if (!name.startsWith('.')) symlinkSync(resolve(from, name), join(to, name));
  }
}

/** Writes the sources with all their changes, each behind a switch, and lists them. */
async function instrument() {
  // both come with Stryker
  const fromStryker = createRequire(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const load = (name) => import(pathToFileURL(fromStryker.resolve(name)).href);
  const [{ createInstrumenter }, { createInjector }] = [await load('@stryker-mutator/instrumenter'), await load('typed-inject')];
  const silent = { debug() {}, info() {}, warn() {}, trace() {}, error: console.error };
  const logger = {
    ...silent,
    isDebugEnabled: () => false,
    isTraceEnabled: () => false,
    isInfoEnabled: () => false,
    isWarnEnabled: () => false,
  };
  const files = sources.map((file) => ({ name: `/${file}`, mutate: true, content: readFileSync(file, 'utf8') }));
  const options = { excludedMutations: [], ignorers: [], plugins: null, noHeader: true };
  const done = await createInjector().provideValue('logger', logger).injectFunction(createInstrumenter).instrument(files, options);
  for (const { name, content } of done.files) writeFileSync(join(copy, name), content);
  return done.mutants.map(({ id, fileName, mutatorName, replacement, location }) => ({
    id,
    file: fileName.slice(1),
    mutator: mutatorName,
    replacement,
    location,
  }));
}

function rewriteTests() {
  const collect = join(copy, 'scripts/mutation/collect.ts');
  for (const test of tests) {
    const text = readFileSync(test, 'utf8').replace("from 'vitest'", `from '${collect}'`);
    writeFileSync(join(copy, test), text.replace(/numRuns: [\d_]+/g, `numRuns: ${values.runs}`));
  }
}

/** Runs the driver, and again after each mutant at which it hangs. */
async function runAll() {
  const state = (name) => (existsSync(join(copy, name)) ? readFileSync(join(copy, name), 'utf8') : '');
  while (!existsSync(join(copy, 'finished'))) {
    const before = state('results.jsonl').length;
    // seconds: five times as long as all tests take without a change
    const patience = () => 20 + (5 * Number(state('took'))) / 1000;
    const hung = await runDriver(() => state('current'), patience);
    if (hung !== '') appendFileSync(join(copy, 'results.jsonl'), `${JSON.stringify({ id: hung, status: 'Timeout' })}\n`);
    else if (state('results.jsonl').length === before && !existsSync(join(copy, 'finished')))
      throw new Error('the driver stopped at its start');
    writeFileSync(join(copy, 'current'), '');
  }
}

/** @returns the mutant at which it hung, or '' */
function runDriver(currentMutant, patience) {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const env = { ...process.env, FC_RUNS: values.runs, NO_COLOR: '1' };
  const config = ['--config', 'scripts/mutation/vitest.config.ts'];
  const driver = spawn(process.execPath, [vitest, 'run', ...config], {
    cwd: copy,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  driver.stdout.on('data', (text) => {
    for (const line of String(text).split('\n')) if (line.startsWith('left out')) console.log(line);
  });
  // of its whole group
  const kill = () => driver.pid !== undefined && process.kill(0 - driver.pid, 'SIGKILL');
  return new Promise((answer) => {
    let [last, since, hung] = ['', 0, ''];
    const watch = setInterval(() => {
      const now = currentMutant();
      since = now !== '' && now === last ? since + 1 : 0;
      last = now;
      if (since < patience()) return;
      hung = now;
      kill();
    }, 1000);
    const stop = () => driver.exitCode === null && driver.signalCode === null && kill();
    process.once('exit', stop);
    driver.on('exit', () => {
      clearInterval(watch);
      process.off('exit', stop);
      answer(hung === '' && driver.exitCode !== 0 ? currentMutant() : hung);
    });
  });
}

/** Changes that only count while files are loaded, and so for no test alone, are left out. */
function print() {
  const results = readFileSync(join(copy, 'results.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const statuses = new Map(results.map(({ id, status }) => [id, status]));
  const counted = mutants.filter(({ id }) => statuses.get(id) !== 'Static');
  const isSeen = ({ id }) => ['Killed', 'Timeout'].includes(statuses.get(id));
  const row = (name, of) => {
    const seen = of.filter(isSeen).length;
    console.log(`${((100 * seen) / of.length).toFixed(1).padStart(5)} %  ${seen} of ${of.length}  ${name}`);
  };
  for (const file of sources) {
    const own = counted.filter((mutant) => mutant.file === file);
    if (own.length > 0) row(file, own);
    if (values.survivors)
      for (const mutant of own.filter((each) => !isSeen(each))) console.log(`         ${shown(mutant, statuses.get(mutant.id))}`);
  }
  row('in all', counted);
}

function shown({ file, mutator, replacement, location: { start, end } }, status) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const text = lines[start.line].slice(start.column, start.line === end.line ? end.column : undefined);
  const cut = (part) => part.replace(/\s+/g, ' ').slice(0, 100);
  return `:${start.line + 1}:${start.column + 1} ${mutator}${status === 'NoCoverage' ? ' (no test comes here)' : ''}  ${cut(text)}  ->  ${cut(replacement)}`;
}
