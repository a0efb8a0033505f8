import { type Finding, type Locale, parseDay, platformNames, renderFinding } from '@zhanggui/core';
import {
  type CompiledRules,
  compileRules,
  type ExampleListing,
  goodsClassNames,
  lint,
  type Rule,
  rulesVersion,
  textPlaceNames,
} from '@zhanggui/rules';
import { html } from './escape.js';
import { type Mark, markedText } from './markedText.js';
import type { Words } from './words.js';

/** What a rule reports and what it does not, as it reports it. */
export function examplesSection(rule: Rule, word: Words, locale: Locale): string {
  const { examples = [] } = rule;
  if (examples.length === 0) return `## ${word.examples}\n\n${word.noExamples}\n`;
  const rules = compileRules([rule]);
  const show = (listing: ExampleListing, kind: 'bad' | 'good') => exampleBlock({ rule, rules, listing, kind, word, locale });
  const pairs = examples.map(({ bad, good }) => show(bad, 'bad') + show(good, 'good'));
  return `## ${word.examples}\n\n<dl class="examples">\n${pairs.join('\n')}\n</dl>\n`;
}

interface Shown {
  readonly rule: Rule;
  readonly rules: CompiledRules;
  readonly listing: ExampleListing;
  readonly kind: 'bad' | 'good';
  readonly word: Words;
  readonly locale: Locale;
}

function exampleBlock({ rule, rules, listing, kind, word, locale }: Shown): string {
  const { title, texts = [], goods, facts, platform } = listing;
  const options = { day: parseDay(rulesVersion), rules };
  const reported = lint({ platform: 'taobao', ...listing }, options).findings;
  const all = lint({ platform: 'taobao', ...listing }, { ...options, lifted: true }).findings;
  const isReported = (one: Finding) => reported.some((other) => keyOf(other) === keyOf(one));
  const marks = (path: string) => all.filter(({ at }) => at?.path === path).flatMap((finding) => toMark(finding, !isReported(finding)));
  const about = [
    ...(platform === undefined ? [] : [platformNames[platform][locale]]),
    ...[goods ?? []].flat().map((each) => goodsClassNames[each][locale]),
  ];
  const lines = [
    ...(title === undefined ? [] : [markedText(title, marks('/title'))]),
    ...texts.map(
      ({ text, place = 'detail' }, k) => `<small>${textPlaceNames[place][locale]}</small> ${markedText(text, marks(`/texts/${k}/text`))}`,
    ),
    ...(about.length === 0 ? [] : [`<small>${word.goods}</small> ${html(about.join(word.comma))}`]),
    ...(facts === undefined ? [] : [`<small>${word.facts}</small> <code>${html(JSON.stringify(facts))}</code>`]),
  ];
  const said = (kind === 'bad' ? reported : all).map((finding) => sentence(finding, rule, word, locale));
  const heard = [...new Set(said)].filter((text) => text !== '').map((text) => `<small>${html(text)}</small>`);
  return `<dt class="${kind}">${word[kind]}</dt><dd>${[...lines, ...heard].join('<br>')}</dd>`;
}

function sentence(finding: Finding, { id, message }: Rule, word: Words, locale: Locale): string {
  if (finding.exemption !== undefined) return `${word.exemption}${word.colon}${finding.exemption}`;
  return finding.severity === 'info' ? '' : renderFinding(finding, { messages: { [id]: message }, locale });
}

function keyOf({ rule, at }: Finding): string {
  return JSON.stringify([rule, at?.path, at?.start, at?.end]);
}

function toMark({ severity, at }: Finding, lifted: boolean): Mark[] {
  return at?.start === undefined || at.end === undefined ? [] : [{ start: at.start, end: at.end, severity, lifted }];
}
