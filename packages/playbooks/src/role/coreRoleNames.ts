import type { Text } from '@zhanggui/core';

/** 核心岗位: the five roles that a shop's work is shared among, by id. In a small shop one person has several of them. */
export const coreRoleNames = {
  'head-of-ecommerce': { zh: '电商负责人', en: 'Head of e-commerce' },
  'store-manager': { zh: '店长', en: 'Store manager' },
  'promotion-specialist': { zh: '推广专员', en: 'Promotion specialist' },
  'content-specialist': { zh: '内容运营专员', en: 'Content specialist' },
  'customer-service': { zh: '客服', en: 'Customer service' },
} as const satisfies Record<string, Text>;

export type CoreRoleId = keyof typeof coreRoleNames;
