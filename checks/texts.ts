import { walk } from './walk.js';

/** What is wrong with the texts in a value: each has `zh` and `en`, neither empty, with the same `{places}`. */
export function wrongTexts(value: unknown, way: string): string[] {
  return [...walk(value, way)].flatMap(([where, found]) => {
    const { zh, en } = found as { zh?: unknown; en?: unknown };
    if (typeof zh !== 'string' && typeof en !== 'string') return [];
    if (typeof zh !== 'string' || zh.trim() === '') return [`${where}: zh is missing`];
    if (typeof en !== 'string' || en.trim() === '') return [`${where}: en is missing`];
    return places(zh) === places(en) ? [] : [`${where}: zh fills ${places(zh) || 'nothing'}, en ${places(en) || 'nothing'}`];
  });
}

function places(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}
