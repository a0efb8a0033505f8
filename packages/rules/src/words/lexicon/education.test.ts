import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a pass', '考证保过，不过退费', ['error 保过', 'error 不过退费']],
  ['a rate', '押题命中率90%', ['error 押题命中率90%']],
  ['a sitter', '代考替考，考前给答案', ['error 代考', 'error 替考', 'error 考前给答案']],
  ['a diploma without an exam', '免考拿证，学信网可查', ['error 免考拿证', 'error 学信网可查']],
  ['all pupils', '学生百分百考入重点高中', ['error 学生百分百考入']],
  ['a great school', '低分上名校', ['error 低分上名校']],
  ['a fee after', '培训先就业后付款', ['error 先就业后付']],
  ['an examiner', '命题组老师授课', ['error 命题组老师授课']],
  ['a score', '一个月提升50分', ['error 一个月提升50分']],
  ['a certificate by a time', '零基础五周拿下六级', ['error 五周拿下六级']],
  ['a refund', '没上岸退学费', ['error 没上岸退学费']],
  ['from a mark to a mark', '从40分提到90分', ['error 从40分提到90分']],
  ['no examination', '免试入学，不用考试拿学历', ['error 免试入学', 'error 不用考试拿学历']],
  ['a pupil’s mark', '学员提分65分', ['error 学员提分65分']],
  ['a pass promised for a course', '美术班保证通过统考', ['error 保证通过']],
  ['a skill by a time', '钢琴班十天会弹', ['error 十天会弹']],
  ['teachers of a great school', '名校学姐带背考研政治', ['warning 名校学姐']],
])('教育培训承诺, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['what passes through something', '确保过滤网装到位，包过塑的菜单，线缆必过金属探测机'],
  ['a test of goods', '质检一次通过'],
  ['a course', '英语口语课程共24课时'],
  ['no promise', '本课程不保证通过考试'],
  ['a machine', '确保录音清晰'],
  ['a way to wait', '提前30分钟到场'],
])('no 教育培训承诺, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
