import { expect, test } from 'vitest';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { piecesPerOrder } from '../catalog/piecesPerOrder.js';
import { metricUnits } from '../metric/metric.js';
import { type Decomposition, decompose } from './decompose.js';
import { explainChange } from './explainChange.js';

const visitors = { zh: '访客数', en: 'visitors' };

const nothing: Decomposition = { method: 'lmdi', before: 0, after: 0, change: 0, ratio: null, parts: [], gap: null };

test('money in yuan, the largest reason first, what did nothing left out', () => {
  const before = { visitors: 10_000, payConversionByBuyer: 0.03, valuePerBuyer: 12_000 };
  const after = { visitors: 10_100, payConversionByBuyer: 0.02, valuePerBuyer: 12_000 };
  expect(explainChange(decompose(gmvByBuyer, { before, after }), { unit: 'fen', names: { visitors } })).toEqual([
    {
      zh: '由 36,000.00 元 变为 24,240.00 元，变化 -11,760.00 元',
      en: 'From 36,000.00 yuan to 24,240.00 yuan, a change of -11,760.00 yuan',
    },
    { zh: 'payConversionByBuyer：-12,055.86 元', en: 'payConversionByBuyer: -12,055.86 yuan' },
    { zh: '访客数：+295.86 元', en: 'visitors: +295.86 yuan' },
  ]);
});

test('a ratio in percent, its change in points', () => {
  const answer = decompose(payConversionByBuyer, { before: { buyers: 3, visitors: 100 }, after: { buyers: 4, visitors: 100 } });
  expect(explainChange(answer, { unit: 'ratio' })).toEqual([
    { zh: '由 3.00% 变为 4.00%，变化 +1.00 个百分点', en: 'From 3.00% to 4.00%, a change of +1.00 percentage points' },
    { zh: 'buyers：+1.00 个百分点', en: 'buyers: +1.00 percentage points' },
  ]);
});

test('anything else as it is, and nothing where there is no number', () => {
  const answer = decompose(piecesPerOrder, { before: { pieces: 3, orders: 2 }, after: { pieces: 7, orders: 3 } });
  expect(explainChange(answer, { unit: 'average' })[0]!.zh).toBe('由 1.5 变为 2.33333，变化 +0.833333');
  const none = decompose(piecesPerOrder, { before: { pieces: 3, orders: 0 }, after: { pieces: 7, orders: 3 } });
  expect(explainChange(none, { unit: 'average' })).toEqual([{ zh: '分母为零，无法分解', en: expect.any(String) as string }]);
});

test('whole numbers in full, and only a part of one in six digits', () => {
  const told = (before: number, after: number) =>
    explainChange({ ...nothing, before, after, change: after - before }, { unit: 'count' })[0]!.zh;
  expect(told(1_234_567, 1_235_001)).toBe('由 1234567 变为 1235001，变化 +434');
  expect(told(1_234_567.5, 1_234_568)).toBe('由 1234570 变为 1234568，变化 +0.5');
});

test.each([
  ['unknown-input', '有未知的量，无法分解'],
  ['over-nothing', '分母为零，无法分解'],
  ['over-nothing-between', '变化途中分母为零，无法分解'],
  [null, '有未知的量，无法分解'],
] as const)('no number, and why: %s', (gap, zh) => {
  for (const missing of ['before', 'after', 'change'] as const)
    expect(explainChange({ ...nothing, [missing]: null, gap }, { unit: 'fen' })).toEqual([
      { zh, en: expect.stringMatching(/^[ -~]+$/) as string },
    ]);
});

test('a change of nothing has no sign', () => {
  expect(explainChange(nothing, { unit: 'fen' })[0]!.zh).toBe('由 0.00 元 变为 0.00 元，变化 0.00 元');
  expect(explainChange(nothing, { unit: 'count' })[0]!.en).toBe('From 0 to 0, a change of 0');
});

test.each<[unknown, unknown, string]>([
  [null, { unit: 'fen' }, 'shape/not-object'],
  [{}, null, 'shape/not-object'],
  [{}, { unit: 'yuan' }, 'option/unknown'],
  [{}, { unit: 'fen', names: 7 }, 'shape/not-object'],
  [{ before: '1', after: 2, change: 1 }, { unit: 'fen' }, 'decompose/not-number'],
  [{ before: 1, after: 2, change: 1 }, { unit: 'fen' }, 'shape/not-list'],
  [{ before: 1, after: 2, change: 1, parts: [null] }, { unit: 'fen' }, 'shape/not-object'],
  [{ before: 1, after: 2, change: 1, parts: [{ input: 'a', amount: '1' }] }, { unit: 'fen' }, 'decompose/not-number'],
  [{ before: 1, after: 2, change: 0.5, parts: [] }, { unit: 'fen' }, 'money/not-fen'],
  [{ before: 1, after: null, change: 1 }, { unit: 'fen', names: null }, 'shape/not-object'],
  [{ before: null, gap: 'toString' }, { unit: 'fen' }, 'option/unknown'],
  [{ before: 1, after: 2, change: 1, parts: [{ input: 7, amount: 1 }] }, { unit: 'fen' }, 'decompose/not-member'],
  [{ before: 1, after: 2, change: 1, parts: [{ input: 'a', amount: 1 }] }, { unit: 'fen', names: { a: null } }, 'shape/not-object'],
  [{ before: 1, after: 2, change: 1, parts: [{ input: 'a', amount: 1 }] }, { unit: 'fen', names: { a: 'UV' } }, 'shape/not-object'],
  [
    { before: 1, after: 2, change: 1, parts: [{ input: 'a', amount: 1 }] },
    { unit: 'fen', names: { a: { zh: '访客' } } },
    'decompose/not-member',
  ],
  [
    { before: 1, after: 2, change: 1, parts: [{ input: 'a', amount: 1 }] },
    { unit: 'fen', names: { a: { en: 'a' } } },
    'decompose/not-member',
  ],
])('refuses %j, %j', (decomposition, options, code) => {
  expect(() => explainChange(decomposition as never, options as never)).toThrow(expect.objectContaining({ code }));
});

test.each(metricUnits)('a change in %s can be told', (unit) => {
  const metric = { id: 'waiting', name: visitors, unit, better: 'lower', formula: ['total', '÷', 'answers'] } as const;
  const answer = decompose(metric, { before: { total: 600, answers: 10 }, after: { total: 400, answers: 10 } });
  expect(explainChange(answer, { unit })).toHaveLength(2);
});
