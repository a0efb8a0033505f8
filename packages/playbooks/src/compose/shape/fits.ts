import { festivals } from '@zhanggui/core/calendar';
import type { NumberRange, TextForm } from './field.js';

/** Longest id, as those of runs. */
export const idLength = 200;

/** Texts of each form that are written by digits alone; JSON Schemas take over the expressions. */
export const textForms = {
  time: /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
  'month-day': /^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/,
} as const;

/** Whether a text has a form. */
export function fitsForm(text: string, form: TextForm): boolean {
  return form === 'festival' ? festivals.some(({ id }) => id === text) : textForms[form].test(text);
}

/** A form, as it is said to whoever wrote something else. */
export function formText(form: TextForm): string {
  return form === 'festival' ? festivals.map(({ id }) => id).join(' ') : { time: 'HH:mm', 'month-day': 'MM-DD' }[form];
}

/** Whether a number lies in a range, both bounds included. */
export function fitsRange(value: number, { min, max, whole }: NumberRange): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max) && (!whole || Number.isSafeInteger(value));
}

/** A range in signs: `0–1`, `≥ 0`, `1, 2 … 31`, `0, 1, 2 …`. */
export function rangeText({ min, max, whole }: NumberRange): string {
  if (min === undefined && max === undefined) return whole ? '… −1, 0, 1 …' : 'number';
  if (max === undefined) return whole ? `${sign(min!)}, ${sign(min! + 1)} …` : `≥ ${sign(min!)}`;
  if (min === undefined) return `≤ ${sign(max)}`;
  return whole ? `${sign(min)}, ${sign(min + 1)} … ${sign(max)}` : `${sign(min)}–${sign(max)}`;
}

/** A name as a part of a JSON pointer, not too long to be shown. */
export function pointerPart(name: string): string {
  return name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

function sign(value: number): string {
  return String(value).replace('-', '−');
}
