import type { Text } from '@zhanggui/core';

/** 算价说明的文字: what `explainPrice` says. Amounts are 元. */
export const traceTexts = {
  listTotal: { zh: '商品原价合计 {amount} 元。', en: 'Before any promotion the goods come to ¥{amount}.' },
  goods: {
    zh: '{level}“{promotion}”：按 {lookedAt} 元计算，优惠 {discount} 元，所涉商品由 {before} 元变为 {after} 元。',
    en: '{level} "{promotion}": worked out on ¥{lookedAt}, it takes ¥{discount} off; its goods go from ¥{before} to ¥{after}.',
  },
  goodsOfShop: {
    zh: '{level}“{promotion}”（店铺“{shop}”）：按 {lookedAt} 元计算，优惠 {discount} 元，所涉商品由 {before} 元变为 {after} 元。',
    en: '{level} "{promotion}" in the shop "{shop}": worked out on ¥{lookedAt}, it takes ¥{discount} off; its goods go from ¥{before} to ¥{after}.',
  },
  freight: {
    zh: '{level}“{promotion}”：按 {lookedAt} 元计算，运费优惠 {discount} 元，由 {before} 元变为 {after} 元。',
    en: '{level} "{promotion}": worked out on ¥{lookedAt}, it takes ¥{discount} off the freight, which goes from ¥{before} to ¥{after}.',
  },
  freightOfShop: {
    zh: '{level}“{promotion}”（店铺“{shop}”）：按 {lookedAt} 元计算，运费优惠 {discount} 元，由 {before} 元变为 {after} 元。',
    en: '{level} "{promotion}" in the shop "{shop}": worked out on ¥{lookedAt}, it takes ¥{discount} off the freight, which goes from ¥{before} to ¥{after}.',
  },
  nothingOff: {
    zh: '{level}“{promotion}”：按 {lookedAt} 元计算，可以使用，价格不变。',
    en: '{level} "{promotion}": worked out on ¥{lookedAt}, it applies and leaves the price as it is.',
  },
  nothingOffOfShop: {
    zh: '{level}“{promotion}”（店铺“{shop}”）：按 {lookedAt} 元计算，可以使用，价格不变。',
    en: '{level} "{promotion}" in the shop "{shop}": worked out on ¥{lookedAt}, it applies and leaves the price as it is.',
  },
  oddFen: { zh: '取整到分，以下各多优惠 1 分：{receivers}。', en: 'Rounding to the fen takes one fen more off each of: {receivers}.' },
  gift: { zh: '“{promotion}”赠送 {pieces} 件“{goods}”。', en: '"{promotion}" comes with a free gift: {pieces} × "{goods}".' },
  goodsTotal: {
    zh: '商品共优惠 {discount} 元，优惠后 {amount} 元。',
    en: 'In all ¥{discount} comes off the goods, which leaves ¥{amount}.',
  },
  freightTotal: { zh: '运费 {amount} 元。', en: 'Freight is ¥{amount}.' },
  freightReduced: {
    zh: '运费 {fee} 元，优惠 {discount} 元，实收 {amount} 元。',
    en: 'Freight is ¥{fee}, less ¥{discount}, which leaves ¥{amount}.',
  },
  points: { zh: '共使用 {points} 积分。', en: 'Points used: {points}.' },
  payable: { zh: '应付 {amount} 元。', en: 'To be paid: ¥{amount}.' },
  deposit: {
    zh: '其中先付定金 {deposit} 元，尾款 {balance} 元。',
    en: 'Of this ¥{deposit} is the deposit, paid first, and ¥{balance} the balance.',
  },
} as const satisfies Record<string, Text>;
