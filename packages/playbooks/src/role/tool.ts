import type { Prose } from './prose.js';

/** 工具: a program that the work is done with, and where in it things are found. */
export interface Tool {
  readonly id: string;
  readonly name: Prose;
  readonly kind: 'backend' | 'analytics' | 'advertising' | 'service' | 'design' | 'logistics' | 'collaboration' | 'other';
  readonly url?: string;
  /** 怎么用. */
  readonly howTo?: Prose;
  /** 常用功能 and where they are. */
  readonly commonFunctions: readonly ToolFunction[];
  readonly tutorials?: readonly Tutorial[];
}

/** 功能位置: `商品 → 宝贝管理`. */
export interface ToolFunction {
  readonly name: Prose;
  readonly where: Prose;
}

/** 教程. */
export interface Tutorial {
  readonly title: Prose;
  readonly url: string;
}
