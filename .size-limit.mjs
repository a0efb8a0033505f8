// What a user's bundler makes of the built packages: `npm run -s build && size-limit` (esbuild, minified, brotli, dependencies included).
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One function of core, bundled alone. */
const functionLimit = '0.65 KB';

/** The functions that need more, and why. */
const larger = [
  ['0.7 KB', 'every rounding, and BigInt where a product leaves 2^53', 'multiplyFen floorPrice trialPrice'],
  ['0.75 KB', 'periods with their limit and their errors', 'eachDay'],
  ['0.95 KB', 'periods and months that are moved at both ends', 'previousPeriod samePeriodLastYear'],
  ['1.3 KB', 'largest remainder, caps and BigInt', 'allocate'],
  ['2.2 KB', 'the texts of every error in both languages', 'renderError'],
  ['1 KB', 'the lunar festivals of seven years', 'festivalDay'],
  ['3.6 KB', "three years' notices of working days", 'isWorkday addWorkdays workdaysBetween rollToWorkday'],
  ['4.5 KB', 'the notices, and clocks or recurrences over them', 'occurrences elapsed deadline'],
  ['0.7 KB', 'ids as spreadsheets spoil them', 'parseId'],
  ['1 KB', 'sums of every money column', 'combineOrders'],
  ['10.5 KB', 'CSV, encodings, and every table with its columns', 'createReader readAll readRecords readRecordsAsync'],
];

/** Whole doors. */
const doorLimits = {
  '@zhanggui/core': '6 KB',
  '@zhanggui/core/calendar': '6 KB',
  '@zhanggui/core/shop': '3.5 KB',
  '@zhanggui/core/source': '16 KB',
  '@zhanggui/core/schema': '31 KB', // zod is 23 KB of it
  '@zhanggui/rules': '115 KB', // the lexicon is half of it
  '@zhanggui/rules/words': '90 KB',
  '@zhanggui/rules/promotion': '64 KB', // what only prices takes a quarter of it
  '@zhanggui/rules/schema': '40 KB', // zod is 23 KB of it
  '@zhanggui/metrics': '78 KB', // 136 metrics with their notes, decimal.js, and everything that reads them
  '@zhanggui/metrics/sql': '11 KB',
  '@zhanggui/playbooks': '200 KB', // scripts are held against the law: the lexicon of rules is half of it
  '@zhanggui/playbooks/schema': '40 KB', // zod is 23 KB of it
};

/** What is asked of a door most often, bundled alone. */
const parts = [
  ['@zhanggui/rules/promotion', '16 KB', '{ compilePromotions, price }'],
  ['@zhanggui/metrics', '2 KB', '{ compute, valuePerBuyer }'],
  ['@zhanggui/metrics', '6 KB', '{ decompose, gmvByBuyer }'],
  ['@zhanggui/metrics', '6 KB', '{ encodeOrders, rfm, eightSegments }'],
  ['@zhanggui/metrics', '10.5 KB', '{ aggregate, factTable }'],
  ['@zhanggui/playbooks', '9.5 KB', '{ planCampaign, campaign618 }'],
  ['@zhanggui/playbooks', '14.5 KB', '{ compileSop, startRun, reduce, timers }'],
  ['@zhanggui/playbooks', '24 KB', '{ validatePlaybook }'],
];

const doors = globSync('packages/*/package.json').flatMap((manifest) => {
  const { name, publishConfig } = JSON.parse(readFileSync(manifest, 'utf8'));
  const targets = Object.entries(publishConfig.exports).filter(([, target]) => target.import);
  return targets.map(([door, target]) => ({ name: join(name, door), path: join(manifest, '..', target.import.default) }));
});

/** zod is for `/schema` alone; decimal.js for what gives Decimals, which is in the whole of metrics only. */
const noStrangers = (strangers) => ({
  name: 'no-strangers',
  setup(build) {
    build.onEnd(({ metafile }) => {
      const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
      const found = bundled.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && strangers.test(path));
      return { errors: found.map(([path]) => ({ text: `${path} is in the bundle` })) };
    });
  },
});

function bundle(door, limit, names = '*') {
  const strangers = door.name === '@zhanggui/metrics' && names === '*' ? /node_modules\/zod\// : /node_modules\/(zod|decimal\.js)\//;
  const plugins = door.name.endsWith('/schema') ? [] : [noStrangers(strangers)];
  const modifyEsbuildConfig = (config) => ({ ...config, charset: 'utf8', logLevel: 'error', plugins });
  return { name: `${door.name} ${names}`, path: door.path, import: names, limit, modifyEsbuildConfig };
}

async function functionsOf(door) {
  const exports = await import(join(import.meta.dirname, door.path));
  const names = Object.keys(exports).filter((name) => typeof exports[name] === 'function');
  return names.map((name) => ({ door, name, limit: larger.find(([, , them]) => them.split(' ').includes(name))?.[0] }));
}

const cores = doors.filter(({ name }) => name.startsWith('@zhanggui/core') && !name.endsWith('/schema'));
const functions = (await Promise.all(cores.map(functionsOf))).flat();
const unknown = larger.flatMap(([, , names]) => names.split(' ')).filter((name) => !functions.some((one) => one.name === name));
if (unknown.length > 0) throw new Error(`.size-limit.mjs names what core does not export: ${unknown.join(', ')}`);

export default [
  ...functions.map(({ door, name, limit = functionLimit }) => bundle(door, limit, `{ ${name} }`)),
  ...doors.map((door) => bundle(door, doorLimits[door.name])),
  ...parts.map(([name, limit, names]) =>
    bundle(
      doors.find((door) => door.name === name),
      limit,
      names,
    ),
  ),
];
