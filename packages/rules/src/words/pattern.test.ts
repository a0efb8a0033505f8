import { ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf } from './pattern.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const slots = { scope: ['全国 全网', '全球'], colour: ['红 深[红|蓝]'], many: [Array.from({ length: 300 }, (_, k) => `词${k}`).join(' ')] };

/** Forms as texts: sets with bars, the anchor between angle quotes. */
const shown = (pattern: string) =>
  formsOf(pattern, slots).map(({ atoms, anchor }) =>
    atoms
      .map((atom, k) => {
        const text = atom.kind === 'set' ? [...atom.set.words].join('|') : atom.kind === 'gap' ? `~${atom.most}` : `{${atom.kind}}`;
        return k === anchor ? `«${text}»` : text;
      })
      .join(' '),
  );

test.each([
  ['a word', '国家级', ['«国家级»']],
  ['alternatives', '第[一|1]', ['«第一|第1»']],
  ['one of which is nothing', '[超|]好用', ['«超好用|好用»']],
  ['alternatives in alternatives', '[销[量|售额]|口碑]第一', ['«销量第一|销售额第一|口碑第一»']],
  ['a slot', '{scope}第一', ['«全国第一|全网第一|全球第一»']],
  ['a slot whose members have alternatives', '{colour}色', ['«红色|深红色|深蓝色»']],
  [
    'a long slot stays apart, and the rarer word is the anchor',
    '治疗{many}',
    [`«治疗» ${Array.from({ length: 300 }, (_, k) => `词${k}`).join('|')}`],
  ],
  ['a number', '{n}天见效', ['{number} «天见效»']],
  ['a gap', '无效~3退款', ['«无效» ~3 退款']],
  ['a gap of two digits', '无效~12退款', ['«无效» ~12 退款']],
  ['an open word', '最{word}', ['«最» {word}']],
  ['alternatives with a number are two forms', '[{n}倍|双倍]返还', ['{number} «倍返还»', '«双倍返还»']],
  ['capitals and full-width letters', 'ＮＯ．1', ['«no.1»']],
  ['a space', 'no 1', ['«no 1»']],
])('%s', (_, pattern, forms) => {
  expect(shown(pattern)).toEqual(forms);
});

test('the start and the end of a part', () => {
  expect(formsOf('^第一,', {})).toMatchObject([{ atStart: true, atEnd: false }]);
  expect(formsOf('最好$', {})).toMatchObject([{ atStart: false, atEnd: true }]);
  expect(formsOf('^最好$', {})).toMatchObject([{ atStart: true, atEnd: true }]);
});

test.each([
  ['nothing', ''],
  ['only a start', '^'],
  ['a bracket that is not closed', '[好|坏'],
  ['a bracket that was not opened', '好]'],
  ['a bar outside of brackets', '好|坏'],
  ['a slot that is not closed', '{scope'],
  ['a brace that was not opened', 'scope}'],
  ['a gap of nothing', '好~坏'],
  ['a gap of 0', '好~0坏'],
  ['a start in the middle', '好^坏'],
  ['an end in the middle', '好$坏'],
  ['nothing but a number', '{n}'],
  ['nothing but a gap', '~3'],
  ['nothing that must be there', '[好|]~3[坏|]'],
  ['alternatives five deep', '[a[b[c[d[e]]]]]'],
  ['2,001 ways to write one set', '[{many}{many}]'],
  ['201 ways with numbers', '[{n}个|{n}只|{n}条]'.repeat(5)],
  ['65 atoms', '{n}好'.repeat(33)],
  ['a text too long to be a pattern', '好'.repeat(2001)],
])('refuses %s', (_, pattern) => {
  expect(() => formsOf(pattern, slots)).toThrow(refused('lexicon/not-pattern'));
});

test.each([
  ['that was not given', '{size}', slots],
  ['that every object has', '{constructor}', slots],
  ['that is no list', '{scope}', { scope: '全国' } as never],
  ['of things that are no texts', '{scope}', { scope: [1] } as never],
])('refuses a slot %s', (_, pattern, given) => {
  expect(() => formsOf(pattern, given)).toThrow(refused('lexicon/unknown-slot'));
});

test('a slot of nothing, or of too much, is refused', () => {
  expect(() => formsOf('{none}', { none: [' '] })).toThrow(refused('lexicon/not-pattern'));
  expect(() => formsOf('{all}', { all: [Array.from({ length: 2001 }, (_, k) => `${k}`).join(' ')] })).toThrow(
    refused('lexicon/not-pattern'),
  );
});

test('whatever pattern, nothing but a coded error comes out', () => {
  const pattern = fc.array(fc.constantFrom('[', ']', '{', '}', '|', '~', '^', '$', 'n', '3', '好', '{scope}', '{n}', '~2'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        pattern.map((list) => list.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        try {
          for (const { atoms, anchor } of formsOf(text, slots)) expect(atoms[anchor]).toMatchObject({ kind: 'set' });
        } catch (error) {
          expect(error).toBeInstanceOf(ZhangguiError);
        }
      },
    ),
  );
});
