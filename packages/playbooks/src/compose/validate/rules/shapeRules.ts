import type { Hole, ReadPlaybook } from '../../shape/reading.js';
import { didYouMean } from '../didYouMean.js';
import { exampleCampaign, exampleRole, exampleSop, exampleStep } from '../examples.js';
import type { PlaybookRule, PlaybookRuleContext, PlaybookRuleFinding } from '../playbookRule.js';
import { meant } from './meant.js';

const [, burst] = exampleCampaign.phases;
const ten = [burst, burst, burst, burst, burst, burst, burst, burst, burst, burst] as const;
const fifty = [...ten, ...ten, ...ten, ...ten, ...ten] as const;

/** 缺项: a field that every one of its kind has is not there. */
export const shapeMissing = {
  id: 'shape/missing',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '缺少 {field}', en: 'Missing: {field}' },
  explain: { zh: '少了这一项，后面的检查、排期和执行都没法用', en: 'Without it nothing that follows can be checked, planned or run' },
  examples: [{ bad: { version: undefined }, good: { version: '1.0' } }],
  check: (read) => holes(read, 'shape/missing'),
} as const satisfies PlaybookRule;

/** 空项: a text without a word, or a list without an item, where there must be one. */
export const shapeEmpty = {
  id: 'shape/empty',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '{field} 是空的', en: '{field} is empty' },
  explain: { zh: '空着等于没写', en: 'Left empty it says nothing' },
  examples: [{ bad: { sops: [{ ...exampleSop, steps: [] }] }, good: { sops: [exampleSop] } }],
  check: (read) => holes(read, 'shape/empty'),
} as const satisfies PlaybookRule;

/** 太多: a list of more items than this package works with. */
export const shapeTooMany = {
  id: 'shape/too-many',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '{field} 有 {count} 项，最多 {limit} 项', en: '{field} has {count} items, at most {limit} will do' },
  explain: { zh: '超过上限，排期和计分会拒绝', en: 'Planning and scoring refuse more' },
  examples: [
    {
      bad: { campaigns: [{ ...exampleCampaign, phases: [...fifty, burst] }] },
      good: { campaigns: [{ ...exampleCampaign, phases: fifty }] },
    },
  ],
  check: (read) => holes(read, 'shape/too-many'),
} as const satisfies PlaybookRule;

/** 类型不对: a text where a list should be, a word that is no choice, a number out of its range, a day that does not exist. */
export const shapeWrongKind = {
  id: 'shape/wrong-kind',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '{field} 应为 {expected}，不是 {value}', en: '{field} should be {expected}, not {value}' },
  explain: { zh: '写成别的样子，程序读不出来', en: 'Written otherwise it cannot be read' },
  examples: [{ bad: { reviewedAt: '2026-02-30' }, good: { reviewedAt: '2026-02-28' } }],
  check: (read) => holes(read, 'shape/wrong-kind'),
} as const satisfies PlaybookRule;

/** 多余的项: a field that nothing reads, mostly a misspelt one. Fields of the shop's own begin with `x-`. */
export const shapeUnknownField = {
  id: 'shape/unknown-field',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '没有叫 {field} 的项', en: 'There is no field {field}' },
  explain: {
    zh: '写错名字的项会被悄悄忽略；自己加的项请以 x- 开头',
    en: 'A misspelt field is passed over silently; begin your own with x-',
  },
  examples: [
    { bad: { roles: [{ ...exampleRole, coreduty: exampleRole.coreDuty }] }, good: { roles: [{ ...exampleRole, 'x-phone': '1' }] } },
  ],
  check: (read, context) => holes(read, 'shape/unknown-field', context),
} as const satisfies PlaybookRule;

/** 不是条件. */
export const notCondition = {
  id: 'condition/not-condition',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '不是条件：{value}', en: 'No condition: {value}' },
  explain: {
    zh: '条件写成数据才能检查和保存，函数和句子都不行',
    en: 'Only conditions written as data can be checked and kept; functions and sentences cannot',
  },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, when: 'stock < 10' }] }] },
      good: {
        facts: [{ id: 'stock', kind: 'number', name: { zh: '库存', en: 'Stock' } }],
        sops: [{ ...exampleSop, steps: [{ ...exampleStep, when: { fact: 'stock', is: '<', than: 10 } }] }],
      },
    },
  ],
  check: (read) => holes(read, 'condition/not-condition'),
} as const satisfies PlaybookRule;

/** 编号重复: two things of one list with the same id. */
export const duplicateId = {
  id: 'id/duplicate',
  severity: 'error',
  preset: 'recommended',
  message: { zh: '编号 {id} 用了两次', en: 'The id {id} is used twice' },
  explain: { zh: '编号重复时，引用到哪一个说不清', en: 'Nobody can tell which of the two is meant' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [exampleStep, exampleStep] }] },
      good: { sops: [{ ...exampleSop, steps: [exampleStep, { ...exampleStep, id: 'another' }] }] },
    },
  ],
  check: (read) => holes(read, 'id/duplicate'),
} as const satisfies PlaybookRule;

function holes(read: ReadPlaybook, rule: Hole['rule'], context?: PlaybookRuleContext): PlaybookRuleFinding[] {
  return read.holes
    .filter((hole) => hole.rule === rule)
    .map(({ path, params, known }) => {
      const instead = context && known ? didYouMean(String(params['field']), known, context.index) : null;
      return { params, at: { path }, ...(instead !== null && { fix: meant(instead) }) };
    });
}
