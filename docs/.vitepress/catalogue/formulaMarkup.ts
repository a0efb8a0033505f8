import type { Locale } from '@zhanggui/core';
import { type Formula, inputNames } from '@zhanggui/metrics';
import { html } from './escape.js';

/** What an input of the catalogue is called. */
export function inputName(input: string, locale: Locale): string {
  const name = Object.hasOwn(inputNames, input) ? inputNames[input as keyof typeof inputNames] : undefined;
  if (name === undefined) throw new Error(`the input ${input} has no name`);
  return name[locale];
}

/** A formula in a line: 支付金额 ÷ 支付买家数. */
export function formulaText(formula: Formula, locale: Locale): string {
  if (typeof formula === 'string') return inputName(formula, locale);
  if (typeof formula === 'number') return String(formula);
  const [left, operator, right] = formula;
  const side = (part: Formula, isRight: boolean) => {
    const text = formulaText(part, locale);
    return needsBrackets(part, operator, isRight) || (operator === '÷' && isRight && typeof part === 'object') ? `(${text})` : text;
  };
  return `${side(left, false)} ${operator} ${side(right, true)}`;
}

/** A formula as it stands in a book, as MathML. */
export function formulaMarkup(formula: Formula, locale: Locale): string {
  return `<div class="formula"><math display="block">${markup(formula, locale)}</math></div>`;
}

function markup(formula: Formula, locale: Locale): string {
  if (typeof formula === 'string') return `<mi>${html(inputName(formula, locale))}</mi>`;
  if (typeof formula === 'number') return `<mn>${formula}</mn>`;
  const [left, operator, right] = formula;
  if (operator === '÷') return `<mfrac><mrow>${markup(left, locale)}</mrow><mrow>${markup(right, locale)}</mrow></mfrac>`;
  const side = (part: Formula, isRight: boolean) =>
    needsBrackets(part, operator, isRight) ? `<mo>(</mo>${markup(part, locale)}<mo>)</mo>` : markup(part, locale);
  return `<mrow>${side(left, false)}<mo>${operator === '-' ? '−' : operator}</mo>${side(right, true)}</mrow>`;
}

/** A sum within a product or a quotient, or to the right of a minus. */
function needsBrackets(part: Formula, operator: string, isRight: boolean): boolean {
  if (typeof part !== 'object' || (part[1] !== '+' && part[1] !== '-')) return false;
  return operator === '×' || operator === '÷' || (operator === '-' && isRight);
}
