import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { planCampaign } from '../campaign/planCampaign.js';
import { splitBudget } from '../campaign/splitBudget.js';
import { coverage } from '../compose/coverage.js';
import { complianceChecks } from '../compose/taxonomy.js';
import { campaign618 } from '../content/campaign618.js';
import { renderHandbook, renderHandbookHtml } from '../render/handbook.js';
import { checkWorkdays } from '../schedule/taskGraph.js';
import { proseIn } from './proseIn.js';
import { sha256 } from './sha256.js';

const fail = (): never => {
  throw new Error('no');
};
const hostile = new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail }) as never;
const revoked = (): never => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy as never;
};

test.each<[string, () => unknown, string]>([
  ['no prose', () => proseIn(undefined as never, 'zh'), 'shape/not-object'],
  ['a prose that is null', () => proseIn(null as never, 'zh'), 'shape/not-object'],
  ['a prose that cannot be read', () => proseIn(hostile, 'zh'), 'shape/not-object'],
  ['the digest of nothing', () => sha256(null as never), 'playbook/not-text'],
  ['the digest of a list', () => sha256({ length: 3 } as never), 'playbook/not-text'],
  ['a template that cannot be read', () => planCampaign(hostile, { year: 2026 }), 'shape/not-object'],
  ['options that cannot be read', () => planCampaign(campaign618, hostile), 'shape/not-object'],
  ['shares that cannot be read', () => splitBudget(fen(1), hostile), 'shape/not-object'],
  ['a handbook whose options cannot be read', () => renderHandbook({} as never, hostile), 'shape/not-object'],
  ['a page whose options cannot be read', () => renderHandbookHtml({} as never, hostile), 'shape/not-object'],
  ['a list that is withdrawn', () => coverage(revoked(), complianceChecks), 'shape/not-object'],
  ['a path that is a bigint', () => checkWorkdays(5n as never, 0), 'schedule/not-task'],
  ['a path that cannot be read', () => checkWorkdays(hostile, 0), 'schedule/not-task'],
])('whatever is thrown in, a coded error comes out: %s', (_, call, code) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});
