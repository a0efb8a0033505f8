import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { lint } from '../lint/lint.js';
import { compileRules } from '../rule/compileRules.js';
import { noEvidence } from './noEvidence.js';

const held = (...claims: string[]) => ({ evidence: claims.map((claim) => ({ claim, id: 'BG2026-1188' })) });
const none = { evidence: [] };

test('PROD-42 · UPF50+ without a report is an error, with a report it is not', () => {
  expect(reports(noEvidence, { title: 'UPF50+防晒衣', facts: none })).toEqual(['error UPF50+']);
  expect(reports(noEvidence, { title: 'UPF50+防晒衣', facts: held('UPF50+') })).toEqual([]);
});

test.each([
  ['full width', 'ＵＰＦ５０＋ 冰丝袖套', ['error ＵＰＦ５０＋']],
  ['with a space', 'UPF 50+ 渔夫帽', ['error UPF 50+']],
  ['sunscreen', '清爽不油腻 SPF50+ PA+++', ['error SPF50+ PA+++']],
  ['hair dye', '植物染发膏', ['error 染发膏']],
  ['a special licence', '双特证面霜', ['error 双特证']],
  ['the blue hat', '蓝帽子认证钙片', ['warning 蓝帽子认证']],
  ['the food licence', '有食品生产许可证的牛肉干', ['warning 食品生产许可证']],
  ['a grade of cloth', 'A类纯棉婴儿连体衣', ['warning A类纯棉']],
  ['an obligatory mark', '通过3C认证的插座', ['warning 通过3C认证']],
  ['organic', '有机大米5kg', ['warning 有机大米']],
  ['a place', '国家地理标志产品五常大米', ['warning 国家地理标志']],
  ['a report', '附第三方检测报告', ['warning 第三方检测报告']],
  ['a laboratory', '已通过SGS检测', ['warning 通过SGS检测']],
  ['a rate', '抗菌率99.9%的袜子', ['warning 抗菌率99.9%']],
  ['a patent', '专利技术保温杯', ['warning 专利技术']],
  ['an application', '已申请专利的收纳盒', ['error 已申请专利']],
])('where nothing is held: %s', (_, title, expected) => {
  expect(reports(noEvidence, { title, facts: none })).toEqual(expected);
});

test.each([
  ['the same report', 'UPF50+防晒衣', held('UPF50+ 检测报告')],
  ['a better one', 'UPF40+防晒衣', held('upf 50+')],
  ['a registration', '防晒霜 SPF50', held('国妆特字G20240001')],
  ['the number in the title', '防晒霜 SPF50 国妆特字G20240001', none],
  ['a report on the cloth', 'A类纯棉婴儿连体衣', held('GB 18401 A类')],
  ['the number of the patent', '实用新型专利，专利号：ZL202320123456.7', none],
  ['the number of the licence', '牛肉干 SC认证 SC10112345678901', none],
  ['a certificate', '有机大米5kg', held('有机产品认证')],
  ['any report', '附检测报告', held('甲醛含量')],
  ['a test of microbes', '抗菌率99.9%的袜子', held('抗菌性能')],
])('is silent where there is proof: %s', (_, title, facts) => {
  expect(reports(noEvidence, { title, facts })).toEqual([]);
});

test('a report on less does not prove more', () => {
  expect(reports(noEvidence, { title: 'UPF50+防晒衣', facts: held('UPF40+') })).toEqual(['error UPF50+']);
  expect(reports(noEvidence, { title: 'UPF50+防晒衣', facts: held('色牢度') })).toEqual(['error UPF50+']);
});

test.each([
  '防晒衣 女 薄款',
  '有机玻璃展示盒',
  '有机会一定要试试',
  '有机硅密封胶',
  '深蓝帽子 男 鸭舌帽',
  '渔夫蓝帽子女 夏',
  'AAA类灯带',
  'XSGS检测仪外壳',
  'A类票 演唱会',
  '3C数码配件收纳包',
  '3c手机壳',
  '专利代理服务',
  '专利申请流程咨询',
  'spa会馆浴袍',
  'papa熊玩偶',
  'SCHOOL校服',
  '棉含量80%',
  '面料含95%棉 5%氨纶',
  '写工作报告的本子',
  '理发店烫发围布',
  '染发围布 不沾水',
  '中国国家地理杂志',
  '没有检测报告',
])('is silent on an ordinary %s', (title) => {
  expect(reports(noEvidence, { title, facts: none })).toEqual([]);
});

test('nothing known of the evidence is no pass, but for what the text itself must state', () => {
  const of = (title: string) => lint({ platform: 'taobao', title }, { day: parseDay('2026-11-22'), rules: compileRules([noEvidence]) });
  expect(of('UPF50+防晒衣').coverage.evidence).toBe('unknown');
  expect(of('UPF50+防晒衣').findings).toEqual([]);
  expect(
    lint({ platform: 'taobao', title: 'UPF50+防晒衣', facts: none }, { day: parseDay('2000-01-01'), rules: compileRules([noEvidence]) })
      .coverage.evidence,
  ).toBe('unknown');
  expect(of('冰丝防晒衣').coverage.evidence).toBe('checked');
  expect(reports(noEvidence, '专利技术保温杯')).toEqual(['warning 专利技术']);
});

test('evidence without a number is refused', () => {
  const facts = { evidence: [{ claim: 'UPF50+', id: '' }] };
  expect(() => reports(noEvidence, { title: '袖套', facts })).toThrow(expect.objectContaining({ code: 'lint/not-fact' }));
});
