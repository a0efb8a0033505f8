import { checkObject, checkOption, type Instant, parseInstant, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { BuyerQuestion, Evidence, Gift, GoodsFacts, Nutrition } from '../rule/goodsFacts.js';
import { rulesLimits } from '../rule/rulesLimits.js';

/** 库存, or `null` where it is not known. @throws `lint/not-fact` */
export function stockOf({ stock }: GoodsFacts): number | null {
  return stock === undefined ? null : amount('facts.stock', stock);
}

/** 截止时间, or `null` where it is not known. @throws `day/not-instant` */
export function endOf({ endsAt }: GoodsFacts): Instant | null {
  return endsAt === undefined ? null : parseInstant(endsAt);
}

/** 凭证, or `null` where nothing is known of them. @throws `shape/not-list`, `limit/exceeded`, `lint/not-fact` */
export function evidenceOf({ evidence }: GoodsFacts): readonly Evidence[] | null {
  return listOf('facts.evidence', evidence, (each, field) => ({
    claim: textOf(`${field}.claim`, each.claim),
    id: textOf(`${field}.id`, each.id),
  }));
}

/** 承诺条款. Those without terms are none. */
export function promisesOf({ promises }: GoodsFacts): readonly { readonly promise: string; readonly terms: string }[] {
  const read = listOf('facts.promises', promises, ({ promise, terms }, field) => {
    if (typeof terms !== 'string') throw notFact(`${field}.terms`, terms);
    return { promise: textOf(`${field}.promise`, promise), terms };
  });
  return (read ?? []).filter(({ terms }) => terms.trim() !== '');
}

/** 赠品, or `null` where nothing is known of them. */
export function giftsOf({ gifts }: GoodsFacts): readonly Gift[] | null {
  return listOf('facts.gifts', gifts, (gift, field) => {
    const { name, specification, quantity, term, method } = gift;
    textOf(`${field}.name`, name);
    for (const [part, value] of Object.entries({ specification, term, method }))
      if (value !== undefined && typeof value !== 'string') throw notFact(`${field}.${part}`, value);
    if (quantity !== undefined) amount(`${field}.quantity`, quantity);
    return gift;
  });
}

const authors = ['buyer', 'merchant', 'merchant-disguised'] as const;

/** 问大家. @throws `option/unknown` for another author */
export function questionsOf({ questions }: GoodsFacts): readonly BuyerQuestion[] {
  const read = listOf('facts.questions', questions, (each, field) => {
    checkOption(`${field}.author`, each.author, authors);
    if (typeof each.question !== 'string') throw notFact(`${field}.question`, each.question);
    return each;
  });
  return read ?? [];
}

/** 竞品. @throws `limit/exceeded` */
export function competitorsOf({ competitors }: GoodsFacts): readonly string[] {
  if (competitors === undefined) return [];
  checkLongList(competitors, 'competitors');
  return Array.from(competitors, (name, index) => {
    const field = `facts.competitors[${index}]`;
    const text = textOf(field, name);
    refuseOver(rulesLimits, 'wordLength', text.length);
    return text;
  });
}

const forms = ['solid', 'liquid'] as const;
const nutrients = [
  'energyKilojoules',
  'proteinGrams',
  'fatGrams',
  'saturatedFatGrams',
  'sugarGrams',
  'sodiumMilligrams',
  'fibreGrams',
  'cholesterolMilligrams',
] as const;

/** 营养成分表, or `null` where it is not known. */
export function nutritionOf({ nutrition }: GoodsFacts): Nutrition | null {
  if (nutrition === undefined) return null;
  checkObject('facts.nutrition', nutrition);
  checkOption('facts.nutrition.form', nutrition.form, forms);
  for (const nutrient of nutrients) if (nutrition[nutrient] !== undefined) amount(`facts.nutrition.${nutrient}`, nutrition[nutrient]);
  return nutrition;
}

function listOf<Item, Read>(
  field: string,
  list: readonly Item[] | undefined,
  read: (item: Item, field: string) => Read,
): readonly Read[] | null {
  if (list === undefined) return null;
  checkLongList(list, 'listingFacts');
  return Array.from(list, (item, index) => {
    checkObject(`${field}[${index}]`, item);
    return read(item, `${field}[${index}]`);
  });
}

function textOf(field: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw notFact(field, value);
  return value;
}

function amount(field: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw notFact(field, value);
  return value;
}

function notFact(field: string, value: unknown): ZhangguiError<'lint/not-fact'> {
  return new ZhangguiError('lint/not-fact', { field, value: shown(value) });
}
