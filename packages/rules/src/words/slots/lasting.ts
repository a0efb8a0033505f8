/** 持续: how long a rank is said to be held. */
export const lasting = [
  '连续[多|数|两|二|三|四|五|六|七|八|九|十|2|3|4|5|6|7|8|9|10|11|12][年|个月|月|届|季|周|天]',
  '常年 多年 长期 始终 一直 均 都 皆',
] as const;
