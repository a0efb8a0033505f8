import { shown } from '@zhanggui/core';
import { lintShopProfile, tonesOfVoice } from '@zhanggui/core/shop';
import { didYouMean } from '../../compose/validate/didYouMean.js';
import { exampleKnowledge, examplePlaybook, exampleScript, exampleSop, exampleTool } from '../../compose/validate/examples.js';
import type { PlaybookRule } from '../../compose/validate/playbookRule.js';
import { meant } from '../../compose/validate/rules/meant.js';
import { serviceArtefacts } from '../serviceArtefacts.js';

/** 定位和打法不一致. */
export const profilePositioning = {
  id: 'profile/inconsistent-positioning',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '定位是 {positioning}，打法却是 {pricingModel}', en: 'Positioned as {positioning}, priced as {pricingModel}' },
  explain: { zh: '又要高端又要走量，顾客不知道你是谁', en: 'Who is fine and cheap at once is neither to a customer' },
  examples: [
    {
      bad: { profile: { ...examplePlaybook.profile, positioning: 'premium', pricingModel: 'volume' } },
      good: { profile: { ...examplePlaybook.profile, positioning: 'premium', pricingModel: 'high-ticket' } },
    },
  ],
  check: ({ playbook: { profile } }) =>
    profile?.positioning === 'premium' && profile.pricingModel === 'volume'
      ? [{ params: { positioning: 'premium', pricingModel: 'volume' }, at: { path: '/profile/pricingModel' } }]
      : [],
} as const satisfies PlaybookRule;

/** 档案没写完: what `lintShopProfile` finds. */
export const profileIncomplete = {
  id: 'profile/incomplete',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '店铺档案没写完：{field}', en: 'The shop profile leaves open: {field}' },
  explain: { zh: '店铺是谁、要去哪，先写清楚', en: 'Say first what the shop is and where it wants to go' },
  examples: [{ bad: { profile: { ...examplePlaybook.profile, personas: [] } }, good: {} }],
  check: ({ playbook: { profile } }) =>
    profile === undefined
      ? []
      : lintShopProfile(profile).map(({ at, fix }) => ({
          params: { field: at?.path?.slice(1) ?? '' },
          at: { path: `/profile${at?.path ?? ''}` },
          ...(fix !== undefined && { fix }),
        })),
} as const satisfies PlaybookRule;

/** 语气不一致. */
export const scriptTone = {
  id: 'script/tone-mismatch',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '话术“{script}”的语气是 {tone}，店铺是 {shop}', en: 'The script “{script}” is {tone}, the shop is {shop}' },
  explain: { zh: '风格不统一，顾客觉得像换了个人', en: 'To the customer it sounds like somebody else' },
  examples: [{ bad: { scripts: [{ ...exampleScript, tone: 'playful' }] }, good: { scripts: [exampleScript] } }],
  check: ({ playbook, pathOf }) => {
    const shop = playbook.profile?.toneOfVoice;
    return (playbook.scripts ?? []).flatMap((script) =>
      shop && tonesOfVoice.includes(script.tone) && script.tone !== shop
        ? [{ params: { script: shown(script.id), tone: script.tone, shop }, at: { path: `${pathOf(script)}/tone` } }]
        : [],
    );
  },
} as const satisfies PlaybookRule;

/** 没有这种语气. */
export const scriptUnknownTone = {
  id: 'script/unknown-tone',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '话术“{script}”的语气“{tone}”不是可选的一种', en: 'The script “{script}” has the tone “{tone}”, which is none' },
  explain: { zh: '语气只有几种，写错了就没法比对', en: 'Only tones of the list can be compared with the shop’s' },
  examples: [{ bad: { scripts: [{ ...exampleScript, tone: 'legalistic' }] }, good: { scripts: [exampleScript] } }],
  check: ({ playbook, pathOf }, { index }) =>
    (playbook.scripts ?? []).flatMap((script) => {
      const tone: string = script.tone;
      if (tone === '' || tonesOfVoice.includes(script.tone)) return [];
      const instead = didYouMean(tone, tonesOfVoice, index);
      const params = { script: shown(script.id), tone: shown(tone) };
      return [{ params, at: { path: `${pathOf(script)}/tone` }, ...(instead !== null && { fix: meant(instead) }) }];
    }),
} as const satisfies PlaybookRule;

/** 没有教程. */
export const toolNoTutorial = {
  id: 'tool/no-tutorial',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '工具“{tool}”没有图文教程', en: 'The tool “{tool}” has no tutorial' },
  explain: { zh: '有图有步骤，新人自己就能学会', en: 'With pictures a newcomer learns it alone' },
  examples: [{ bad: { tools: [{ ...exampleTool, tutorials: [] }] }, good: { tools: [exampleTool] } }],
  check: ({ playbook, pathOf }) =>
    (playbook.tools ?? []).flatMap((tool) =>
      tool.tutorials?.length ? [] : [{ params: { tool: shown(tool.id) }, at: { path: `${pathOf(tool)}/tutorials` } }],
    ),
} as const satisfies PlaybookRule;

/** 数据工具没写怎么用. */
export const toolNoHowTo = {
  id: 'tool/no-howto',
  severity: 'warning',
  preset: 'recommended',
  message: { zh: '数据工具“{tool}”没写怎么用', en: 'The analytics tool “{tool}” does not say how it is used' },
  explain: { zh: '数据工具不会看，数字就会看错', en: 'Who cannot use it reads the figures wrong' },
  examples: [
    {
      bad: { tools: [{ ...exampleTool, kind: 'analytics' }] },
      good: {
        tools: [
          {
            ...exampleTool,
            kind: 'analytics',
            howTo: { zh: '每天 9 点看昨日流量和转化', en: 'Look at yesterday’s traffic and conversion at 9' },
          },
        ],
      },
    },
  ],
  check: ({ playbook, pathOf }) =>
    (playbook.tools ?? []).flatMap((tool) =>
      tool.kind === 'analytics' && tool.howTo === undefined
        ? [{ params: { tool: shown(tool.id) }, at: { path: `${pathOf(tool)}/howTo` } }]
        : [],
    ),
} as const satisfies PlaybookRule;

/** 客服四件套缺一样: 流程规范, 常见问答, 话术, SOP. Only where the playbook is about customer service. */
export const serviceMissing = {
  id: 'service/missing-artefact',
  severity: 'warning',
  preset: 'all',
  message: { zh: '客服部分缺{what}（{field}）', en: 'Customer service lacks {field} ({what})' },
  explain: { zh: '规范、问答、话术、流程配齐，客服才不用临场编', en: 'With norms, answers, scripts and SOPs nobody has to make things up' },
  examples: [
    { bad: { knowledge: [{ ...exampleKnowledge, kind: 'technique' }] }, good: {} },
    {
      bad: { sops: [{ ...exampleSop, topics: ['customer-service'] }], scripts: [] },
      good: { sops: [exampleSop], scripts: [exampleScript] },
    },
  ],
  check: ({ playbook }) => {
    const artefacts = serviceArtefacts(playbook);
    return artefacts === null
      ? []
      : artefacts.flatMap(({ path, name, count }) => (count === 0 ? [{ params: { what: name, field: path.slice(1) }, at: { path } }] : []));
  },
} as const satisfies PlaybookRule;
