import type { Fact } from '@zhanggui/core';

/** 服务不算赠品: services of a shop that a platform does not allow to be called a gift. Platforms without a known rule are not here. */
export const serviceGift = {
  tmall: [
    {
      value: ['运费险', '价保', '包邮', '返红包'],
      from: '2026-04-23',
      recordedOn: '2026-11-22',
      status: 'verified',
      source: {
        title: '天猫赠品管理规范',
        url: 'https://rulechannel.tmall.com/?type=detail&ruleId=5340#/rule/detail?ruleId=5340',
        checkedOn: '2026-08-22',
      },
    },
  ],
} as const satisfies Record<string, readonly Fact<readonly string[]>[]>;
