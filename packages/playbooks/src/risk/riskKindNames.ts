import type { Text } from '@zhanggui/core';
import type { RiskPlan } from './riskPlan.js';

/** 风险类别的名称. */
export const riskKindNames = {
  system: { zh: '系统', en: 'systems' },
  logistics: { zh: '物流', en: 'logistics' },
  service: { zh: '客服', en: 'service' },
  compliance: { zh: '合规', en: 'compliance' },
  stock: { zh: '库存', en: 'stock' },
  'public-opinion': { zh: '舆情', en: 'public opinion' },
  finance: { zh: '资金', en: 'money' },
  other: { zh: '其他', en: 'others' },
} as const satisfies Record<RiskPlan['kind'], Text>;
