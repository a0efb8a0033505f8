import { shown, ZhangguiError } from '@zhanggui/core';

/** 句型的写法, read. */
export type PatternNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly PatternNode[])[] }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'word' }
  | { readonly kind: 'gap'; readonly most: number };

export interface ParsedPattern {
  readonly nodes: readonly PatternNode[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Alternatives within alternatives. */
const mostDepth = 4;
const special = '[]{}|~^$';

/** 读句型. @throws `lexicon/not-pattern` */
export function parsePattern(pattern: string): ParsedPattern {
  const refuse = () => new ZhangguiError('lexicon/not-pattern', { pattern: shown(pattern) });
  if (typeof pattern !== 'string' || pattern.length > 2000) throw refuse();
  const atStart = pattern.startsWith('^');
  const atEnd = pattern.endsWith('$') && pattern.length > 1;
  const end = pattern.length - (atEnd ? 1 : 0);
  let at = atStart ? 1 : 0;

  const sequence = (depth: number): PatternNode[] => {
    const nodes: PatternNode[] = [];
    while (at < end) {
      const sign = pattern[at]!;
      if ((sign === '|' || sign === ']') && depth > 0) break;
      nodes.push(sign === '[' ? choice(depth + 1) : sign === '{' ? named() : sign === '~' ? gap() : text());
    }
    return nodes;
  };
  const choice = (depth: number): PatternNode => {
    if (depth > mostDepth) throw refuse();
    const options: PatternNode[][] = [];
    do {
      at += 1;
      options.push(sequence(depth));
    } while (pattern[at] === '|' && at < end);
    if (pattern[at] !== ']' || at >= end) throw refuse();
    at += 1;
    return { kind: 'choice', options };
  };
  const named = (): PatternNode => {
    const close = pattern.indexOf('}', at);
    if (close < 0) throw refuse();
    const name = pattern.slice(at + 1, close);
    at = close + 1;
    return name === 'n' ? { kind: 'number' } : name === 'word' ? { kind: 'word' } : { kind: 'slot', name };
  };
  const gap = (): PatternNode => {
    const most = /^[1-9]\d?/.exec(pattern.slice(at + 1, at + 3))?.[0];
    if (most === undefined) throw refuse();
    at += 1 + most.length;
    return { kind: 'gap', most: Number(most) };
  };
  const text = (): PatternNode => {
    const from = at;
    while (at < end && !special.includes(pattern[at]!)) at += 1;
    if (at === from) throw refuse();
    return { kind: 'text', text: pattern.slice(from, at) };
  };

  const nodes = sequence(0);
  if (nodes.length === 0) throw refuse();
  return { nodes, atStart, atEnd };
}
