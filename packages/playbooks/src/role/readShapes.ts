import { checkList, checkObject, type Locale, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from './guarded.js';
import { playbookLimits } from './playbookLimits.js';
import type { Prose } from './prose.js';
import { proseIn } from './proseIn.js';

/** Refuses a list of anything but objects, holes included. @throws `shape/not-list`, `shape/not-object`, `limit/exceeded` */
export function checkItems(path: string, items: readonly unknown[], limit: keyof typeof playbookLimits = 'listItems'): void {
  guarded(path, items, (list) => {
    checkList(path, list);
    refuseOver(playbookLimits, limit, list.length);
    for (let index = 0; index < list.length; index++) checkObject(`${path}/${index}`, list[index]);
  });
}

/** Refuses a list of anything but texts. @throws `shape/not-list`, `playbook/not-text`, `limit/exceeded` */
export function checkTexts(path: string, texts: readonly unknown[]): void {
  guarded(path, texts, (list) => {
    checkList(path, list);
    refuseOver(playbookLimits, 'listItems', list.length);
    for (let index = 0; index < list.length; index++) checkText(`${path}/${index}`, list[index]);
  });
}

/** Refuses what is no text or a blank one. @throws `playbook/not-text` */
export function checkText(path: string, value: unknown): void {
  if (!isText(value)) throw new ZhangguiError('playbook/not-text', { path, value: shown(value) });
}

/** Whether it is a text that is not blank. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A number that is one. @throws `playbook/not-number` */
export function checkNumber(path: string, value: unknown): number {
  if (!isNumber(value)) throw new ZhangguiError('playbook/not-number', { path, value: shown(value) });
  return value;
}

/** Whether it is a number, neither NaN nor without end. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A prose that came from outside, in a language; a missing one is empty. @throws `shape/not-object`, `playbook/not-text`, `option/unknown` */
export function readProse(path: string, prose: Prose | undefined, locale: Locale): string {
  if (prose === undefined) return '';
  checkObject(path, prose);
  const text: unknown = proseIn(prose, locale);
  if (typeof text !== 'string') throw new ZhangguiError('playbook/not-text', { path, value: shown(text) });
  return text;
}
