import { isZhangguiError, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScripts } from './checkScripts.js';
import type { ScriptTemplate } from './scriptTemplate.js';

const day = parseDay('2026-11-22');
const script = (zh: string, more: Partial<ScriptTemplate> = {}): ScriptTemplate => ({
  id: zh,
  name: { zh },
  scene: 'presale',
  tone: 'friendly',
  body: { zh },
  slots: {},
  ...more,
});

test('RULE-08 · words that the advertising law forbids are found in the script that says them, once', () => {
  const findings = checkScripts([script('按平时的尺码拍就好，{size}码还有'), script('这是全网第一的防晒衣', { scene: 'live' })], { day });
  expect(findings.map(({ rule, at }) => [rule, at!.path, at!.start, at!.end])).toEqual([['ad/absolute-claim', '/1/body/zh', 2, 6]]);
});

test('RULE-08 · only the platforms of the template are asked, or those of the caller', () => {
  const outside = script('加微信领券', { platforms: ['taobao'] });
  const own = checkScripts([outside], { day });
  expect(checkScripts([{ ...outside, platforms: undefined as never }], { day, platforms: ['taobao'] })).toEqual(own);
  expect(checkScripts([outside], { day, platforms: [] })).toEqual(own);
});

test('whatever comes in, there are findings or a coded error', () => {
  const some = fc.array(
    fc.record({
      body: fc.oneof(fc.record({ zh: fc.string() }), fc.anything()),
      scene: fc.anything(),
      platforms: fc.oneof(fc.constant(['jd']), fc.anything()),
    }),
    { maxLength: 2 },
  );
  fc.assert(
    fc.property(fc.oneof(some, fc.anything()), fc.oneof(fc.constant({ day, platforms: ['jd'] }), fc.anything()), (given, asked) => {
      try {
        checkScripts(given as never, asked as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
