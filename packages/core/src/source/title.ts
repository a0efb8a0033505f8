import type { Field } from './field.js';

/** 标题: the title of a listing. */
export interface Title {
  readonly title: string;
  readonly productId: string | null;
  /** 类目 */
  readonly category: string | null;
}

export const titleFields = [
  { name: 'title', type: 'text', needed: 'value' },
  { name: 'productId', type: 'id', needed: 'no' },
  { name: 'category', type: 'text', needed: 'no' },
] as const satisfies readonly Field<keyof Title>[];
