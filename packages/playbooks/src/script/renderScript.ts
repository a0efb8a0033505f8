import {
  checkOption,
  type Day,
  type Fen,
  type Finding,
  formatYuan,
  isDay,
  type Locale,
  type Platform,
  parseInstant,
  platforms,
  shown,
  timeOf,
} from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { isNumber, isText, readProse } from '../role/readShapes.js';
import { place, strayBrace } from './places.js';
import { promisedSlots } from './promisedSlots.js';
import type { ScriptSlot, ScriptTemplate } from './scriptTemplate.js';
import { serviceGifts } from './serviceGifts.js';

/** 空位的值 by name: 分 for `yuan`, a `Day`, an `Instant`. */
export type SlotValues = { readonly [slot: string]: string | number | null | undefined };

/** 填话术的选项. */
export interface RenderScriptOptions {
  readonly locale: Locale;
  /** 正在进行的活动: what each takes off. Needed by a template that promises one. */
  readonly promotions?: readonly { readonly id: string; readonly off: Fen }[];
  /** The customer has agreed to marketing messages. */
  readonly consent?: boolean;
  /** 附件: what is handed over with it. Needed by a template that makes a claim. */
  readonly attachments?: readonly string[];
  /** Where it is said, and on which day: services are held against what that platform allows to be called a gift. */
  readonly on?: { readonly platform: Platform; readonly day: Day };
}

/** 写好的话术. */
export interface RenderedScript {
  /** A place that could not be filled stands as it is in the template: `{off}`. */
  readonly text: string;
  /** It is not to be sent while one of them is an error. Messages are in `scriptRuleTexts`. */
  readonly findings: readonly Finding[];
}

/**
 * 写话术: a template with its places filled, and what keeps it from being sent.
 *
 * A slot is needed unless the template says `required: false`; one that is not needed and not given is empty. An amount is from 0 and written in 元, without
 * `.00`. Errors: `script/missing-slot`, also for a promised amount that the template does not need, `script/bad-slot` for a value of another kind,
 * `script/stray-brace` for a brace that is no place, `script/missing-evidence` where a claim goes without an attachment, `script/promise-without-promotion`
 * where no running promotion takes off what the text promises (the amounts of the slots that are marked `promise`, else of its only `yuan` slot; any promotion
 * where it has none), `script/promise-not-marked` where it has several amounts and none is marked, `script/no-consent` and `script/no-opt-out` (no 退订) for
 * marketing, `script/service-as-gift`. Warnings `script/unknown-slot` for a value without a slot and `script/unused-slot` for a slot without a place.
 *
 * @throws `option/unknown` for another locale or platform, `day/not-day`, `playbook/not-text`, `shape/not-object`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { renderScript, type ScriptTemplate } from '@zhanggui/playbooks';
 * const template: ScriptTemplate = {
 *   id: 'price-sensitive',
 *   name: { zh: '嫌贵' },
 *   scene: 'presale',
 *   tone: 'friendly',
 *   body: { zh: '现在下单立减{off}元' },
 *   slots: { off: { kind: 'yuan' } },
 *   promisesPromotion: true,
 * };
 * const promotions = [{ id: 'coupon', off: fen(1000) }];
 * renderScript(template, { off: 1000 }, { locale: 'zh', promotions }); // => { text: '现在下单立减10元', findings: [] }
 * renderScript(template, { off: 2000 }, { locale: 'zh', promotions }).findings.map(({ rule }) => rule); // => ['script/promise-without-promotion']
 * ```
 */
