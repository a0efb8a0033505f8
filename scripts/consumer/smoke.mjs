// A user's program in ESM: node smoke.mjs <every door>
import assert from 'node:assert/strict';
import { allocate, fen, isZhangguiError, parseDay, parseYuan } from '@zhanggui/core';
import { isWorkday } from '@zhanggui/core/calendar';
import { fenSchema } from '@zhanggui/core/schema';
import { behaviourFunnel } from '@zhanggui/core/shop';

assert.deepEqual(allocate(parseYuan('100.00'), [1, 1, 1]), [3334, 3333, 3333]);
assert.throws(
  () => fen(0.5),
  (error) => isZhangguiError(error, 'money/not-fen'),
);
assert.deepEqual(isWorkday(parseDay('2026-02-14')), { value: true, basis: 'official' });
assert.equal(fenSchema.parse(1234), 1234);
assert.equal(typeof behaviourFunnel, 'function');

for (const door of process.argv.slice(2)) {
  assert.match(import.meta.resolve(door), /\.js$/);
  await import(door);
}
