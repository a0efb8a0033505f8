import { checkOption, type Finding, type Locale } from '@zhanggui/core';
import { type Gender, genderNames, genders } from '@zhanggui/core/shop';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkNumber, checkTexts, isText } from '../role/readShapes.js';

/** 人群包: whom an advertisement is shown to. */
export interface AudiencePack {
  readonly gender: Gender;
  /** Whole years, both included. */
  readonly ages: readonly [min: number, max: number];
  /** 兴趣标签. */
  readonly interests: readonly string[];
}

/**
 * 人群包名称: 女25-35岁美妆爱好者.
 *
 * @throws `playbook/not-number`, `playbook/not-text`, `option/unknown` for another gender or locale, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { audienceLabel } from '@zhanggui/playbooks';
 * audienceLabel({ gender: 'female', ages: [25, 35], interests: ['美妆'] }, 'zh'); // => '女25-35岁美妆爱好者'
 * audienceLabel({ gender: 'female', ages: [25, 35], interests: ['make-up'] }, 'en'); // => 'Female 25–35, into make-up'
 * ```
 */
export function audienceLabel(audience: AudiencePack, locale: Locale): string {
  return guarded('/audience', audience, ({ gender, ages, interests }) => {
    checkOption('gender', gender, genders);
    checkOption('locale', locale, ['zh', 'en']);
    checkTexts('/interests', interests);
    const [min, max] = [checkNumber('/ages/0', ages[0]), checkNumber('/ages/1', ages[1])];
    const who = gender === 'any' && locale === 'zh' ? '' : genderNames[gender][locale];
    if (locale === 'en') return `${who} ${min}–${max}${interests.length > 0 ? `, into ${interests.join(', ')}` : ''}`;
    return `${who}${min}-${max}岁${interests.length > 0 ? `${interests.join('、')}爱好者` : ''}`;
  });
}

/**
 * 检查人群包: errors `audience/no-interests` and `audience/not-ages` (whole years from 0, the youngest first); messages are in `scriptRuleTexts`.
 *
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkAudience } from '@zhanggui/playbooks';
 * checkAudience({ gender: 'female', ages: [25, 35], interests: [] }).map(({ rule }) => rule); // => ['audience/no-interests']
 * ```
 */
export function checkAudience(audience: AudiencePack): Finding[] {
  return guarded('/audience', audience, ({ ages, interests }) => {
    const [min, max] = Array.isArray(ages) ? (ages as readonly unknown[]) : [];
    const fits = Number.isSafeInteger(min) && Number.isSafeInteger(max) && (min as number) >= 0 && (min as number) <= (max as number);
    return [
      ...(Array.isArray(interests) && interests.some(isText) ? [] : [found('audience/no-interests', 'error', '/interests')]),
      ...(fits ? [] : [found('audience/not-ages', 'error', '/ages')]),
    ];
  });
}
