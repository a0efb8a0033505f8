import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { lint } from '../lint/lint.js';
import { compileRules } from '../rule/compileRules.js';
import { personalData } from './personalData.js';

test('PII-01 · a mobile number in a script is reported, masked; an 11-digit SKU is not', () => {
  expect(reports(personalData, { texts: [{ text: '有事打13800138000', place: 'live' }] })).toEqual(['warning 138****8000']);
  expect(reports(personalData, { texts: [{ text: '货号20231118001', place: 'live' }] })).toEqual([]);
});

test('an identity card is graver than a telephone, and both are pointed at', () => {
  const { findings } = lint(
    { platform: 'taobao', texts: [{ text: '0571-88886666' }, { text: '收件人330106199003071236' }] },
    { day: parseDay('2026-11-22'), rules: compileRules([personalData]) },
  );
  expect(findings.map(({ severity, at }) => [severity, at?.path, at?.start, at?.end])).toEqual([
    ['warning', '/texts/0/text', 0, 13],
    ['error', '/texts/1/text', 3, 21],
  ]);
});

test('before the law was in force nothing is said', () => {
  expect(reports(personalData, '13800138000', '2021-10-31')).toEqual([]);
  expect(reports(personalData, '13800138000', '2021-11-01').length).toBe(1);
});
