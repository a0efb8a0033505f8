import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from './guarded.js';
import { playbookLimits } from './playbookLimits.js';

/**
 * 规范 JSON: one text for equal data, however its keys were written: keys sorted by code unit, no blanks, fields that are `undefined` left out.
 *
 * @throws `playbook/not-plain` for what JSON does not have (functions, bigints, NaN, holes, circles, dates, maps and whatever else is not a plain object), `limit/exceeded` for over 64 levels
 *   or 20,000,000 characters
 * @example
 * ```ts
 * import { canonicalJson } from '@zhanggui/playbooks';
 * canonicalJson({ b: [1, '二'], a: null }); // => '{"a":null,"b":[1,"二"]}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  let text = '';
  // the same few keys come again and again
  const keys = new Map<string, string>();

  function keyText(key: string): string {
    const known = keys.get(key);
    if (known !== undefined) return known;
    const made = `${JSON.stringify(key)}:`;
    keys.set(key, made);
    return made;
  }

  function visit(each: unknown, depth: number): void {
    if (depth > playbookLimits.definitionDepth) refuseOver(playbookLimits, 'definitionDepth', depth);
    if (text.length > playbookLimits.definitionText) refuseOver(playbookLimits, 'definitionText', text.length);
    if (typeof each === 'string') text += JSON.stringify(each);
    else if (Array.isArray(each)) {
      text += '[';
      for (let k = 0; k < each.length; k++) {
        if (k > 0) text += ',';
        visit(each[k], depth + 1);
      }
      text += ']';
    } else if (isPlain(each)) {
      let separator = '';
      text += '{';
      for (const key of Object.keys(each).sort(byCodeUnit)) {
        const field = (each as Readonly<Record<string, unknown>>)[key];
        if (field === undefined) continue;
        text += separator + keyText(key);
        separator = ',';
        visit(field, depth + 1);
      }
      text += '}';
    } else if (each === null || typeof each === 'boolean' || Number.isFinite(each)) text += JSON.stringify(each);
    else throw new ZhangguiError('playbook/not-plain', { value: shown(each) });
  }

  guarded('/', value, (given) => visit(given, 1));
  refuseOver(playbookLimits, 'definitionText', text.length);
  return text;
}

/** An object as JSON makes it: whoever has a prototype of its own (a day, a map, a text in a box) has more to say than its fields. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // a plain one of another window has that window's, which has none above it
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}
