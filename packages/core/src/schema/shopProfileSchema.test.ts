import { expect, test } from 'vitest';
import { personaSchema } from './personaSchema.js';
import { positioningSchema } from './positioningSchema.js';
import { shopProfileSchema } from './shopProfileSchema.js';

const persona = { ageRange: [25, 35], gender: 'female', habits: ['晚上逛'], painPoints: ['尺码难选'] };
const profile = {
  categories: ['女装'],
  audienceSegments: ['通勤女性'],
  positioning: 'accessible',
  pricingModel: 'volume',
  toneOfVoice: 'friendly',
  valueProposition: '好穿不贵的通勤装',
  personas: [persona],
  platforms: ['taobao', 'douyin'],
  goals: { shortTerm: ['月销破千件'], longTerm: [] },
};
const paths = (given: unknown) => (shopProfileSchema.safeParse(given).error?.issues ?? []).map(({ path }) => path.join('.'));

test('PRO-02 · a shop says what it sells and to whom; one of each will do, none will not', () => {
  expect(shopProfileSchema.safeParse({ ...profile, categories: ['女装'], audienceSegments: ['通勤女性'] }).success).toBe(true);
  expect(paths({ ...profile, categories: [] })).toEqual(['categories']);
  expect(paths({ ...profile, audienceSegments: [] })).toEqual(['audienceSegments']);
});

test('PRO-04 · a shop is either premium or accessible', () => {
  expect(positioningSchema.options).toEqual(['premium', 'accessible']);
  expect(paths({ ...profile, positioning: 'both' })).toEqual(['positioning']);
});

test('PRO-08 · a shop without a value proposition is told where it is missing', () => {
  const { valueProposition: _, ...rest } = profile;
  expect(paths(rest)).toEqual(['valueProposition']);
  expect(paths({ ...profile, valueProposition: '  ' })).toEqual(['valueProposition']);
  expect(shopProfileSchema.parse(profile).personas).toEqual([persona]);
});

test('PRO-09 · a persona has ages, gender, habits and pain points, and is not older than its oldest', () => {
  expect(personaSchema.parse(persona)).toEqual(persona);
  const { error } = personaSchema.safeParse({ ...persona, ageRange: [35, 25] });
  expect(error?.issues).toMatchObject([{ path: ['ageRange'] }]);
});

test.each<[string, object, string[]]>([
  ['one age is an age range too', { ageRange: [30, 30] }, []],
  ['nobody is 121', { ageRange: [30, 121] }, ['ageRange.1']],
  ['nobody is minus one', { ageRange: [-1, 3] }, ['ageRange.0']],
  ['half years are not counted', { ageRange: [0.5, 3] }, ['ageRange.0']],
  ['one number is no range', { ageRange: [30] }, ['ageRange']],
  ['a gender nobody listed', { gender: 'woman' }, ['gender']],
  ['a persona without a habit', { habits: [] }, ['habits']],
  ['a persona without a pain point', { painPoints: [] }, ['painPoints']],
  ['a habit that says nothing', { habits: ['晚上逛', '\u3000'] }, ['habits.1']],
  ['a name nobody asked for', { nickname: '小王' }, ['']],
])('%s', (_, change, where) => {
  expect((personaSchema.safeParse({ ...persona, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'))).toEqual(where);
});

test.each<[string, object, string[]]>([
  ['a new shop may not know its customers yet', { personas: [] }, []],
  ['nor its goals', { goals: { shortTerm: [], longTerm: [] } }, []],
  ['but both lists are there', { goals: { shortTerm: [] } }, ['goals.longTerm']],
  ['a misspelt list is not dropped in silence', { goals: { shortTerm: [], longTerm: [], longterm: ['上市'] } }, ['goals']],
  ['a shop sells somewhere', { platforms: [] }, ['platforms']],
  ['a platform is named once', { platforms: ['taobao', 'taobao'] }, ['platforms']],
  ['a platform that does not exist', { platforms: ['taobao', 'amazon'] }, ['platforms.1']],
  ['a misspelt tone', { toneOfVoice: 'playfull' }, ['toneOfVoice']],
  ['a misspelt pricing model', { pricingModel: 'high ticket' }, ['pricingModel']],
  ['100 categories', { categories: Array.from({ length: 100 }, String) }, []],
  ['101 categories', { categories: Array.from({ length: 101 }, String) }, ['categories']],
  ['a category of 201 characters', { categories: ['长'.repeat(201)] }, ['categories.0']],
])('%s', (_, change, where) => {
  expect(paths({ ...profile, ...change })).toEqual(where);
});

test('an empty profile is told everything that is missing at once', () => {
  expect(paths({})).toEqual(Object.keys(profile));
});
