import { type Finding, shown, ZhangguiError } from '@zhanggui/core';
import { compareExact, type Exact, exact, plus, toDouble } from '../role/exact.js';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';
import type { VideoSegment, VideoTemplate } from './videoTemplate.js';

/** 分镜检查结果. */
export interface StoryboardCheck {
  /** 总时长 in seconds. */
  readonly seconds: number;
  /** Messages are in `scriptRuleTexts`. */
  readonly findings: readonly Finding[];
}

/**
 * 检查分镜: the segments of a video against those of a template, kind by kind.
 *
 * Several segments of one kind count together. Errors `video/missing-segment`, warnings `video/segment-too-long` with the seconds over,
 * `video/segment-too-short` with the seconds that lack, and `video/segment-order`. Seconds are exact. Kinds that the template does not have are free.
 *
 * @throws `playbook/not-number` also for seconds below 0, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkStoryboard } from '@zhanggui/playbooks';
 * const parts = (hook: number, product: number, offer: number) => [
 *   { role: 'hook', name: { zh: '痛点' }, seconds: hook },
 *   { role: 'product', name: { zh: '演示' }, seconds: product },
 *   { role: 'offer', name: { zh: '优惠' }, seconds: offer },
 * ] as const;
 * const template = { id: 'short', name: { zh: '短视频' }, segments: parts(3, 10, 5) };
 * checkStoryboard({ segments: parts(3, 10, 5) }, template); // => { seconds: 18, findings: [] }
 * checkStoryboard({ segments: parts(6, 10, 5) }, template).findings.map(({ params }) => params); // => [{ segment: 'hook', over: 3 }]
 * ```
 */
export function checkStoryboard(video: Pick<VideoTemplate, 'segments'>, template: VideoTemplate): StoryboardCheck {
  return guarded('/video', video, ({ segments }) => {
    checkItems('/video/segments', segments);
    checkItems('/template/segments', template.segments);
    const [actual, wanted] = [secondsByRole(segments), secondsByRole(template.segments)];
    const findings = [...wanted].flatMap(([role, seconds]) => lengthFindings(role, actual.get(role), seconds));
    const roles = [...actual.keys()].filter((role) => wanted.has(role));
    const order = [...wanted.keys()].filter((role) => actual.has(role));
    const late = order.find((role, at) => role !== roles[at]);
    if (late !== undefined)
      findings.push(
        found('video/segment-order', 'warning', '/segments', { segment: shown(roles[order.indexOf(late)]), before: shown(late) }),
      );
    const total = [...actual.values()].reduce(plus, { top: 0n, bottom: 1n });
    return { seconds: toDouble(total), findings };
  });
}

/** In the order in which the kinds first appear. */
function secondsByRole(segments: readonly VideoSegment[]): Map<string, Exact> {
  const sums = new Map<string, Exact>();
  segments.forEach(({ role, seconds }, index) => {
    const path = `/segments/${index}/seconds`;
    const own = exact(seconds, path);
    if (own.top < 0n) throw new ZhangguiError('playbook/not-number', { path, value: shown(seconds) });
    const sum = sums.get(role);
    sums.set(role, sum === undefined ? own : plus(sum, own));
  });
  return sums;
}

function lengthFindings(role: string, actual: Exact | undefined, wanted: Exact): Finding[] {
  const segment = shown(role);
  if (actual === undefined) return [found('video/missing-segment', 'error', '/segments', { segment })];
  const order = compareExact(actual, wanted);
  const difference = Math.abs(toDouble(plus(actual, { top: -wanted.top, bottom: wanted.bottom })));
  if (order > 0) return [found('video/segment-too-long', 'warning', '/segments', { segment, over: difference })];
  return order < 0 ? [found('video/segment-too-short', 'warning', '/segments', { segment, short: difference })] : [];
}
