import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { medicalClaim } from './medicalClaim.js';

test.each([
  ['a treatment', '能治疗湿疹的面霜', ['error 治疗湿疹']],
  ['a medical grade', '医用级面膜', ['error 医用级面膜']],
  ['folk wording', '祛湿健脾的红豆茶', ['warning 祛湿', 'warning 健脾']],
  ['a disguise', '消/炎面霜', ['error 消/炎']],
  ['a live script', { texts: [{ text: '贴一贴，颈椎病就好', place: 'live' as const }] }, ['error 颈椎病']],
])('reports %s', (_, listing, expected) => {
  expect(reports(medicalClaim, listing)).toEqual(expected);
});

test.each([
  ['a skin type', '干性肌肤也能用的面霜'],
  ['a mood', '可爱又治愈的小夜灯'],
  ['a caution', '高血压患者慎用'],
  ['a disclaimer', '本品不能代替药物治疗'],
  ['a device', { title: '伤口敷贴，防细菌感染', goods: 'device' as const }],
  ['a fashion', '复古又潮流感十足的包'],
])('is silent on %s', (_, listing) => {
  expect(reports(medicalClaim, listing)).toEqual([]);
});