export function renderScript(template: ScriptTemplate, values: SlotValues, options: RenderScriptOptions): RenderedScript {
  return guarded('/template', template, ({ body, slots }) => {
    const { locale, on } = options;
    const findings: Finding[] = [];
    const said = new Set<string>();
    const promised = promisedSlots(template);
    const written = readProse('/body', body, locale);
    const text = written.replace(place, (whole, name: string) => {
      const slot = Object.hasOwn(slots, name) ? slots[name]! : null;
      const isNeeded = slot?.required !== false || promised?.includes(name) === true;
      const { filled, wrong } = fill(name, slot?.kind, givenFor(values, name), isNeeded);
      if (wrong !== null && !said.has(name)) findings.push(wrong);
      said.add(name);
      return filled ?? whole;
    });
    const stray = strayBrace(written);
    if (stray !== null) findings.push(found('script/stray-brace', 'error', '/body', { text: stray.text }));
    for (const name of Object.keys(slots)) {
      if (said.has(name)) continue;
      if (isEmpty(givenFor(values, name)) && promised?.includes(name) === true) findings.push(missing(name));
      else if (!isEmpty(givenFor(values, name)) || slots[name]?.required !== false)
        findings.push(found('script/unused-slot', 'warning', pointer(name), { slot: shown(name) }));
    }
    for (const name of Object.keys(values)) {
      if (!Object.hasOwn(slots, name)) findings.push(found('script/unknown-slot', 'warning', pointer(name), { slot: shown(name) }));
    }
    findings.push(...promiseFindings(template, values, promised, options), ...marketingFindings(template, text, options));
    if (on === undefined) return { text, findings };
    checkOption('platform', on.platform, platforms);
    return { text, findings: [...findings, ...serviceGifts(text, on.platform, on.day)] };
  });
}

interface Filled {
  readonly filled: string | null;
  readonly wrong: Finding | null;
}

function fill(name: string, kind: ScriptSlot['kind'] = 'text', value: unknown, isNeeded: boolean): Filled {
  if (isEmpty(value)) return isNeeded ? { filled: null, wrong: missing(name) } : { filled: '', wrong: null };
  const filled = write(kind, value);
  return {
    filled,
    wrong: filled === null ? found('script/bad-slot', 'error', pointer(name), { slot: shown(name), kind: shown(kind) }) : null,
  };
}

function missing(name: string): Finding {
  return found('script/missing-slot', 'error', pointer(name), { slot: shown(name) });
}

function givenFor(values: SlotValues, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** A value as its kind is written; `null` where it is none. */
function write(kind: ScriptSlot['kind'], value: unknown): string | null {
  switch (kind) {
    case 'text':
      return isText(value) ? value : null;
    case 'number':
      return isNumber(value) ? String(value) : null;
    case 'yuan':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? formatYuan(value as Fen).replace(/\.00$/, '') : null;
    case 'day':
      return typeof value === 'string' && isDay(value) ? value : null;
    case 'instant':
      return writeInstant(value);
    default:
      return null;
  }
}

function writeInstant(value: unknown): string | null {
  try {
    const instant = parseInstant(value as string);
    return `${instant.slice(0, 10)} ${timeOf(instant)}`;
  } catch {
    return null;
  }
}

function promiseFindings(
  { needsEvidence, promisesPromotion }: ScriptTemplate,
  values: SlotValues,
  promised: readonly string[] | null,
  { promotions = [], attachments = [] }: RenderScriptOptions,
): Finding[] {
  const findings: Finding[] = [];
  if (needsEvidence === true && !attachments.some(isText)) findings.push(found('script/missing-evidence', 'error', '/needsEvidence'));
  if (promised === null) findings.push(found('script/promise-not-marked', 'error', '/slots'));
  if (promisesPromotion !== true && promised?.length === 0) return findings;
  // one that is not given is found as missing
  const given = (promised ?? []).map((name) => givenFor(values, name)).filter((value) => !isEmpty(value));
  const kept = given.every((value) => promotions.some(({ off }) => off === value)) && promotions.length > 0;
  if (!kept) findings.push(found('script/promise-without-promotion', 'error', '/promisesPromotion'));
  return findings;
}

function marketingFindings({ marketing }: ScriptTemplate, text: string, { consent }: RenderScriptOptions): Finding[] {
  if (marketing !== true) return [];
  const findings: Finding[] = [];
  if (consent !== true) findings.push(found('script/no-consent', 'error', '/marketing'));
  if (!/退订|拒收|unsubscribe|opt[ -]?out/i.test(text)) findings.push(found('script/no-opt-out', 'error', '/body'));
  return findings;
}

/** A name in a JSON pointer. */
function pointer(name: string): string {
  return `/slots/${shown(name).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
