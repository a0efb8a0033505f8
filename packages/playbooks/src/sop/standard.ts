import type { Prose } from '../role/prose.js';

/** 规范: a norm that steps refer to: a photo size, a packing rule, a tone. */
export interface Standard {
  readonly id: string;
  readonly name: Prose;
  readonly text: Prose;
  readonly source?: { readonly title: string; readonly url?: string };
}

/** 案例: what it looks like when done well, or what went wrong. */
export interface Case {
  readonly kind: 'positive' | 'negative';
  readonly title: Prose;
  readonly text: Prose;
}

/** 图表: a picture, a table, or a diagram that the renderer draws from the steps. */
export interface Figure {
  readonly kind: 'image' | 'table' | 'flow';
  readonly title: Prose;
  readonly url?: string;
}
