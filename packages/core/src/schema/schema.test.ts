import * as door from '@zhanggui/core/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemas } from '../../../../scripts/jsonSchemas.mjs';

const fact = door.factSchema(door.fenSchema);
const persona = { ageRange: [25, 35], gender: 'female', habits: ['晚上逛'], painPoints: ['尺码难选'] };
const profile = {
  categories: ['女装'],
  audienceSegments: ['通勤女性'],
  positioning: 'accessible',
  pricingModel: 'volume',
  toneOfVoice: 'friendly',
  valueProposition: '好穿不贵的通勤装',
  personas: [persona],
  platforms: ['taobao'],
  goals: { shortTerm: ['月销破千件'], longTerm: [] },
};
const source = { title: '(example)', url: 'https://example.com', locator: '第 1 条', checkedOn: '2026-01-05' };
const businessHours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'workdays' };
const holiday = { name: { zh: '春节', en: 'Spring Festival' }, from: '2027-02-05', to: '2027-02-11' };
const notice = { year: 2027, holidays: [holiday], makeupWorkdays: ['2027-02-14'] };
const noticeFact = { value: notice, from: '2027-01-01', recordedOn: '2026-12-01', source, status: 'secondary' };

/** Of every schema, what it reads and what it does not: both are known to its JSON Schema too. */
const samples: Record<string, { takes: unknown[]; refuses: unknown[] }> = {
  behaviourCounts: { takes: [{ view: 10, buy: 0 }, {}], refuses: [{ view: -1 }, { view: 0.5 }, { looks: 1 }] },
  clock: {
    takes: [{ kind: 'calendar' }, { kind: 'workdays' }, businessHours],
    refuses: [{}, { kind: 'sla' }, { ...businessHours, days: 'weekdays' }, { ...businessHours, opensAt: '9:00' }],
  },
  day: { takes: ['2024-02-29', '9999-12-31'], refuses: ['2026-02-29', '0000-01-01', '2026-1-1', 20260101] },
  factSource: { takes: [source, { title: 'a', checkedOn: '2026-01-05' }], refuses: [{}, { ...source, url: 'ftp://a' }] },
  fen: { takes: [0, -1, 2 ** 53 - 1], refuses: [0.5, 2 ** 53, '1', null] },
  finding: {
    takes: [{ rule: 'a/b', severity: 'info', params: { n: 1, s: 'x' }, at: { row: 1 }, fix: { zh: '改', en: 'Mend' } }],
    refuses: [
      { rule: 'a b', severity: 'info', params: {} },
      { rule: 'a/b', severity: 'info', params: { n: null } },
    ],
  },
  findingPlace: { takes: [{ path: '/a', row: 1, start: 0, end: 1 }, {}], refuses: [{ row: 0 }, { column: 1 }] },
  gender: { takes: ['female', 'any'], refuses: ['', 'Female'] },
  holidayNotice: {
    takes: [notice, { ...notice, holidays: [] }],
    refuses: [
      {},
      { ...notice, year: '2027' },
      { ...notice, makeupWorkdays: ['2027-02-30'] },
      { ...notice, holidays: [{ from: '2027-02-05' }] },
    ],
  },
  instant: { takes: ['2026-06-17T16:00:00.123456Z', '2026-06-18T00:00+08:00'], refuses: ['2026-06-18', '2026-06-18T00:00:00'] },
  openTime: { takes: [{ hours: 48 }, { days: 1, minutes: 0 }], refuses: [{ days: 0.5 }, { hours: -1 }, { weeks: 1 }] },
  pause: {
    takes: [{ from: '2026-06-01T10:00:00+08:00' }, { from: '2026-06-01T10:00:00Z', to: '2026-06-02T10:00:00Z' }],
    refuses: [{}, { from: '2026-06-01' }, { from: '2026-06-01T10:00:00Z', to: null }],
  },
  period: { takes: [{ from: '2026-06-01', to: '2026-06-18' }], refuses: [{ from: '2026-06-01' }, { from: '2026-06-01', to: 'now' }] },
  persona: {
    takes: [persona],
    refuses: [
      { ...persona, ageRange: [25] },
      { ...persona, ageRange: [25, 30, 35] },
      { ...persona, habits: [] },
    ],
  },
  platform: { takes: ['taobao'], refuses: ['amazon'] },
  positioning: { takes: ['premium'], refuses: ['cheap'] },
  pricingModel: { takes: ['high-ticket'], refuses: ['high'] },
  recurrence: {
    takes: [
      { kind: 'every-workday' },
      { kind: 'weekly', weekdays: [] },
      { kind: 'yearly', monthDay: '02-29' },
      { kind: 'monthly', day: 31 },
    ],
    refuses: [{ kind: 'weekly' }, { kind: 'weekly', weekdays: 3 }, { kind: 'yearly', monthDay: '02-30' }, { kind: 'monthly', day: 32 }],
  },
  shopGoals: { takes: [{ shortTerm: [], longTerm: ['上市'] }], refuses: [{ shortTerm: [] }, { shortTerm: [' '], longTerm: [] }] },
  shopProfile: {
    takes: [profile, { ...profile, personas: [] }],
    refuses: [
      { ...profile, categories: [] },
      { ...profile, extra: 1 },
    ],
  },
  text: { takes: [{ zh: '好', en: 'good' }], refuses: [{ zh: '好' }, { zh: '', en: 'good' }] },
  toneOfVoice: { takes: ['formal'], refuses: ['loud'] },
  workCalendar: {
    takes: [{ notices: [] }, { notices: [noticeFact], closed: ['2026-06-01'], open: [] }],
    refuses: [{ closed: [] }, { notices: [{}] }, { notices: [], closed: ['2026-02-30'] }, { notices: [null] }],
  },
  yuan: { takes: ['12.34', '-0.5', '+1'], refuses: [12.34, '1e3', '1.234', ''] },
};
const jsonOf = jsonSchemas(door);
const schemas = Object.entries<unknown>(door).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
const everySchema: [string, z.ZodType][] = [...schemas, ['factSchema', fact]];
const nameOf = (name: string) => name.replace(/Schema$/, '');
const ajv = new Ajv2020({ formats: { date: true } });

