// A user's program in CommonJS: node smoke.cjs <every door>
const assert = require('node:assert/strict');
const { allocate, fen, isZhangguiError, parseDay, parseYuan } = require('@zhanggui/core');
const { isWorkday } = require('@zhanggui/core/calendar');
const { fenSchema } = require('@zhanggui/core/schema');
const { behaviourFunnel } = require('@zhanggui/core/shop');

assert.deepEqual(allocate(parseYuan('100.00'), [1, 1, 1]), [3334, 3333, 3333]);
assert.throws(
  () => fen(0.5),
  (error) => isZhangguiError(error, 'money/not-fen'),
);
assert.deepEqual(isWorkday(parseDay('2026-02-14')), { value: true, basis: 'official' });
assert.equal(fenSchema.parse(1234), 1234);
assert.equal(typeof behaviourFunnel, 'function');

for (const door of process.argv.slice(2)) {
  assert.match(require.resolve(door), /\.cjs$/); // a Node that can require ESM must not have to
  require(door);
}
