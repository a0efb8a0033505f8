import type { Platform } from '@zhanggui/core';
import { checkLimit } from '../role/checkLimit.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText, checkTexts } from '../role/readShapes.js';
import { bothLanguages } from './bothLanguages.js';
import type { ScriptTemplate } from './scriptTemplate.js';
import { compileSearch, type SearchIndex, searchIndex, type WeightedText } from './searchIndex.js';

/** 话术库: templates ready to be searched. */
export interface CompiledScripts {
  readonly templates: readonly ScriptTemplate[];
  readonly index: SearchIndex;
}

/** 找话术的选项. */
export interface FindScriptsOptions {
  /** Only these: presale, aftersale … */
  readonly scene?: string;
  readonly intent?: string;
  /** Templates of this platform, and those of every platform. */
  readonly platform?: Platform;
  /** At most so many, whole and from 0; 10 where it is left out. */
  readonly limit?: number;
}

/** 找到的话术. */
export interface ScriptHit {
  readonly template: ScriptTemplate;
  /** Comparable within one search only. */
  readonly score: number;
}

/**
 * 编译话术库: templates ready for any number of searches. Names and keywords count three times, intents twice, bodies once, in both languages.
 *
 * @throws `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded` over 100,000 templates or 20,000,000 characters
 * @example
 * ```ts
 * import { compileScripts } from '@zhanggui/playbooks';
 * compileScripts([]).templates; // => []
 * ```
 */
export function compileScripts(templates: readonly ScriptTemplate[]): CompiledScripts {
  return guarded('/templates', templates, () => {
    checkItems('/templates', templates, 'searchEntries');
    return { templates: [...templates], index: compileSearch(templates.map(textsOf)) };
  });
}

/**
 * 查话术: the templates that answer a question best, by pairs of Chinese characters and by words; no network.
 *
 * @param scripts - compiled for many searches
 * @returns the best first, ties in the order of the templates; an empty list for an empty question
 * @throws `playbook/not-text`, `playbook/not-number` for a limit that is none, `shape/not-object`, `shape/not-list`, `limit/exceeded` also over 1,000 characters of
 *   the question
 * @example
 * ```ts
 * import { findScripts, type ScriptTemplate } from '@zhanggui/playbooks';
 * const script = { scene: 'presale', tone: 'friendly', slots: {} } as const;
 * const scripts: ScriptTemplate[] = [
 *   { ...script, id: 'size', name: { zh: '尺码' }, body: { zh: '按平时的尺码拍就好' } },
 *   { ...script, id: 'insurance', name: { zh: '运费险' }, body: { zh: '这款有运费险，退货不花运费' } },
 * ];
 * findScripts(scripts, '有没有运费险')[0]!.template.id; // => 'insurance'
 * ```
 */
export function findScripts(
  scripts: CompiledScripts | readonly ScriptTemplate[],
  question: string,
  options: FindScriptsOptions = {},
): ScriptHit[] {
  return guarded('/scripts', scripts, () => {
    const { templates, index } = isCompiled(scripts) ? scripts : compileScripts(scripts);
    const { scene, intent, platform, limit = 10 } = options;
    const most = checkLimit(limit);
    const fits = (template: ScriptTemplate) =>
      (scene === undefined || template.scene === scene) &&
      (intent === undefined || template.intent === intent) &&
      (platform === undefined || (template.platforms?.includes(platform) ?? true));
    const hits = searchIndex(index, question).map(({ index: at, score }) => ({ template: templates[at]!, score }));
    return hits.filter(({ template }) => fits(template)).slice(0, most);
  });
}

function isCompiled(scripts: CompiledScripts | readonly ScriptTemplate[]): scripts is CompiledScripts {
  return !Array.isArray(scripts);
}

function textsOf({ name, body, keywords = [], intent = '' }: ScriptTemplate, at: number): WeightedText[] {
  const path = `/templates/${at}`;
  checkTexts(`${path}/keywords`, keywords);
  if (intent !== '') checkText(`${path}/intent`, intent);
  return [...bothLanguages(`${path}/name`, name, 3), ...bothLanguages(`${path}/body`, body, 1), [keywords.join(' '), 3], [intent, 2]];
}
