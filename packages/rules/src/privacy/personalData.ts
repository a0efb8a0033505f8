import { type Fact, factOn } from '@zhanggui/core';
import { personalDataLaw } from '../facts/personalDataLaw.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { type PersonalDataKind, personalDataKinds, personalDataNotes } from './personalDataKind.js';
import { redact } from './redact.js';

interface PersonalDataRule {
  readonly kinds: readonly PersonalDataKind[];
  readonly law: readonly Fact<string>[];
}

/** 个人信息: somebody’s number, card, address or account in a text that is published. Points at it, and names it masked (`redact`). */
export const personalData = {
  id: 'privacy/personal-data',
  name: { zh: '个人信息', en: 'Personal data' },
  topic: 'personal-data',
  severity: 'warning',
  message: { zh: '“{word}”是个人信息，不要公开', en: '"{word}" is personal data and should not be published' },
  examples: [
    { bad: { texts: [{ text: '有事打13800138000' }] }, good: { texts: [{ text: '货号20231118001' }] } },
    { bad: { texts: [{ text: '退货寄浙江省杭州市西湖区文三路90号3幢502室' }] }, good: { texts: [{ text: '杭州西湖龙井，产自西湖区' }] } },
  ],
  data: { kinds: personalDataKinds, law: personalDataLaw['25'] },
  check: personalDataCheck,
} as const satisfies Rule<PersonalDataRule>;

function personalDataCheck({ kinds, law }: PersonalDataRule): Check {
  return ({ texts }, { day, ...known }) => {
    const basis = factOn(law, day, known)?.value;
    if (basis === undefined) return 'unknown';
    return texts.flatMap(({ text, at }) =>
      redact(text, { kinds }).found.map(({ kind, start, end, masked }): RuleFinding => {
        const { name, severity } = personalDataNotes[kind];
        const fix = { zh: `删去${name.zh}，或写成 ${masked}`, en: `Leave the ${name.en} out, or write ${masked}` };
        return { severity, params: { word: masked }, at: { ...at, start, end }, basis, fix };
      }),
    );
  };
}
