import { checkObject, checkOption, type Locale, shown, type Text, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { Promotion } from './promotion.js';

/** 叫法: what people call the things of a priced cart, by id. An id without a name stands for itself. */
export interface PriceNames {
  readonly promotions?: Readonly<Record<string, Text>>;
  readonly lines?: Readonly<Record<string, Text>>;
  /** Of gifts, and of lines that have no name of their own. */
  readonly skus?: Readonly<Record<string, Text>>;
  readonly shops?: Readonly<Record<string, Text>>;
  /** Of the methods of shipping. */
  readonly shipping?: Readonly<Record<string, Text>>;
}

/** 说明的选项: the language, and where names come from. */
export interface ExplainOptions {
  readonly locale: Locale;
  readonly names?: PriceNames;
  /** Their own `name` serves where `names` has none. */
  readonly promotions?: readonly Promotion[];
}

/** What the thing with this id is called; null where it has no name. */
export type NameOf = (kind: keyof PriceNames, id: string) => string | null;

/** Reads the options once. @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`, `option/unknown`; a name that is none `lint/not-text` when it is called for */
export function readNames(options: ExplainOptions): NameOf {
  checkObject('options', options);
  const { locale, names = {}, promotions = [] } = options;
  checkOption('locale', locale, ['zh', 'en']);
  checkObject('names', names);
  checkLongList(promotions, 'promotions');
  const own = new Map(Array.from(promotions, (promotion) => [promotion?.id, promotion?.name]));
  return (kind, id) => {
    const given = names[kind] ?? {};
    checkObject(`names.${kind}`, given);
    const name = Object.hasOwn(given, checkId(kind, id)) ? given[id] : kind === 'promotions' ? own.get(id) : undefined;
    if (name === undefined) return null;
    const said: unknown = name?.[locale];
    if (typeof said !== 'string') throw new ZhangguiError('lint/not-text', { field: `names.${kind}`, value: shown(said) });
    return said;
  };
}

/** An id as a text that can be said. @throws `lint/not-text` */
function checkId(kind: keyof PriceNames, id: unknown): string {
  if (typeof id !== 'string') throw new ZhangguiError('lint/not-text', { field: `${kind}.id`, value: shown(id) });
  return id;
}
