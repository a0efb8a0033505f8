/** Fields that explain and tell about the description itself: nobody has to do something else when they change. */
const silent: readonly string[] = [
  'zh',
  'en',
  'name',
  'title',
  'text',
  'how',
  'overview',
  'purpose',
  'scope',
  'coreDuty',
  'audience',
  'version',
  'contributors',
  'reviewedAt',
  'reviewEveryMonths',
  'status',
  'topics',
  'aliases',
  'grades',
  'cases',
  'figures',
  'examples',
  'signals',
  'keywords',
  'tutorials',
  'commonFunctions',
  'howTo',
  'url',
  'source',
  'ask',
  'recordedOn',
  'rehearsedAt',
  'nextReview',
];

/** Whether a change of this field asks nobody to work otherwise. `standard` and `basis` of a criterion are what one works by. */
export function isSilentField(field: readonly string[]): boolean {
  if (field[0]?.startsWith('x-')) return true;
  if (field[0] === 'standard' || field[0] === 'basis') return false;
  return silent.includes(field[0]!);
}
