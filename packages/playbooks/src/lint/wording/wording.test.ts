import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf, sentencesOf } from './clauses.js';
import { findEmptyTalk } from './emptyTalk.js';
import { findVague } from './findVague.js';
import { findOfficialese } from './officialese.js';
import { readability } from './readability.js';

const words = (found: readonly { readonly word: string }[]) => found.map(({ word }) => word);

describe('含糊', () => {
  test.each([
    ['适当处理客诉', ['适当']],
    ['尽快联系客户', ['尽快']],
    ['及时回复', ['及时']],
    ['检查主图、详情页等等', ['等等']],
    ['通知相关人员', ['相关']],
    ['必要时上报', ['必要时']],
    ['给予适当补偿，尽快发货', ['适当', '尽快']],
    ['第一时间处理', ['第一时间']],
    ['定期复盘', ['定期']],
    ['每天核对库存，及时补货', ['及时']],
    ['视情况退款', ['视情况']],
    ['按需处理', ['按需']],
    ['根据情况处理', ['根据情况']],
    ['经常检查库存', ['经常']],
    ['妥善处理客诉', ['妥善']],
    ['合理定价', ['合理定价']],
    ['主图严格把关', ['严格把关']],
    ['及时处理每一单', ['及时']],
    ['客服：及时回复', ['及时']],
  ])('%s', (text, expected) => {
    expect(words(findVague(text))).toEqual(expected);
  });

  test.each([
    '1小时内联系客户',
    '30分钟内及时回复',
    '30 分钟内及时回复顾客',
    '及时回复，30 分钟以内',
    '三十分钟内及时回复',
    '两小时内尽快联系客户',
    '每周定期复盘',
    '定期（每周一）复盘',
    '当天及时补货',
    '下班前及时交接',
    '发货及时率不低于 98%',
    '顾客投诉回复不及时',
    '看关键词与标题的相关性',
    '不要写“尽快处理”这样的话',
    '补偿适当的优惠券（5 元）',
    '等待买家付款',
    '收到差评后 2 小时内：及时联系顾客',
    '若干燥剂失效则更换',
    '尽早班同事签字',
    '用扳手抓紧固件',
    '按需求清单备货',
    '经常检查库存，每天一次',
    '优等品',
    '大概率会缺货',
    '10:30 前及时上架',
    '',
  ])('%s: nothing vague', (text) => {
    expect(findVague(text)).toEqual([]);
  });

  test('ORG-09 · the place is that of the word', () => {
    expect(findVague('请适当处理客诉')).toEqual([{ word: '适当', start: 1, end: 3 }]);
  });
});

describe('空话', () => {
  test.each([
    ['加强管理', ['加强']],
    ['提升服务质量', ['提升']],
    ['优化', ['优化']],
    ['进一步加强团队建设', ['加强']],
    ['提升转化率', ['提升']],
    ['持续优化用户体验，加强沟通', ['优化', '加强']],
    ['增强责任心', ['增强']],
    ['通过加强沟通提升服务质量', ['加强', '提升']],
    ['根据需要加强培训', ['加强']],
    ['按要求加强管理', ['加强']],
    ['按时加强管理', ['加强']],
    ['运用各种手段提升服务水平', ['提升']],
    ['借助团队力量提升业绩', ['提升']],
    ['提升服务到极致', ['提升']],
    ['提升每一位客服的服务意识', ['提升']],
    ['加强每一个环节的管理', ['加强']],
    ['一次性提升整体水平', ['提升']],
  ])('%s', (text, expected) => {
    expect(words(findEmptyTalk(text))).toEqual(expected);
  });

  test.each([
    '每日10点核对库存',
    '优化标题至30字',
    '优化标题至 30 字',
    '优化主图',
    '优化详情页首屏',
    '按差评优化尺码表',
    '把转化率提升到 3%',
    '转化率提升 0.5 个百分点',
    '通过客服回访提升复购率',
    '提升客单价：满 199 减 20 的套餐上架',
    '根据差评里的尺码反馈优化服务',
    '给出优化建议',
    '整理优化清单',
    '拒绝“加强管理”这样的空话',
    '招一名优化师',
  ])('%s: no empty talk', (text) => {
    expect(findEmptyTalk(text)).toEqual([]);
  });
});

