import type { TextParams } from '@zhanggui/core';
import type { Voice } from '../../compose/shape/field.js';
import type { ReadPlaybook } from '../../compose/shape/reading.js';
import { exampleAgent, exampleRole, exampleSop, exampleStep } from '../../compose/validate/examples.js';
import type { PlaybookRule, PlaybookRuleFinding } from '../../compose/validate/playbookRule.js';
import { type Stretch, sentencesOf } from '../wording/clauses.js';
import { findEmptyTalk } from '../wording/emptyTalk.js';
import { findVague } from '../wording/findVague.js';
import { findOfficialese } from '../wording/officialese.js';
import { lengthOf } from '../wording/readability.js';

/** 含糊的说法: in duties, steps, criteria and actions. */
export const textVague = {
  id: 'text/vague',
  severity: 'warning',
  preset: 'recommended',
  message: {
    zh: '“{word}”每个人理解不一样，写清多少、多久、哪些',
    en: '“{word}” means something else to everybody: say how much, how soon, which',
  },
  explain: { zh: '模糊地带就是推诿的地方', en: 'Where it is vague nobody feels meant' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, how: { zh: '适当处理客诉', en: 'Treat complaints suitably' } }] }] },
      good: {
        sops: [{ ...exampleSop, steps: [{ ...exampleStep, how: { zh: '1小时内联系客户', en: 'Call the customer within an hour' } }] }],
      },
    },
    {
      bad: { roles: [{ ...exampleRole, coreDuty: { zh: '负责店铺相关事务', en: 'Looks after related matters' } }, exampleAgent] },
      good: {
        roles: [{ ...exampleRole, coreDuty: { zh: '30分钟内及时回复投诉', en: 'Answers complaints within 30 minutes' } }, exampleAgent],
      },
    },
  ],
  check: (read) => eachText(read, ['work'], findVague),
} as const satisfies PlaybookRule;

/** 空话. */
export const textEmptyTalk = {
  id: 'text/empty-talk',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '“{word}”是空话，写清做什么、做到多少', en: '“{word}” alone is empty talk: say what is done, and how far' },
  explain: { zh: '看不见、量不出的事，做没做都一样', en: 'What can be neither seen nor measured need not be done' },
  examples: [
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, how: { zh: '加强管理', en: 'Strengthen the management' } }] }] },
      good: {
        sops: [{ ...exampleSop, steps: [{ ...exampleStep, how: { zh: '每日10点核对库存', en: 'Check the stock at 10 every day' } }] }],
      },
    },
    {
      bad: { sops: [{ ...exampleSop, steps: [{ ...exampleStep, title: { zh: '提升服务质量', en: 'Raise the quality of service' } }] }] },
      good: {
        sops: [{ ...exampleSop, steps: [{ ...exampleStep, title: { zh: '优化标题至30字', en: 'Cut the title to 30 characters' } }] }],
      },
    },
  ],
  check: (read) => eachText(read, ['work'], findEmptyTalk),
} as const satisfies PlaybookRule;

/** 公文腔: in all that explains work. */
export const styleOfficialese = {
  id: 'style/officialese',
  severity: 'info',
  preset: 'recommended',
  message: { zh: '“{word}”是公文腔，可以说：{instead}', en: '“{word}” is officialese; say: {instead}' },
  explain: { zh: '手册要像同事说话，新人才看得进去', en: 'A newcomer reads what sounds like a colleague' },
  examples: [
    {
      bad: { purpose: { zh: '对违规行为予以处罚', en: 'Violations shall be sanctioned' } },
      good: { purpose: { zh: '违规扣 50 元', en: 'A violation costs 50 yuan' } },
    },
  ],
  check: (read) => eachText(read, ['work', 'plain'], findOfficialese),
} as const satisfies PlaybookRule;

/** 一句话最长多少字: our own rule of thumb. */
const longestSentence = 60;

/** 句子太长. */
export const styleLongSentence = {
  id: 'style/long-sentence',
  severity: 'info',
  preset: 'recommended',
  message: {
    zh: '一句话 {length} 个字，超过 {limit} 个字就难读',
    en: 'A sentence of {length} characters; over {limit} it is hard to read',
  },
  explain: { zh: '长句拆成短句，一句说一件事', en: 'One thing a sentence' },
  examples: [
    {
      bad: {
        purpose: {
          zh: '新来的客服在第一天上班的上午先由店长带着把店里所有商品的尺码表和洗涤说明从头到尾看一遍再把最近三个月里被问得最多的二十个问题和答案抄一遍贴在屏幕旁边',
          en: 'On the first morning the newcomer reads everything',
        },
      },
      good: {
        purpose: { zh: '新来的客服先看尺码表。再抄二十个常见问题。', en: 'A newcomer reads the size chart, then copies twenty questions.' },
      },
    },
  ],
  check: (read) =>
    eachText(read, ['work', 'plain'], (text) =>
      sentencesOf(text).flatMap((sentence) => {
        const length = lengthOf(text, sentence);
        return length > longestSentence ? [{ ...sentence, length, limit: longestSentence }] : [];
      }),
    ),
} as const satisfies PlaybookRule;

/** What is found in each Chinese text of these voices. */
function eachText<Found extends Stretch>(
  { texts }: ReadPlaybook,
  voices: readonly Voice[],
  find: (text: string) => readonly Found[],
): PlaybookRuleFinding[] {
  return texts.flatMap(({ zh, voice, path }) =>
    voice === null || !voices.includes(voice)
      ? []
      : find(zh).map(({ start, end, ...params }) => ({ params: params as TextParams, at: { path: `${path}/zh`, start, end } })),
  );
}
