import { type Day, type Finding, type Platform, parseDay, platforms } from '@zhanggui/core';
import { lint, type TextPlace } from '@zhanggui/rules';
import { guarded } from '../role/guarded.js';
import { checkItems, readProse } from '../role/readShapes.js';
import type { ScriptTemplate } from './scriptTemplate.js';

/** 检查话术的选项. */
export interface CheckScriptsOptions {
  /** By the rules of this day. */
  readonly day: Day;
  /** For templates that name none; all that the library knows where it is left out. */
  readonly platforms?: readonly Platform[];
}

/**
 * 话术合规检查: what the advertising-law and platform rules of `@zhanggui/rules` find in the Chinese bodies of templates, on each of their platforms. A finding
 * stands once, whatever the number of platforms that have it; its path is `/0/body/zh` for the first template. Messages are in `ruleTexts` of rules.
 *
 * Places (`{off}`) are left as they are: check what `renderScript` makes of them where a value could say something forbidden.
 *
 * @throws `option/unknown` for another platform, `day/not-day`, `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { checkScripts, type ScriptTemplate } from '@zhanggui/playbooks';
 * const script: ScriptTemplate = { id: 'a', name: { zh: '介绍' }, scene: 'live', tone: 'friendly', body: { zh: '这是全网第一的防晒衣' }, slots: {} };
 * checkScripts([script], { day: parseDay('2026-11-22') }).map(({ rule, at }) => [rule, at!.path]); // => [['ad/absolute-claim', '/0/body/zh']]
 * ```
 */
export function checkScripts(templates: readonly ScriptTemplate[], options: CheckScriptsOptions): Finding[] {
  return guarded('/templates', templates, () => {
    checkItems('/templates', templates);
    const day = parseDay(options.day);
    return templates.flatMap(({ body, scene, platforms: own }, index) => {
      const text = readProse(`/${index}/body`, body, 'zh');
      const seen = new Map<string, Finding>();
      for (const platform of own ?? options.platforms ?? platforms) {
        const { findings } = lint({ platform, texts: [{ text, place: placeOf(scene) }] }, { day });
        for (const finding of findings) {
          const { rule, at } = finding;
          const key = `${at?.start} ${at?.end} ${rule}`;
          seen.set(key, { ...finding, at: { ...at, path: `/${index}/body/zh` } });
        }
      }
      return [...seen.values()];
    });
  });
}

function placeOf(scene: string): TextPlace {
  if (scene === 'live') return 'live';
  return scene === 'review' ? 'review-reply' : 'detail';
}
