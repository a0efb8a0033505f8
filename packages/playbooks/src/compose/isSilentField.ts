/** Fields that explain and tell about the description itself: nobody has to do something else when they change. */
const silent: readonly string[] = [
  'zh',
  'en',
  'name',
  'title',
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

/** Whether a change of this field, of the thing at this path, asks nobody to work otherwise. `standard` and `basis` of a criterion are what one works by. */
export function isSilentField(field: readonly string[], path: readonly string[]): boolean {
  if (field[0]?.startsWith('x-')) return true;
  // what cases and knowledge tell is read, what duties, actions and standards say is done
  if (field[0] === 'text') return path[0] === 'knowledge' || path.includes('cases');
  if (field[0] === 'standard' || field[0] === 'basis') return false;
  return silent.includes(field[0]!);
}
