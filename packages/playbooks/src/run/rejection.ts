import { checkObject, checkOption, type Locale, renderText, type Text } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import type { Run } from './run.js';

/** 不受理: why an event changes nothing. Lists are ids in the order of the SOP. */
export interface Rejected<Code extends RejectionCode = RejectionCode> {
  readonly ok: false;
  readonly code: Code;
  readonly params: RejectionParams;
}

/** 结果: the run after the event, or why there is none. */
export type Reduced = { readonly ok: true; readonly run: Run } | Rejected;

/** What fills the places of the text of a rejection. */
export type RejectionParams = { readonly [name: string]: string | number | readonly string[] };

export type RejectionCode = keyof typeof rejectionTexts;

/** 不受理的原因, by code. */
export const rejectionTexts = {
  'approval/self': {
    zh: '“{step}”里 {actor} 做过的事不能由本人审批',
    en: '{actor} has done what “{step}” approves, so somebody else has to',
  },
  'branch/none': { zh: '“{step}”没有一个分支的条件成立', en: 'No branch of “{step}” holds' },
  'branch/unknown': {
    zh: '“{step}”还不能判断走哪个分支，缺少 {facts}',
    en: 'Which branch of “{step}” to take is open until this is known: {facts}',
  },
  'criteria/unmet': { zh: '“{step}”还没达到标准：{criteria}', en: '“{step}” does not yet meet: {criteria}' },
  'event/duplicate': { zh: '事件 {event} 已经收过', en: 'The event {event} has come before' },
  'event/from-future': { zh: '事件时间 {at} 晚于现在 {now}', en: 'The event is of {at}, which is later than now, {now}' },
  'event/not-event': { zh: '不是事件：{field} 为 {value}', en: 'No event: {field} is {value}' },
  'event/not-start': { zh: '运行要从 start 事件开始，而不是 {kind}', en: 'A run begins with a start event, not with {kind}' },
  'event/out-of-order': { zh: '事件时间 {at} 早于上一个事件 {last}', en: 'The event is of {at}, before the last one of {last}' },
  'event/reason-needed': { zh: '{kind} 要写明原因', en: '{kind} needs a reason' },
  'event/unknown-criterion': { zh: '“{step}”没有标准 {criterion}', en: '“{step}” has no criterion {criterion}' },
  'event/unknown-step': { zh: '流程里没有步骤 {step}', en: 'The SOP has no step {step}' },
  'evidence/wrong-kind': { zh: '{criterion} 要交的是 {kind}，不是 {value}', en: '{criterion} asks for a {kind}, not for {value}' },
  'fact/unknown': { zh: '流程没有定义事实 {fact}', en: 'The SOP knows no fact {fact}' },
  'fact/wrong-kind': { zh: '事实 {fact} 应为 {kind}', en: 'The fact {fact} is a {kind}' },
  'limit/exceeded': { zh: '{what} 超过上限 {limit}', en: '{what}: over the limit of {limit}' },
  'role/not-responsible': {
    zh: '{actor} 不担任 {roles}，也没有受委派',
    en: '{actor} has none of the roles {roles} and was not asked to do it',
  },
  'run/already-started': { zh: '运行已经开始', en: 'The run has already begun' },
  'run/ended': { zh: '运行已经结束（{status}）', en: 'The run has ended ({status})' },
  'run/not-paused': { zh: '运行没有暂停', en: 'The run is not paused' },
  'run/not-run': { zh: '{path} 不是这个流程的运行记录：{value}', en: '{path} is not a run of this SOP: {value}' },
  'run/paused': { zh: '运行已暂停', en: 'The run is paused' },
  'step/begun': { zh: '“{step}”已经有人在做', en: '“{step}” has been begun' },
  'step/blocked': { zh: '“{step}”还不能做，先要完成：{missing}', en: '“{step}” has to wait for: {missing}' },
  'step/is-approval': { zh: '“{step}”要审批，不能直接完成', en: '“{step}” is approved or rejected, not completed' },
  'step/not-approval': { zh: '“{step}”不是审批', en: '“{step}” is no approval' },
  'step/not-before': { zh: '“{to}”不是“{step}”之前做完的步骤', en: '“{to}” is no step that was done before “{step}”' },
  'step/not-optional': { zh: '“{step}”不能跳过', en: '“{step}” cannot be skipped' },
  'step/settled': { zh: '“{step}”已经了结（{status}）', en: '“{step}” is over ({status})' },
  'step/waiting': {
    zh: '“{step}”要不要做还不知道，缺少 {facts}',
    en: 'Whether “{step}” is to be done is open until this is known: {facts}',
  },
  'version/mismatch': {
    zh: '运行记录属于流程的另一个版本（版本 {version}，内容 {hash}），请先迁移',
    en: 'The run belongs to another version of the SOP (version {version}, content {hash}): migrate it first',
  },
} as const satisfies Record<string, Text>;

/** A rejection. */
export function rejected(code: RejectionCode, params: RejectionParams = {}): Rejected {
  return { ok: false, code, params };
}

/**
 * 不受理的说明: a rejection as a sentence; lists are written one after the other.
 *
 * @throws `option/unknown` for another locale or code, `shape/not-object`
 * @example
 * ```ts
 * import { renderRejection } from '@zhanggui/playbooks';
 * const rejection = { ok: false, code: 'step/blocked', params: { step: 'launch', missing: ['price', 'photos'] } } as const;
 * renderRejection(rejection, 'en'); // => '“launch” has to wait for: price, photos'
 * ```
 */
export function renderRejection(rejection: Rejected, locale: Locale): string {
  checkOption('locale', locale, ['zh', 'en']);
  checkObject('/', rejection);
  return guarded('/', rejection, ({ code, params }) => {
    checkOption('code', code, Object.keys(rejectionTexts) as RejectionCode[]);
    checkObject('/params', params);
    const separator = locale === 'zh' ? '、' : ', ';
    const flat = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value.join(separator) : value] as const);
    return renderText(rejectionTexts[code], Object.fromEntries(flat), locale);
  });
}
