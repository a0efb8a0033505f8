import type { Text } from '@zhanggui/core';
import type { PlaybooksErrorParams } from './PlaybooksErrorParams.js';

/** 错误说明 of this package's codes, for `renderError(error, { locale, texts: playbooksErrorTexts })`. */
export const playbooksErrorTexts: Readonly<Record<keyof PlaybooksErrorParams, Text>> = {
  'campaign/not-id': { zh: '{path} 不是编号：{value}', en: '{path} is not an id: {value}' },
  'campaign/no-phase': { zh: '活动 {campaign} 没有任何阶段', en: 'The campaign {campaign} has no phase' },
  'campaign/duplicate-id': { zh: '编号 {id} 用了两次', en: 'The id {id} is used twice' },
  'campaign/no-anchor': {
    zh: '不知道 {year} 年的 {festival} 是哪天，请在模板里写明月日',
    en: 'No day is known for {festival} in {year}: name month and day in the template',
  },
  'campaign/window-misses-phase': {
    zh: '活动时间 {from} 至 {to} 里没有 {phase} 阶段的任何一天',
    en: 'The window from {from} to {to} has no day of the phase {phase}',
  },
  'campaign/window-misses-anchor': {
    zh: '活动时间 {from} 至 {to} 对不上 {anchor} 的活动，请核对年份和日期',
    en: 'The window from {from} to {to} is not that of the campaign of {anchor}: check its year and days',
  },
  'campaign/two-windows': {
    zh: '活动 {campaign} 有两个都对得上的活动时间：从 {from} 开始的和从 {other} 开始的',
    en: 'Two windows fit the campaign {campaign}: the one from {from} and the one from {other}',
  },
  'campaign/negative-budget': { zh: '预算 {amount} 分为负', en: 'The budget of {amount} fen is below zero' },
  'campaign/not-whole-shares': { zh: '各阶段的预算占比合计是 {sum}，应为 1', en: 'The shares of the budget add up to {sum}, not to 1' },
  'campaign/missing-share': { zh: '没有给出 {phase} 阶段的预算占比', en: 'No share of the budget is given for the phase {phase}' },
  'playbook/not-number': { zh: '{path} 不是可用的数字：{value}', en: '{path} is no usable number: {value}' },
  'playbook/not-text': { zh: '{path} 不是文字：{value}', en: '{path} is no text: {value}' },
  'playbook/duplicate-id': { zh: '{path} 的编号 {id} 用了两次', en: 'The id {id} at {path} is used twice' },
  'diagnosis/missing-fact': {
    zh: '诊断 {tree} 需要店铺自己定的 {fact}，还没有给',
    en: 'The diagnosis {tree} needs {fact}, which the shop has to decide',
  },
  'kpi/not-whole-weights': {
    zh: '计分卡 {scorecard} 的权重合计是 {sum}，应为 1',
    en: 'The weights of the scorecard {scorecard} add up to {sum}, not to 1',
  },
  'kpi/unknown': { zh: '没有给出指标 {kpi}', en: 'The KPI {kpi} was not given' },
  'incentive/no-plan': { zh: '改进档 {band} 没有改进计划', en: 'The improvement band {band} has no plan' },
  'goal/ambiguous-percent': {
    zh: '“{text}”没有说明是相对提升还是百分点',
    en: '“{text}” does not say whether it is relative or in percentage points',
  },
  'goal/not-goal': { zh: '看不出“{text}”要提升或下降百分之几', en: 'No change in percent can be read from “{text}”' },
  'condition/not-condition': { zh: '{path} 不是条件：{value}', en: '{path} is no condition: {value}' },
  'playbook/not-plain': { zh: '不是 JSON 能写的数据：{value}', en: 'Not data as JSON has it: {value}' },
  'sop/no-step': { zh: '流程 {sop} 没有任何步骤', en: 'The SOP {sop} has no step' },
  'sop/not-usable': { zh: '流程里的 {path} 不能用：{value}', en: '{path} of the SOP cannot be used: {value}' },
  'sop/duplicate-id': { zh: '{path} 的编号 {id} 用了两次', en: 'The id {id} at {path} is used twice' },
  'sop/unknown-step': { zh: '{path} 提到的步骤 {step} 不存在', en: '{path} names the step {step}, which there is not' },
  'sop/cycle': { zh: '步骤互相等待，成了一个圈：{steps}', en: 'Steps wait for each other in a circle: {steps}' },
  'sop/not-compiled': { zh: '请先用 compileSop 准备流程：{value}', en: 'Prepare the SOP with compileSop first: {value}' },
  'run/not-run': { zh: '{path} 不是这个流程的运行记录：{value}', en: '{path} is not a run of this SOP: {value}' },
  'run/version-mismatch': {
    zh: '运行记录属于流程 {sop} 的另一个版本（版本 {version}，内容 {hash}），请先迁移',
    en: 'The run belongs to another version of the SOP {sop} (version {version}, content {hash}): migrate it first',
  },
  'run/other-sop': {
    zh: '运行属于流程 {from}，{to} 是另一个流程；确实要换，请写明 toOtherSop',
    en: 'The run belongs to the SOP {from}, and {to} is another one: say toOtherSop if that is meant',
  },
  'run/not-map': { zh: '步骤对照表里的 {step} 对不上', en: 'The map of steps cannot place {step}' },
  'schedule/not-task': { zh: '{path} 不能排期：{value}', en: '{path} cannot be scheduled: {value}' },
  'schedule/duplicate-id': { zh: '{path} 的编号 {id} 用了两次', en: 'The id {id} at {path} is used twice' },
  'schedule/unknown-id': { zh: '{path} 提到的 {id} 不存在', en: '{path} names {id}, which there is not' },
  'schedule/cycle': { zh: '任务互相等待，成了一个圈：{tasks}', en: 'Tasks wait for each other in a circle: {tasks}' },
  'schedule/no-day': { zh: '排 {tasks} 项任务要给开始日或截止日', en: 'To schedule tasks ({tasks}), name the first or the last day' },
  'schedule/not-weights': { zh: '给了 {weights} 个权重，却有 {days} 天', en: 'Weights: {weights}, but days: {days}' },
  'schedule/no-turns': {
    zh: '只有 {kinds} 类内容，不能轮流排 {slots} 次',
    en: 'Kinds of content: {kinds}, too few to take turns in slots: {slots}',
  },
  'playbook/not-applicable': { zh: '手册里没有“{what}”，改动用不上', en: 'There is no “{what}” in the playbook that could be changed' },
};
