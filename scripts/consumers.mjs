// The packages as users get them: packs the tarballs, installs them outside of the workspace and uses them there. After a build:
//   node scripts/consumers.mjs
import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright';

const nodes = ['20.19.0', '22.23.3', '24.21.0'];
const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const root = join(import.meta.dirname, '..');
const tools = join(root, 'node_modules', '.bin');
const tarballs = join(root, 'tarballs');
const temporary = mkdtempSync(join(tmpdir(), 'zhanggui-'));
const app = join(temporary, 'app');

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const packages = globSync('packages/*/package.json', { cwd: root }).map((path) => {
  const { name, version, publishConfig } = readJson(path);
  const doors = Object.keys(publishConfig.exports).filter((door) => !door.endsWith('.json'));
  const tarball = join(tarballs, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  return { name, tarball, doors: doors.map((door) => join(name, door)) };
});
const doors = packages.flatMap((one) => one.doors);

const counts = { passed: 0, failed: 0 };
await check('pack', pack);
await inPairs([
  ...packages.flatMap(({ name, tarball }) => [
    [`publint ${name}`, () => run('publint', ['run', tarball, '--strict'])],
    [`attw ${name}`, () => run('attw', [tarball, '--profile', 'node16', '--no-emoji'])],
  ]),
  ['npm install', installApp],
  ['npm install of the Nodes', installNodes],
]);
await inPairs([
  ...nodes.flatMap((version) =>
    ['mjs', 'cjs'].map((kind) => [`${kind} on Node ${version}`, () => run(nodeOf(version), [`smoke.${kind}`, ...doors], app)]),
  ),
  ['types, node16', () => typeCheck('node16', { module: 'node16', moduleResolution: 'node16' })],
  ['types, bundler', () => typeCheck('bundler', { module: 'preserve', moduleResolution: 'bundler' })],
  ['browser bundle', runInBrowser],
]);
rmSync(temporary, { recursive: true });
console.log(`consumers: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Does one thing and says in a line how it went. */
async function check(name, task) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    const remark = await task();
    counts.passed++;
    console.log(`ok    ${name} (${[seconds(), remark].filter(Boolean).join(', ')})`);
  } catch (error) {
    counts.failed++;
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`;
    console.log(`FAIL  ${name} (${seconds()})\n${said || error.stack}`);
  }
}

/** Two at a time is what a small machine bears. */
async function inPairs(tasks) {
  const queue = tasks.values();
  const work = async () => {
    for (const [name, task] of queue) await check(name, task);
  };
  await Promise.all([work(), work()]);
}

async function run(command, args, cwd = root) {
  const env = { ...process.env, NO_COLOR: '1', PATH: `${tools}${delimiter}${process.env['PATH']}` };
  await promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 26 });
}

async function pack() {
  rmSync(tarballs, { recursive: true, force: true });
  await run('npx', [
    '--yes',
    readJson('package.json').packageManager,
    '-r',
    '--filter',
    './packages/*',
    'pack',
    '--pack-destination',
    tarballs,
  ]);
}

async function npmInstall(folder, dependencies) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await run('npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], folder);
}

async function installApp() {
  await npmInstall(app, { ...Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`])), zod: '^4.0.0' });
  cpSync(join(import.meta.dirname, 'consumer'), app, { recursive: true });
}

/** Several versions of Node side by side, from the packages that carry its binary. */
async function installNodes() {
  const platform = `${process.platform}-${process.arch}`;
  await npmInstall(join(temporary, 'nodes'), Object.fromEntries(nodes.map((version) => [version, `npm:node-${platform}@${version}`])));
}

function nodeOf(version) {
  return join(temporary, 'nodes', 'node_modules', version, 'bin', 'node');
}

/** Type-checks the program as ESM and as CommonJS, and the declarations of every door, with nothing skipped. */
async function typeCheck(name, compilerOptions) {
  const all = doors.map((door, k) => `export * as door${k} from '${door}';`).join('\n');
  const files = ['mts', 'cts'].map((kind) => `${name}.${kind}`);
  for (const file of files) writeFileSync(join(app, file), `${readFileSync(join(app, 'types.ts'), 'utf8')}\n${all}`);
  const options = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    ...compilerOptions,
  };
  writeFileSync(join(app, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions: options, files }));
  await run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ['-p', `tsconfig.${name}.json`], app);
}

async function runInBrowser() {
  const entry = join(app, 'browser.mjs');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    charset: 'utf8',
  });
  if (!existsSync(browser)) return `bundled, not run: no ${browser}`;
  const chrome = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await chrome.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    const answer = JSON.stringify(await page.evaluate('answer'));
    if (answer !== '[[3334,3333,3333],true,false]') throw new Error(`the browser answers ${answer}`);
    return `run in Chromium ${chrome.version()}`;
  } finally {
    await chrome.close();
  }
}
