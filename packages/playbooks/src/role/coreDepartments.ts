import type { Text } from '@zhanggui/core';

/** 协作部门: departments outside the team that may be asked (C) or told (I), as the handbooks name them. For `Playbook.departments`. */
export const coreDepartments = [
  { id: 'dept:market', name: { zh: '市场部', en: 'Marketing' } },
  { id: 'dept:product', name: { zh: '产品部', en: 'Product' } },
  { id: 'dept:supply-chain', name: { zh: '供应链', en: 'Supply chain' } },
] as const satisfies readonly { readonly id: string; readonly name: Text }[];
