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

/** 图表种类: 操作步骤截图, 流程图, 组织架构图, 表格. Flow and org charts can be drawn from the playbook itself. */
export const figureKinds = ['image', 'flow', 'org', 'table'] as const;

export type FigureKind = (typeof figureKinds)[number];

/** 图表. */
export interface Figure {
  readonly kind: FigureKind;
  readonly title: Prose;
  readonly url?: string;
}
