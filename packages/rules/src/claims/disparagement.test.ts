import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { disparagement } from './disparagement.js';

const beside = (title: string) => ({ title, facts: { competitors: ['青竹杯业', 'Kivo'] } });

test('SHOP-08 · copy that names a competitor negatively is an error', () => {
  expect(reports(disparagement, beside('青竹杯业的杯子都是垃圾'))).toEqual(['error 青竹杯业的杯子都是垃圾']);
  expect(reports(disparagement, beside('我们的杯子用316不锈钢'))).toEqual([]);
});

test.each([
  ['others', '别家都是假货', ['error 别家都是假货']],
  ['a comparison', beside('比青竹杯业好用多了'), ['error 比青竹杯业好用多了']],
  ['a warning', beside('避雷青竹杯业'), ['error 避雷青竹杯业']],
  ['a farewell', beside('告别 KIVO，选我们'), ['error 告别 KIVO']],
  ['a Latin name', beside('kivo质量差'), ['error kivo质量差']],
  ['full width', beside('ＫＩＶＯ 不如我们'), ['error ＫＩＶＯ 不如']],
  ['a thing that they lack', beside('青竹杯业比不上的手感'), ['error 青竹杯业比不上']],
])('reports %s', (_, listing, expected) => {
  expect(reports(disparagement, listing)).toEqual(expected);
});

test.each([
  ['a part', beside('适用于Kivo水杯的杯盖')],
  ['a part in other words', beside('兼容青竹杯业的滤网，便宜')],
  ['a name alone', beside('青竹杯业')],
  ['praise of the other', beside('青竹杯业好用')],
  ['praise', beside('和青竹杯业一样好用')],
  ['modesty', beside('不比青竹杯业差')],
  ['another clause', beside('青竹杯业出品，拒绝劣质')],
  ['another word', beside('Kivox音箱太差')],
  ['another word that ends so', beside('Subkivo质量差')],
  ['a neighbour', '隔壁小孩都喜欢'],
  ['a name that is not known', '星河杯子质量差'],
  ['no more than goods', '316不锈钢保温杯，保温12小时'],
])('is silent on %s', (_, listing) => {
  expect(reports(disparagement, listing)).toEqual([]);
});

test('a name in words that the lexicon knows is reported once', () => {
  expect(reports(disparagement, beside('吊打青竹杯业')).length).toBe(1);
});

test('names that cannot be are refused', () => {
  for (const competitors of ['青竹', [''], [3], Array.from({ length: 201 }, () => 'x')])
    expect(() => reports(disparagement, { title: '杯子', facts: { competitors: competitors as never } })).toThrow(
      expect.objectContaining({ code: expect.any(String) }),
    );
});
