import type { Sighting } from './numbersIn.js';

const wechat = /(?:微信号?|薇信号?|v信号?|vx|wx|wechat|weixin)(?:号|id)?[:是为 ]{1,2}([a-z][a-z0-9_-]{5,19})(?![a-z0-9_-])/g;
const plate =
  /(?:车牌号?[:是为]? ?)?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z]([·.• ]?)[a-hj-np-z0-9]{5,6}(?![a-z0-9])/g;

/** 邮箱, 微信号 and 车牌 of a folded text. A plate is one where 车牌 stands before it or a dot within: 新A12345 may be a model. */
export function wordsIn(text: string): Sighting[] {
  const list: Sighting[] = [];
  if (text.includes('@')) for (const { index, to } of emailsIn(text)) list.push({ kind: 'email', from: index, to });
  if (/信|vx|wx|wechat/.test(text))
    for (const { index, 0: hit, 1: id } of text.matchAll(wechat))
      if (id !== undefined && !/^(?:com|http|www)/.test(id))
        list.push({ kind: 'wechat', from: index + hit.length - id.length, to: index + hit.length });
  if (/车牌|[·•]/.test(text))
    for (const { index, 0: hit, 1: dot } of text.matchAll(plate)) {
      const label = hit.startsWith('车牌') ? /^车牌号?[:是为]? ?/.exec(hit)![0].length : 0;
      if ((label > 0 || /[·•]/.test(dot ?? '')) && /\d/.test(hit))
        list.push({ kind: 'plate', from: index + label, to: index + hit.length });
    }
  return list;
}

/** Looked for from the @: before it at most 64 characters. */
function emailsIn(text: string): { readonly index: number; readonly to: number }[] {
  const list: { readonly index: number; readonly to: number }[] = [];
  let end = 0;
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let from = sign;
    while (from > end && sign - from < 64 && /[a-z0-9._%+-]/.test(text[from - 1]!)) from -= 1;
    while (from < sign && !/[a-z0-9]/.test(text[from]!)) from += 1;
    const domain = /^@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?![a-z0-9])/.exec(text.slice(sign, sign + 280))?.[0];
    if (from === sign || domain === undefined) continue;
    end = sign + domain.length;
    list.push({ index: from, to: end });
  }
  return list;
}