test('every schema has its samples', () => {
  expect(Object.keys(samples).sort()).toEqual(schemas.map(([name]) => nameOf(name)).sort());
});

test.each(schemas)('%s and its JSON Schema take and refuse the same samples', (name, schema) => {
  const { takes, refuses } = samples[nameOf(name)]!;
  const validate = ajv.compile(jsonOf[nameOf(name)]!);
  for (const value of takes) expect([value, schema.safeParse(value).success, validate(value)]).toEqual([value, true, true]);
  for (const value of refuses) expect([value, schema.safeParse(value).success, validate(value)]).toEqual([value, false, false]);
});

test('a JSON Schema never refuses what the schema takes', () => {
  const words = fc.array(fc.string({ maxLength: 220, unit: 'binary' }), { maxLength: 3 });
  const profiles = fc.record({
    ...Object.fromEntries(Object.entries(profile).map(([key, value]) => [key, fc.constant<unknown>(value)])),
    categories: words,
    audienceSegments: words,
    valueProposition: fc.string({ unit: 'binary' }),
    platforms: fc.array(fc.constantFrom('taobao', 'jd', 'pdd'), { maxLength: 4 }),
    goals: fc.record({ shortTerm: words, longTerm: words }),
  });
  const validate = ajv.compile(jsonOf['shopProfile']!);
  let taken = 0;
  fc.assert(
    fc.property(profiles, (given) => {
      if (!door.shopProfileSchema.safeParse(given).success) return;
      taken += 1;
      expect(validate(given)).toBe(true);
    }),
  );
  expect(taken).toBeGreaterThan(20);
});

test('any library that knows Standard Schema can ask any schema', () => {
  for (const [name, schema] of schemas) {
    const { takes, refuses } = samples[nameOf(name)]!;
    const { vendor, version, validate } = schema['~standard'];
    expect([vendor, version]).toEqual(['zod', 1]);
    expect(validate(takes[0])).toHaveProperty('value');
    expect(validate(refuses[0])).toHaveProperty('issues.0.message', expect.stringMatching(/./));
  }
  expect(door.shopProfileSchema['~standard'].validate({ ...profile, valueProposition: undefined })).toMatchObject({
    issues: [{ path: ['valueProposition'] }],
  });
});

const deep = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);
const huge = 'a'.repeat(2_000_000);
const monsters: [string, unknown][] = [
  ['a number that is too large for JSON', JSON.parse('1e999')],
  ['a number that is none', Number.NaN],
  ['a bigint', 10n ** 1000n],
  ['a symbol', Symbol('day')],
  ['a function', () => 0],
  ['a text of two million letters', huge],
  ['two million digits', '1'.repeat(2_000_000)],
  ['two million blanks', ' '.repeat(2_000_000)],
  ['an address of two million letters and a blank', `https://${huge} `],
  // so many parts would overflow the stack of a regular expression, were the length not checked before
  ['a rule id of five million parts', `${'a/'.repeat(5_000_000)}!`],
  ['half an emoji', '\ud83d'],
  ['a list in a list, 100,000 deep', deep(100_000)],
  ['a list of 100,000 lists', Array.from({ length: 100_000 }, () => [])],
  ['an object with a prototype of its own', JSON.parse('{"__proto__": {"zh": "a", "en": "b"}}')],
  ['an object without a prototype', Object.create(null)],
  ['a map', new Map([['zh', 'a']])],
  ['a date', new Date(Number.NaN)],
  ['a boxed text', Object('taobao')],
  ['a list with holes', new Array(3)],
];

/** An object of which nothing is asked is taken by these, as `{}` is. */
const lenient = ['behaviourCountsSchema', 'findingPlaceSchema'];

test.each(monsters)('%s is an issue for every schema and in every field, and never an exception', (_, monster) => {
  for (const [name, schema] of everySchema) {
    const { success } = schema.safeParse(monster);
    if (!lenient.includes(name)) expect([name, success]).toEqual([name, false]);
    const sample = samples[nameOf(name)]?.takes[0] ?? { value: 1, from: null, recordedOn: '2026-01-05', source, status: 'draft' };
    for (const key of Object.keys(Object(sample))) schema.safeParse({ ...Object(sample), [key]: monster });
  }
});

test('nothing that comes in makes a schema throw, and what it reads it reads again', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
    withUnicodeString: true,
  });
  const keys = fc.constantFrom('zh', 'en', 'from', 'to', 'value', 'goals', 'personas', 'params', 'at', 'view', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.oneof(anything, fc.dictionary(keys, anything)), (given) => {
      for (const [name, schema] of everySchema) {
        const { success, data } = schema.safeParse(given);
        // 元 become 分, everything else stays what it is
        if (success && name !== 'yuanSchema') expect(schema.safeParse(data).success).toBe(true);
      }
    }),
  );
});

test('reading leaves what it reads alone, and no prototype is touched', () => {
  const given = Object.freeze(structuredClone(profile));
  const read = door.shopProfileSchema.parse(given);
  expect(read).toEqual(profile);
  expect(read).not.toBe(given);
  expect(door.findingSchema.parse(JSON.parse('{"rule": "a/b", "severity": "info", "params": {"__proto__": {"x": 1}}}')).params).toEqual({});
  expect(({} as { x?: unknown }).x).toBeUndefined();
});