describe('公文腔', () => {
  test.each([
    ['对顾客予以退款', ['予以']],
    ['务必切实做好', ['务必', '切实']],
    ['兹定于下周一盘点', ['兹定']],
    ['届时请大家参加', ['届时']],
  ])('%s', (text, expected) => {
    expect(words(findOfficialese(text))).toEqual(expected);
  });

  test.each(['给顾客退款', '龟兹的葡萄干', '在详情页放购物须知', '不写“予以”'])('%s: as people talk', (text) => {
    expect(findOfficialese(text)).toEqual([]);
  });

  test('each word comes with what to say instead', () => {
    expect(findOfficialese('特此通知')).toEqual([{ word: '特此', start: 0, end: 2, instead: '（删去）' }]);
  });
});

test('sentences end at full stops, clauses at commas too, and neither in a number nor in brackets', () => {
  const text = '卖 1,000 件（不含赠品，含换货）。10:30 开播，到点讲';
  const parts = (stretches: readonly { start: number; end: number }[]) => stretches.map(({ start, end }) => text.slice(start, end));
  expect(parts(sentencesOf(text))).toEqual(['卖 1,000 件（不含赠品，含换货）', '10:30 开播，到点讲']);
  expect(parts(clausesOf(text))).toEqual(['卖 1,000 件（不含赠品，含换货）', '10:30 开播', '到点讲']);
});

test('LINT-01 · sentences are counted as a reader counts', () => {
  expect(readability('')).toEqual({ sentences: 0, characters: 0, averageLength: null, longest: 0 });
  expect(readability('看 GMV。涨了 3.5 个点！')).toEqual({ sentences: 2, characters: 7, averageLength: 3.5, longest: 5 });
  expect(() => readability(null as never)).toThrow(expect.objectContaining({ code: 'playbook/not-text' }));
  expect(() => readability('字'.repeat(1_000_001))).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

test('whatever the text, places point at the words, in order', () => {
  const bits = fc.constantFrom(
    '适当',
    '加强',
    '管理',
    '予以',
    '及时',
    '30',
    '分钟',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '率',
    '不',
    '字',
    ' ',
    '\n',
    '😀',
  );
  const law = fc.property(
    fc.array(bits, { maxLength: 40 }).map((list) => list.join('')),
    (text) => {
      for (const find of [findVague, findEmptyTalk, findOfficialese]) {
        const found = find(text);
        for (const [at, { word, start, end }] of found.entries()) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : found[at - 1]!.end);
        }
      }
    },
  );
  fc.assert(law);
});

test('a figure in the clause silences it, wherever it stands', () => {
  const word = fc.constantFrom('适当', '尽快', '相关', '视情况');
  const law = fc.property(word, fc.nat(99), fc.boolean(), (each, figure, first) => {
    expect(findVague(`${each}处理客诉`)).toHaveLength(1);
    expect(findVague(first ? `${figure} 分钟内${each}处理客诉` : `${each}处理 ${figure} 件客诉`)).toEqual([]);
  });
  fc.assert(law);
});

test('a text twice as long takes about twice as long', () => {
  const time = (repeats: number) => {
    const text = '适当处理，加强管理“、”予以（'.repeat(repeats);
    const start = performance.now();
    findVague(text);
    findEmptyTalk(text);
    findOfficialese(text);
    return performance.now() - start;
  };
  time(500);
  const [once, twice] = [1, 2].map((times) => Math.min(...[1, 2, 3, 4, 5].map(() => time(times * 1000))));
  expect(twice! / once!).toBeLessThan(4);
});
