import { type Locale, renderText, type TextParams } from '@zhanggui/core';
import type { Prose } from '../role/prose.js';
import { proseIn } from '../role/proseIn.js';
import type { Role } from '../role/role.js';
import { handbookTexts } from './handbookTexts.js';

/** How texts are said in one language. */
export interface Saying {
  readonly locale: Locale;
  readonly say: (key: keyof typeof handbookTexts, params?: TextParams) => string;
  readonly in: (prose: Prose) => string;
  /** Between names. */
  readonly join: (names: readonly string[]) => string;
  /** Between clauses. */
  readonly list: (clauses: readonly string[]) => string;
}

export function sayingIn(locale: Locale): Saying {
  return {
    locale,
    say: (key, params = {}) => renderText(handbookTexts[key], params, locale),
    in: (prose) => proseIn(prose, locale),
    join: (names) => names.join(locale === 'zh' ? '、' : ', '),
    list: (clauses) => clauses.join(locale === 'zh' ? '；' : '; '),
  };
}

/** What the roles of a playbook are called. */
export function namesOf(roles: readonly Role[], say: Saying): ReadonlyMap<string, string> {
  return new Map(roles.map(({ id, name }) => [id, say.in(name)]));
}
