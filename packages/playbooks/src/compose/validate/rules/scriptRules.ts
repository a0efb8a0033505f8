import { shown } from '@zhanggui/core';
import { placesIn, strayBrace } from '../../../script/places.js';
import { promisedSlots } from '../../../script/promisedSlots.js';
import { scriptRuleTexts } from '../../../script/scriptRuleTexts.js';
import type { ScriptTemplate } from '../../../script/scriptTemplate.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import { exampleScript } from '../examples.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../playbookRule.js';

const amount = { kind: 'yuan' } as const;
const fullReduction = { ...exampleScript, body: { zh: '满{at}减{off}元', en: '{off} yuan off {at}' }, promisesPromotion: true } as const;

/** 空位写错: a place of the text that no slot fills. */
export const scriptUnknownPlace = {
  id: 'script/unknown-place',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '话术里的“{slot}”没有对应的空位', en: 'The text has a place “{slot}”, but there is no such slot' },
  explain: { zh: '没有空位的地方永远填不上', en: 'A place without a slot is never filled' },
  examples: [
    {
      bad: { scripts: [{ ...exampleScript, body: { zh: '您好，我是{nmae}', en: 'Hello, this is {nmae}' } }] },
      good: { scripts: [exampleScript] },
    },
  ],
  check: (read) =>
    eachBody(read, ({ slots }, text, path) =>
      Array.from(placesIn(text)).flatMap(([name, at]) =>
        Object.hasOwn(slots, name) ? [] : [{ params: { slot: shown(name) }, at: { path, ...at } }],
      ),
    ),
} as const satisfies PlaybookRule;

/** 大括号不成对. */
export const scriptStrayBrace = {
  id: 'script/stray-brace',
  severity: 'error',
  preset: 'recommended',
  message: scriptRuleTexts['script/stray-brace'],
  explain: { zh: '顾客会看到大括号', en: 'The customer gets to see it' },
  examples: [
    {
      bad: { scripts: [{ ...exampleScript, body: { zh: '{}您好，我是{name}', en: '{}Hello, this is {name}' } }] },
      good: { scripts: [exampleScript] },
    },
    {
      bad: { scripts: [{ ...exampleScript, body: { zh: '您好，我是{name', en: 'Hello, this is {name' } }] },
      good: { scripts: [exampleScript] },
    },
  ],
  check: (read) =>
    eachBody(read, (_, text, path) => {
      const stray = strayBrace(text);
      return stray === null ? [] : [{ params: { text: stray.text }, at: { path, start: stray.start, end: stray.start + 1 } }];
    }),
} as const satisfies PlaybookRule;

/** 空位没用上, in one of the languages. */
export const scriptUnusedSlot = {
  id: 'script/unused-slot',
  severity: 'warning',
  preset: 'recommended',
  message: scriptRuleTexts['script/unused-slot'],
  explain: { zh: '两种语言的话术要用同样的空位', en: 'Both languages use the same slots' },
  examples: [{ bad: { scripts: [{ ...exampleScript, body: { zh: '您好', en: 'Hello' } }] }, good: { scripts: [exampleScript] } }],
  check: (read) =>
    eachBody(read, ({ slots }, text, path) => {
      const places = placesIn(text);
      return Object.keys(slots).flatMap((name) => (places.has(name) ? [] : [{ params: { slot: shown(name) }, at: { path } }]));
    }),
} as const satisfies PlaybookRule;

/** 没标明承诺的金额: of several amounts nobody can tell which a promotion must give. */
export const scriptPromiseNotMarked = {
  id: 'script/promise-not-marked',
  severity: 'error',
  preset: 'recommended',
  message: scriptRuleTexts['script/promise-not-marked'],
  explain: { zh: '满200减20，要兑现的是 20，不是 200', en: 'Of 20 off 200, it is the 20 that is promised' },
  examples: [
    {
      bad: { scripts: [{ ...fullReduction, slots: { at: amount, off: amount } }] },
      good: { scripts: [{ ...fullReduction, slots: { at: amount, off: { ...amount, promise: true } } }] },
    },
  ],
  check: ({ playbook: { scripts = [] }, pathOf }) =>
    scripts.flatMap((script) => (promisedSlots(script) === null ? [{ params: {}, at: { path: `${pathOf(script)}/slots` } }] : [])),
} as const satisfies PlaybookRule;

function eachBody(
  { playbook: { scripts = [] }, pathOf }: ReadPlaybook,
  check: (script: ScriptTemplate, text: string, path: string) => PlaybookRuleFinding[],
): PlaybookRuleFinding[] {
  return scripts.flatMap((script) => {
    const { zh, en } = script.body;
    const path = `${pathOf(script)}/body`;
    // a text that is missing is found as such
    return [
      ...(zh === '' ? [] : check(script, zh, `${path}/zh`)),
      ...(en === undefined || en === '' ? [] : check(script, en, `${path}/en`)),
    ];
  });
}
