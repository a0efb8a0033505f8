import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { lint } from '../lint/lint.js';
import { compileRules } from '../rule/compileRules.js';
import { nutritionClaim } from './nutritionClaim.js';

const solid = (values: object) => ({ nutrition: { form: 'solid' as const, ...values } });
const liquid = (values: object) => ({ nutrition: { form: 'liquid' as const, ...values } });

test.each([
  ['sugar at the limit', '无糖饼干', solid({ sugarGrams: 0.5 }), []],
  ['sugar over it', '无糖饼干', solid({ sugarGrams: 0.51 }), ['error 无糖']],
  ['in a figure', '0糖 0脂 0卡气泡水', liquid({ sugarGrams: 0, fatGrams: 0, energyKilojoules: 18 }), ['error 0卡']],
  ['in a circled figure', '⓪糖饼干', solid({ sugarGrams: 3 }), ['error ⓪糖']],
  ['full width', '０ 糖饼干', solid({ sugarGrams: 3 }), ['error ０ 糖']],
  ['little sugar', '低糖果酱', solid({ sugarGrams: 5.1 }), ['error 低糖']],
  ['… that is little', '低糖月饼', solid({ sugarGrams: 5 }), []],
  ['no fat', '零脂肪魔芋丝', solid({ fatGrams: 0.6 }), ['error 零脂肪']],
  ['little fat in a liquid', '低脂牛奶', liquid({ fatGrams: 1.6 }), ['error 低脂']],
  ['little fat in a solid', '低脂全麦面包', solid({ fatGrams: 2.9 }), []],
  ['protein of a solid', '高蛋白能量棒', solid({ proteinGrams: 11.9 }), ['error 高蛋白']],
  ['… by its energy', '高蛋白豆腐', solid({ proteinGrams: 8, energyKilojoules: 340 }), []],
  ['protein of a liquid', '富含优质蛋白的牛奶', liquid({ proteinGrams: 6 }), []],
  ['little salt', '低盐酱油', liquid({ sodiumMilligrams: 4000 }), ['error 低盐']],
  ['no salt', '无盐黄油', solid({ sodiumMilligrams: 5 }), []],
  ['little energy', '低卡魔芋面', solid({ energyKilojoules: 171 }), ['error 低卡']],
  ['little energy in a liquid', '低卡气泡水', liquid({ energyKilojoules: 81 }), ['error 低卡']],
  ['fibre', '高膳食纤维饼干', solid({ fibreGrams: 5.9 }), ['error 高膳食纤维']],
  ['two of them', '无糖低脂酸奶', liquid({ sugarGrams: 9, fatGrams: 3 }), ['error 无糖', 'error 低脂']],
])('营养成分表, %s: %s', (_, title, facts, expected) => {
  expect(reports(nutritionClaim, { title, facts })).toEqual(expected);
});

const all = { energyKilojoules: 2000, proteinGrams: 1, fatGrams: 30, sugarGrams: 40, sodiumMilligrams: 900, fibreGrams: 0 };

test.each([
  ['添加糖以外的配料见包装'],
  ['无蔗糖酸奶'],
  ['减糖30%的果汁'],
  ['脱脂牛奶'],
  ['低GI饼干'],
  ['冰糖葫芦无糖精'],
  ['每份100卡的面包'],
  ['净含量20糖包'],
  ['提高蛋白质吸收'],
  ['蛋白粉勺'],
  ['不含糖精的饮料'],
  ['无糖尿病史的人群'],
  ['不是无糖，是少糖'],
  ['零卡顿的平板电脑'],
  ['低卡扣设计的午餐盒'],
  ['增高蛋白桑'],
  ['无盐酸'],
  ['降低盐分摄入'],
  ['人体脂肪秤'],
  ['高纤维素衣物'],
])('is silent on %s', (title) => {
  expect(reports(nutritionClaim, { title, facts: solid(all) })).toEqual([]);
});

test('a value that is not in the table is no pass, and what is no food has no table', () => {
  const of = (title: string, facts = {}) =>
    lint({ platform: 'taobao', title, facts }, { day: parseDay('2026-11-22'), rules: compileRules([nutritionClaim]) }).coverage.nutrition;
  expect(of('无糖饼干')).toBe('unknown');
  expect(of('无糖饼干', solid({ fatGrams: 1 }))).toBe('unknown');
  expect(of('低糖电饭煲')).toBe('checked');
  expect(of('黄油饼干')).toBe('checked');
});

test('values that cannot be are refused', () => {
  const values = [{ form: 'gas' }, { form: 'solid', fatGrams: -1 }, { form: 'solid', sugarGrams: Number.POSITIVE_INFINITY }, null];
  for (const nutrition of values)
    expect(() => reports(nutritionClaim, { title: '无糖饼干', facts: { nutrition: nutrition as never } })).toThrow(
      expect.objectContaining({ code: expect.any(String) }),
    );
});
