import { test } from 'vitest';
import type { CoreRoleId } from '../role/coreRoleNames.js';
import type { Role } from '../role/role.js';
import type { Raci } from './raci.js';
import type { Sop, Step } from './sop.js';

const words = { zh: '字', en: 'words' };
const raci = { accountable: 'store-manager', responsible: ['customer-service'] } as const satisfies Raci<CoreRoleId>;
const criterion = { id: 'done', standard: words, basis: words, evidence: { kind: 'boolean' } } as const;
const step = { id: 'one', title: words, how: words, raci, criteria: [criterion] } as const satisfies Step<CoreRoleId>;

test('a step has exactly one accountable role and at least one that does the work', () => {
  // @ts-expect-error nobody is accountable
  void ({ responsible: ['store-manager'] } satisfies Raci);
  // @ts-expect-error two are accountable
  void ({ accountable: ['store-manager', 'customer-service'], responsible: ['store-manager'] } satisfies Raci);
  // @ts-expect-error nobody does it
  void ({ accountable: 'store-manager', responsible: [] } satisfies Raci);
  // @ts-expect-error a role that the shop does not have
  void ({ accountable: 'stores-manager', responsible: ['store-manager'] } satisfies Raci<CoreRoleId>);
});

test('an SOP has a step, and a step a criterion', () => {
  void ({ id: 's', name: words, owner: 'store-manager', overview: words, purpose: words, steps: [step] } satisfies Sop<CoreRoleId>);
  // @ts-expect-error no step
  void ({ id: 's', name: words, owner: 'store-manager', overview: words, purpose: words, steps: [] } satisfies Sop<CoreRoleId>);
  // @ts-expect-error no criterion
  void ({ ...step, criteria: [] } satisfies Step);
  // @ts-expect-error a number without its bound
  void ({ ...step, criteria: [{ ...criterion, evidence: { kind: 'number', operator: '>=' } }] } satisfies Step);
});

test('a role is measured by something and may decide something', () => {
  const duties = [{ id: 'duty', text: words }] as const;
  const role = {
    id: 'r',
    name: words,
    coreDuty: words,
    mainWork: duties,
    dailyWork: duties,
    authority: duties,
    assessment: duties,
  } as const;
  void (role satisfies Role);
  // @ts-expect-error measured by nothing
  void ({ ...role, assessment: [] } satisfies Role);
  const { authority, ...powerless } = role;
  void authority;
  // @ts-expect-error may decide nothing
  void (powerless satisfies Role);
});
