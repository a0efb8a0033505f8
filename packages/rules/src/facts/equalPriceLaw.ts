import type { Fact } from '@zhanggui/core';

/** 同等条件不得价格不同: no different prices for the same thing on the same terms without the consumer's knowledge; how a finding cites it. */
export const equalPriceLaw = [
  {
    value: '消费者权益保护法实施条例第九条',
    from: '2024-07-01',
    recordedOn: '2026-11-22',
    status: 'verified',
    source: {
      title: '中华人民共和国消费者权益保护法实施条例',
      url: 'https://www.mee.gov.cn/zcwj/gwywj/202403/t20240320_1068830.shtml',
      locator: '第九条',
      checkedOn: '2026-11-22',
    },
    note: 'Read in the full text that the public repository JeasonLi2024/claimcraft-creative keeps with the official address (2026-07-20); the official page was not opened that day.',
  },
] as const satisfies readonly Fact<string>[];
