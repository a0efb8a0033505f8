import { type Finding, fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Promotion } from '../promotion.js';
import type { CatalogueItem } from './catalogueItem.js';
import { lintPromotions } from './lintPromotions.js';

/** `鞋52 袜36`: a catalogue of shoes for 52 and socks for 36. */
const catalogueOf = (text: string): readonly CatalogueItem[] =>
  text.split(' ').map((item, k) => ({ id: `${k}`, sku: item.slice(0, 1), unitPrice: fen(Math.round(Number(item.slice(1)) * 100)) }));

const said = ({ rule, severity, at, params }: Finding): string => {
  const place = `${severity} ${at?.path?.replace('/promotions/0/', '')}`;
  if (rule === 'promotion/pays-less-by-order') return `${place} 错开分组`;
  if (rule === 'promotion/pays-less-for-more')
    return `${place} ${params['from']}~${params['to']} 付到 ${params['paid']}，${params['at']} 付 ${params['payable']}`;
  return `${place} ${params['pieces']}件 ${params['amount']} 付 ${params['paid']}，加 ${params['added']} 付 ${params['payable']}`;
};
const told = (promotion: object, catalogue: string | null): readonly string[] => {
  const options = catalogue === null ? {} : { catalogue: catalogueOf(catalogue) };
  const findings = lintPromotions([{ id: '活动', ...promotion } as Promotion], options);
  expect(findings.map(({ rule }) => rule)).not.toContain('promotion/not-readable');
  return findings.filter(({ rule }) => rule.startsWith('promotion/pays-less')).map(said);
};

// that the examples are so is a law of paysLess.test.ts; here is which one is told, and where none is
test.each<[string, object, string | null, readonly string[]]>([
  [
    '套装 2鞋 减5',
    { benefit: { kind: 'bundle', items: [{ sku: '鞋', pieces: 2 }], off: 500 } },
    null,
    ['info benefit 1件 5.00 付 5.00，加 0.00 付 0.00'],
  ],
  [
    '套装 2鞋 42元',
    { benefit: { kind: 'bundle', items: [{ sku: '鞋', pieces: 2 }], price: 4200 } },
    null,
    ['info benefit 1件 42.01 付 42.01，加 0.01 付 42.00'],
  ],
  [
    '套装 2鞋+2袜 0元',
    {
      benefit: {
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 2 },
          { sku: '袜', pieces: 2 },
        ],
        price: 0,
      },
    },
    null,
    ['info benefit 3件 0.03 付 0.03，加 0.01 付 0.00'],
  ],
  [
    '套装 2鞋 2.5折',
    { benefit: { kind: 'bundle', items: [{ sku: '鞋', pieces: 2 }], rate: 0.25 } },
    '鞋52 袜36 鞋13',
    ['warning benefit 1件 52.00 付 52.00，加 13.00 付 16.25'],
  ],
  [
    '套装 1鞋+2袜 免费（至多3次）',
    {
      benefit: {
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 2 },
        ],
        rate: 0,
        maxTimes: 3,
      },
    },
    '袜60',
    [],
  ],
  [
    '套装 1鞋+2袜 58元',
    {
      benefit: {
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 2 },
        ],
        price: 5800,
      },
    },
    null,
    ['info benefit 2件 58.02 付 58.02，加 0.01 付 58.00'],
  ],
  [
    '买1袜/帽送3, 送便宜的（可重复，至多3次）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 1, scope: { skus: ['袜', '帽'] } },
        get: { pieces: 3 },
        repeat: true,
        per: 'scope',
        partial: true,
        pick: 'cheapest',
        maxTimes: 3,
      },
    },
    null,
    ['info benefit 3件 300000.00 付 300000.00，加 0.01 付 0.01'],
  ],
  [
    '买2鞋/帽送1帽 8折, 送件数多的（可重复，送满才算，至多2次）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 2, scope: { skus: ['鞋', '帽'] } },
        get: { pieces: 1, scope: { skus: ['帽'] }, deal: { rate: 0.8 } },
        repeat: true,
        per: 'scope',
        partial: false,
        pick: 'largest-line',
        maxTimes: 2,
      },
    },
    '袜20 鞋49 帽3',
    [],
  ],
  [
    '买1帽送2, 送贵的（送满才算）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 1, scope: { skus: ['帽'] } },
        get: { pieces: 2 },
        repeat: false,
        per: 'scope',
        partial: false,
        pick: 'dearest',
      },
    },
    null,
    ['info benefit 2件 200.00 付 200.00，加 100.00 付 100.00'],
  ],
  [
    '买2送1 8折, 送件数多的（送满才算）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 2 },
        get: { pieces: 1, deal: { rate: 0.8 } },
        repeat: false,
        per: 'scope',
        partial: false,
        pick: 'largest-line',
      },
    },
    null,
    ['info benefit 2件 200000.00 付 200000.00，加 0.01 付 180000.01'],
  ],
  [
    '买1送3 减34, 送贵的（按行，送满才算，至多2次）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 1 },
        get: { pieces: 3, deal: { off: 3400 } },
        repeat: false,
        per: 'line',
        partial: false,
        pick: 'dearest',
        maxTimes: 2,
      },
    },
    null,
    ['info benefit 3件 300.00 付 300.00，加 100.00 付 298.00'],
  ],
  [
    '买2鞋/袜送2 减0, 送件数多的',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 2, scope: { skus: ['鞋', '袜'] } },
        get: { pieces: 2, deal: { off: 0 } },
        repeat: false,
        per: 'scope',
        partial: true,
        pick: 'largest-line',
      },
    },
    null,
    [],
  ],
  [
    '满20减18, 每满40减4, 满80打5折（封顶57）',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 2000, off: 1800 },
          { at: 4000, off: 400, repeat: true },
          { at: 8000, rate: 0.5 },
        ],
        cap: 5700,
        take: 'scope',
      },
      when: [],
    },
    null,
    ['warning benefit/tiers/0 2.01~19.99 付到 19.99，20.00 付 2.00', 'warning benefit/tiers/2 44.01~79.99 付到 75.99，80.00 付 40.00'],
  ],
  [
    '满10打免费, 每满20减8（封顶48，各行看自己的门槛）',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 1000, rate: 0 },
          { at: 2000, off: 800, repeat: true },
        ],
        cap: 4800,
        decide: 'line',
        take: 'scope',
      },
      when: [],
    },
    null,
    ['warning benefit/tiers/0 0.01~9.99 付到 9.99，10.00 付 0.00', 'info benefit/tiers/1 32.01~39.99 付到 31.99，40.00 付 24.00'],
  ],
  [
    '满10减22, 满70打免费',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 1000, off: 2200 },
          { at: 7000, rate: 0 },
        ],
        take: 'scope',
      },
      when: [],
    },
    null,
    ['warning benefit/tiers/0 0.01~9.99 付到 9.99，10.00 付 0.00', 'warning benefit/tiers/1 22.01~69.99 付到 47.99，70.00 付 0.00'],
  ],
  [
    '每满20减11至多3次, 每满60减37至多2次（封顶55，从各行减）',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 2000, off: 1100, repeat: true, maxTimes: 3 },
          { at: 6000, off: 3700, repeat: true, maxTimes: 2 },
        ],
        cap: 5500,
        decide: 'scope',
        take: 'line',
      },
      when: [],
    },
    null,
    ['warning benefit/tiers/0 9.01~19.99 付到 19.99，20.00 付 9.00', 'info benefit/tiers/1 45.01~59.99 付到 37.99，60.00 付 23.00'],
  ],
  [
    '每满10减2, 满60打免费（封顶34，各行看自己的门槛，满59可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 1000, off: 200, repeat: true },
          { at: 6000, rate: 0 },
        ],
        cap: 3400,
        decide: 'line',
      },
      when: [{ kind: 'amount', atLeast: 5900 }],
    },
    null,
    [
      'info when/0 49.01~58.99 付到 58.99，59.00 付 49.00',
      'info benefit/tiers/0 8.01~9.99 付到 9.99，10.00 付 8.00',
      'warning benefit/tiers/1 32.01~59.99 付到 49.99，60.00 付 26.00',
    ],
  ],
  [
    '每满20减11至多3次, 每满50减4至多2次, 满70减27（各行看自己的门槛，满4件可用，满43可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 2000, off: 1100, repeat: true, maxTimes: 3 },
          { at: 5000, off: 400, repeat: true, maxTimes: 2 },
          { at: 7000, off: 2700 },
        ],
        decide: 'line',
      },
      when: [
        { kind: 'pieces', atLeast: 4 },
        { kind: 'amount', atLeast: 4300 },
      ],
    },
    null,
    [
      'warning when/1 21.01~42.99 付到 42.99，43.00 付 21.00',
      'warning benefit/tiers/0 9.01~19.99 付到 19.99，20.00 付 9.00',
      'warning benefit/tiers/2 50.00~69.99 付到 65.99，70.00 付 43.00',
      'info when/0 3件 42.99 付 42.99，加 0.01 付 21.00',
    ],
  ],
  [
    '一口价0（满3件可用）',
    { benefit: { kind: 'order-price', price: 0 }, when: [{ kind: 'pieces', atLeast: 3 }] },
    null,
    ['warning when/0 2件 200000.00 付 200000.00，加 100000.00 付 0.00'],
  ],
  ['立减32（满2件可用）', { benefit: { kind: 'order-off', off: 3200 }, when: [{ kind: 'pieces', atLeast: 2 }] }, '袜32', []],
  [
    '满7件打免费（从各行减，满52可用）',
    { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 7, rate: 0 }], take: 'line' }, when: [{ kind: 'amount', atLeast: 5200 }] },
    null,
    ['warning when/0 0.01~51.99 付到 51.99，52.00 付 0.00', 'warning benefit/tiers/0 6件 600000.00 付 600000.00，加 100000.00 付 0.00'],
  ],
  [
    '满7件减40（满46可用）',
    { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 7, off: 4000 }], take: 'scope' }, when: [{ kind: 'amount', atLeast: 4600 }] },
    null,
    ['warning when/0 6.01~45.99 付到 45.99，46.00 付 6.00', 'info benefit/tiers/0 6件 45.99 付 45.99，加 0.01 付 6.00'],
  ],
  [
    '一口价1（满2件可用）',
    { benefit: { kind: 'order-price', price: 100 }, when: [{ kind: 'pieces', atLeast: 2 }] },
    null,
    ['warning when/0 1件 100000.00 付 100000.00，加 100000.00 付 1.00'],
  ],
  [
    '满1件打9折, 满4件减19（满4件可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 1, rate: 0.9 },
          { at: 4, off: 1900 },
        ],
      },
      when: [{ kind: 'pieces', atLeast: 4 }],
    },
    null,
    ['info benefit/tiers/1 3件 0.01 付 0.01，加 0.01 付 0.00'],
  ],
  [
    '第1件免费; 第2件5折, 便宜的享受（循环，按行，按组分摊，限1件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ rate: 0 }, { rate: 0.5 }],
        further: 'repeat',
        per: 'line',
        assign: 'cheapest',
        share: 'group',
        maxPieces: 1,
      },
    },
    null,
    [],
  ],
  [
    '第1件减2; 第2件9折, 便宜的享受（之后同最后一件，按行，按件，限2件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ off: 200 }, { rate: 0.9 }],
        further: 'last',
        per: 'line',
        assign: 'cheapest',
        share: 'piece',
        maxPieces: 2,
      },
    },
    null,
    ['info benefit 1件 1.99 付 1.99，加 1.99 付 1.79'],
  ],
  [
    '第1件10元; 第2件减1, 便宜的享受（循环，合计，按件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ price: 1000 }, { off: 100 }],
        further: 'repeat',
        per: 'scope',
        assign: 'cheapest',
        share: 'piece',
      },
    },
    null,
    ['info benefit 1件 100.00 付 100.00，加 0.00 付 10.00'],
  ],
  [
    '第1件10元; 第2件减1, 便宜的享受（循环，合计，按件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ price: 1000 }, { off: 100 }],
        further: 'repeat',
        per: 'scope',
        assign: 'cheapest',
        share: 'piece',
      },
    },
    '袜44 鞋10',
    ['info benefit 1件 44.00 付 44.00，加 10.00 付 19.00'],
  ],
  [
    '第1件减26; 第2件57元, 便宜的享受（之后原价，按行，按件，限5件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ off: 2600 }, { price: 5700 }],
        further: 'stop',
        per: 'line',
        assign: 'cheapest',
        share: 'piece',
        maxPieces: 5,
      },
    },
    null,
    [],
  ],
  [
    '第1件减19; 第2件57元; 第3件减25, 便宜的享受（之后同最后一件，按行，按件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ off: 1900 }, { price: 5700 }, { off: 2500 }],
        further: 'last',
        per: 'line',
        assign: 'cheapest',
        share: 'piece',
      },
    },
    null,
    ['info benefit 2件 2.00 付 2.00，加 1.00 付 1.00'],
  ],
  [
    '4件0.04元（可重复，按购物车顺序）',
    { benefit: { kind: 'pick-n', pieces: 4, price: 4, assign: 'cart-order', repeat: true } },
    null,
    ['info benefit 3件 0.06 付 0.06，加 0.02 付 0.04'],
  ],
  [
    '第1件原价; 第2件原价, 按购物车顺序（之后原价，按行，按组分摊）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ rate: 1 }, { rate: 1 }],
        further: 'stop',
        per: 'line',
        assign: 'cart-order',
        share: 'group',
      },
    },
    null,
    [],
  ],
  [
    '第1件减2, 按购物车顺序（之后原价，合计，按组分摊）',
    { benefit: { kind: 'nth-item', positions: [{ off: 200 }], further: 'stop', per: 'scope', assign: 'cart-order', share: 'group' } },
    null,
    [],
  ],
  [
    '第1件0元; 第2件原价, 按购物车顺序（之后同最后一件，合计，按组分摊，限1件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ price: 0 }, { rate: 1 }],
        further: 'last',
        per: 'scope',
        assign: 'cart-order',
        share: 'group',
        maxPieces: 1,
      },
    },
    null,
    [],
  ],
  [
    '第1件2.5折; 第2件减3, 按购物车顺序（之后同最后一件，合计，按组分摊）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ rate: 0.25 }, { off: 300 }],
        further: 'last',
        per: 'scope',
        assign: 'cart-order',
        share: 'group',
      },
    },
    '袜44',
    [],
  ],
  [
    '第1件减15; 第2件20元, 按购物车顺序（之后同最后一件，合计，按件）',
    {
      benefit: {
        kind: 'nth-item',
        positions: [{ off: 1500 }, { price: 2000 }],
        further: 'last',
        per: 'scope',
        assign: 'cart-order',
        share: 'piece',
      },
    },
    '鞋5 帽52',
    ['info benefit 错开分组'],
  ],
  [
    '套装 1鞋+1袜 减5',
    {
      benefit: {
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 1 },
        ],
        off: 500,
      },
    },
    '袜21 袜37',
    ['info benefit 错开分组'],
  ],
  [
    '2件0.11元（可重复，按购物车顺序，至多1次）',
    { benefit: { kind: 'pick-n', pieces: 2, price: 11, assign: 'cart-order', repeat: true, maxTimes: 1 } },
    '袜20 袜43',
    ['warning benefit 1件 43.00 付 43.00，加 43.00 付 0.11'],
  ],
  [
    '1件0.03元（可重复，按购物车顺序，至多3次）',
    { benefit: { kind: 'pick-n', pieces: 1, price: 3, assign: 'cart-order', repeat: true, maxTimes: 3 } },
    '袜14 袜59 帽1',
    [],
  ],
  [
    '3件79.34元（可重复，按购物车顺序）',
    { benefit: { kind: 'pick-n', pieces: 3, price: 7934, assign: 'cart-order', repeat: true } },
    '鞋22 鞋25',
    [],
  ],
  [
    '套装 1鞋+2袜 减54（至多1次）',
    {
      benefit: {
        kind: 'bundle',
        items: [
          { sku: '鞋', pieces: 1 },
          { sku: '袜', pieces: 2 },
        ],
        off: 5400,
        maxTimes: 1,
      },
    },
    '袜42 袜29',
    [],
  ],
  ['套装 2鞋 减38', { benefit: { kind: 'bundle', items: [{ sku: '鞋', pieces: 2 }], off: 3800 } }, '鞋48', []],
  [
    '买1送1袜, 送便宜的（送满才算，至多3次）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 1 },
        get: { pieces: 1, scope: { skus: ['袜'] } },
        repeat: false,
        per: 'scope',
        partial: false,
        pick: 'cheapest',
        maxTimes: 3,
      },
    },
    null,
    ['info benefit 1件 100000.00 付 100000.00，加 0.01 付 0.01'],
  ],
  [
    '买1鞋/袜送2 免费, 送贵的（可重复，至多3次）',
    {
      benefit: {
        kind: 'buy-get',
        buy: { pieces: 1, scope: { skus: ['鞋', '袜'] } },
        get: { pieces: 2, deal: { rate: 0 } },
        repeat: true,
        per: 'scope',
        partial: true,
        pick: 'dearest',
        maxTimes: 3,
      },
    },
    '鞋32',
    [],
  ],
  [
    '每满6件减2（封顶31，各行看自己的门槛，满4可用）',
    {
      benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 6, off: 200, repeat: true }], cap: 3100, decide: 'line' },
      when: [{ kind: 'amount', atLeast: 400 }],
    },
    null,
    [
      'info when/0 2.01~3.99 付到 3.99，4.00 付 2.00',
      'info benefit/tiers/0 5件 3.95 付 3.95，加 0.79 付 2.74',
      'info benefit/tiers/0 11件 3.96 付 3.96，加 0.36 付 0.32',
    ],
  ],
  [
    '每满5件减0（满17可用）',
    { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 5, off: 0, repeat: true }] }, when: [{ kind: 'amount', atLeast: 1700 }] },
    null,
    [],
  ],
  [
    '满1件打原价（封顶46，从各行减，满51可用）',
    {
      benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 1, rate: 1 }], cap: 4600, take: 'line' },
      when: [{ kind: 'amount', atLeast: 5100 }],
    },
    null,
    [],
  ],
  [
    '每满20减55至多1次, 满30打免费, 满50减6（封顶30，从各行减）',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 2000, off: 5500, repeat: true, maxTimes: 1 },
          { at: 3000, rate: 0 },
          { at: 5000, off: 600 },
        ],
        cap: 3000,
        take: 'line',
      },
      when: [],
    },
    null,
    ['warning benefit/tiers/0 0.01~19.99 付到 19.99，20.00 付 0.00'],
  ],
  [
    '阶梯价 3件起0（合计）',
    { benefit: { kind: 'quantity-price', per: 'scope', tiers: [{ from: 3, price: 0 }] } },
    '帽45',
    ['warning benefit/tiers/0 2件 90.00 付 90.00，加 45.00 付 0.00'],
  ],
  [
    '阶梯价 3件起7（按行）',
    { benefit: { kind: 'quantity-price', per: 'line', tiers: [{ from: 3, price: 700 }] } },
    null,
    ['info benefit/tiers/0 2件 21.02 付 21.02，加 10.51 付 21.00'],
  ],
  [
    '阶梯价 1件起51, 3件起43（合计）',
    {
      benefit: {
        kind: 'quantity-price',
        per: 'scope',
        tiers: [
          { from: 1, price: 5100 },
          { from: 3, price: 4300 },
        ],
      },
    },
    null,
    ['info benefit/tiers/1 2件 102.00 付 102.00，加 0.01 付 86.01'],
  ],
  ['阶梯价 2件起3（合计）', { benefit: { kind: 'quantity-price', per: 'scope', tiers: [{ from: 2, price: 300 }] } }, '袜0', []],
  ['阶梯价 4件起39（合计）', { benefit: { kind: 'quantity-price', per: 'scope', tiers: [{ from: 4, price: 3900 }] } }, '袜41', []],
  [
    '阶梯价 2件起48, 5件起55（合计）',
    {
      benefit: {
        kind: 'quantity-price',
        per: 'scope',
        tiers: [
          { from: 2, price: 4800 },
          { from: 5, price: 5500 },
        ],
      },
    },
    '鞋60 袜6',
    ['info benefit/tiers/0 1件 60.00 付 60.00，加 6.00 付 54.00'],
  ],
  [
    '满7件减60（封顶60，各行看自己的门槛，满2件可用）',
    {
      benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 7, off: 6000 }], cap: 6000, decide: 'line' },
      when: [{ kind: 'pieces', atLeast: 2 }],
    },
    null,
    ['info benefit/tiers/0 6件 0.06 付 0.06，加 0.01 付 0.00'],
  ],
  [
    '每满3件减58至多2次, 每满8件减59至多2次（封顶15，各行看自己的门槛，从各行减，满3件可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 3, off: 5800, repeat: true, maxTimes: 2 },
          { at: 8, off: 5900, repeat: true, maxTimes: 2 },
        ],
        cap: 1500,
        decide: 'line',
        take: 'line',
      },
      when: [{ kind: 'pieces', atLeast: 3 }],
    },
    null,
    ['info when/0 2件 0.01 付 0.01，加 0.01 付 0.00', 'info benefit/tiers/0 2件 0.02 付 0.02，加 0.01 付 0.00'],
  ],
  [
    '满6件打2.5折（各行看自己的门槛，满37可用，满4件可用）',
    {
      benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 6, rate: 0.25 }], decide: 'line' },
      when: [
        { kind: 'amount', atLeast: 3700 },
        { kind: 'pieces', atLeast: 4 },
      ],
    },
    null,
    ['warning when/0 9.26~36.99 付到 36.99，37.00 付 9.25', 'info benefit/tiers/0 5件 500000.00 付 500000.00，加 100000.00 付 150000.00'],
  ],
  [
    '满6件打8折, 满8件减15（各行看自己的门槛）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 6, rate: 0.8 },
          { at: 8, off: 1500 },
        ],
        decide: 'line',
        take: 'scope',
      },
      when: [],
    },
    null,
    [
      'warning benefit/tiers/0 5件 500000.00 付 500000.00，加 100000.00 付 480000.00',
      'info benefit/tiers/1 7件 0.07 付 0.06，加 0.01 付 0.00',
    ],
  ],
  [
    '满1件减49, 满3件打2.5折, 满8件打原价（满50可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 1, off: 4900 },
          { at: 3, rate: 0.25 },
          { at: 8, rate: 1 },
        ],
        decide: 'scope',
        take: 'scope',
      },
      when: [{ kind: 'amount', atLeast: 5000 }],
    },
    '袜2 袜25',
    ['warning when/0 1.01~49.99 付到 49.99，50.00 付 1.00', 'info benefit/tiers/1 2件 49.99 付 49.99，加 2.00 付 13.00'],
  ],
  [
    '每满2件减16（封顶57）',
    { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 2, off: 1600, repeat: true }], cap: 5700 }, when: [] },
    null,
    ['info benefit/tiers/0 1件 0.01 付 0.01，加 0.01 付 0.00', 'info benefit/tiers/0 3件 16.01 付 0.01，加 0.01 付 0.00'],
  ],
  [
    '满3件减1, 满5件打8折, 满7件减53（封顶35）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 3, off: 100 },
          { at: 5, rate: 0.8 },
          { at: 7, off: 5300 },
        ],
        cap: 3500,
      },
      when: [],
    },
    null,
    [
      'info benefit/tiers/0 2件 0.01 付 0.01，加 0.01 付 0.00',
      'info benefit/tiers/1 4件 174.97 付 173.97，加 0.01 付 139.98',
      'info benefit/tiers/2 6件 0.01 付 0.01，加 0.01 付 0.00',
    ],
  ],
  [
    '每满6件减54, 满7件减9',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 6, off: 5400, repeat: true },
          { at: 7, off: 900 },
        ],
        decide: 'scope',
      },
      when: [],
    },
    null,
    ['info benefit/tiers/0 5件 0.01 付 0.01，加 0.01 付 0.00'],
  ],
  [
    '每满2件减3至多2次, 满5件减41（封顶53，满2件可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 2, off: 300, repeat: true, maxTimes: 2 },
          { at: 5, off: 4100 },
        ],
        cap: 5300,
      },
      when: [{ kind: 'pieces', atLeast: 2 }],
    },
    null,
    [
      'info benefit/tiers/0 1件 0.01 付 0.01，加 0.01 付 0.00',
      'info benefit/tiers/0 3件 3.01 付 0.01，加 0.01 付 0.00',
      'info benefit/tiers/1 4件 6.01 付 0.01，加 0.01 付 0.00',
    ],
  ],
  [
    '满1件打2.5折（封顶5，各行看自己的门槛，从各行减）',
    { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 1, rate: 0.25 }], cap: 500, decide: 'line', take: 'line' }, when: [] },
    null,
    [],
  ],
  [
    '满3件减9（各行看自己的门槛）',
    { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, off: 900 }], decide: 'line', take: 'scope' }, when: [] },
    '袜51',
    [],
  ],
  [
    '整单5折（封顶52，满2件可用，满2件可用）',
    {
      benefit: { kind: 'order-percent', rate: 0.5, cap: 5200 },
      when: [
        { kind: 'pieces', atLeast: 2 },
        { kind: 'pieces', atLeast: 2 },
      ],
    },
    '袜4 帽40 袜52',
    ['info when/0 1件 52.00 付 52.00，加 4.00 付 28.00'],
  ],
  [
    '满3件打5折（封顶42，满29可用）',
    {
      benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, rate: 0.5 }], cap: 4200, decide: 'scope', take: 'scope' },
      when: [{ kind: 'amount', atLeast: 2900 }],
    },
    '鞋57 袜0',
    ['info when/0 14.51~28.99 付到 28.99，29.00 付 14.50', 'info benefit/tiers/0 2件 29.00 付 29.00，加 0.00 付 14.50'],
  ],
  [
    '每满1件减3至多1次, 满4件减54（各行看自己的门槛）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 1, off: 300, repeat: true, maxTimes: 1 },
          { at: 4, off: 5400 },
        ],
        decide: 'line',
      },
      when: [],
    },
    null,
    ['info benefit/tiers/1 3件 3.03 付 0.03，加 1.01 付 0.00'],
  ],
  [
    '满3件打9折, 满4件打5折（封顶52，从各行减）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 3, rate: 0.9 },
          { at: 4, rate: 0.5 },
        ],
        cap: 5200,
        decide: 'scope',
        take: 'line',
      },
      when: [],
    },
    '鞋41',
    ['info benefit/tiers/0 2件 519.94 付 519.94，加 0.01 付 467.95', 'info benefit/tiers/1 3件 103.98 付 93.58，加 0.01 付 51.99'],
  ],
  [
    '整单9折（满2件可用）',
    { benefit: { kind: 'order-percent', rate: 0.9 }, when: [{ kind: 'pieces', atLeast: 2 }] },
    null,
    ['info when/0 1件 100000.00 付 100000.00，加 0.01 付 90000.01'],
  ],
  [
    '满1件减3, 满7件减2, 满8件打9折（从各行减，满1件可用）',
    {
      benefit: {
        kind: 'tiers',
        by: 'pieces',
        tiers: [
          { at: 1, off: 300 },
          { at: 7, off: 200 },
          { at: 8, rate: 0.9 },
        ],
        decide: 'scope',
        take: 'line',
      },
      when: [{ kind: 'pieces', atLeast: 1 }],
    },
    null,
    ['info benefit/tiers/2 7件 700000.00 付 699998.00，加 0.01 付 630000.01'],
  ],
])('多买少付: %s', (_, promotion, catalogue, expected) => {
  expect(told(promotion, catalogue)).toEqual(expected);
});

test.each<[string, object, string | null, readonly string[]]>([
  [
    '满300红包50',
    { benefit: { kind: 'red-packet', off: 5000 }, when: [{ kind: 'amount', atLeast: 30_000 }] },
    null,
    ['info when/0 250.01~299.99 付到 299.99，300.00 付 250.00'],
  ],
  [
    '满300一口价250',
    { benefit: { kind: 'order-price', price: 25_000 }, when: [{ kind: 'amount', atLeast: 30_000 }] },
    null,
    ['info when/0 250.01~299.99 付到 299.99，300.00 付 250.00'],
  ],
  [
    'the strictest of two conditions',
    {
      benefit: { kind: 'order-off', off: 5000 },
      when: [
        { kind: 'amount', atLeast: 30_000 },
        { kind: 'amount', atLeast: 20_000 },
      ],
    },
    null,
    ['info when/0 250.01~299.99 付到 299.99，300.00 付 250.00'],
  ],
  [
    'a condition on other goods',
    { benefit: { kind: 'order-off', off: 5000 }, when: [{ kind: 'amount', atLeast: 30_000, scope: { skus: ['鞋'] } }] },
    null,
    [],
  ],
  [
    'pieces of one line',
    { benefit: { kind: 'order-percent', rate: 0.5 }, when: [{ kind: 'pieces', atLeast: 2, perLine: true }] },
    null,
    [],
  ],
  [
    'half of the tier below is usual',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 200, off: 20 },
          { at: 400, off: 121 },
        ],
      },
    },
    null,
    ['info benefit/tiers/0 1.81~1.99 付到 1.99，2.00 付 1.80', 'info benefit/tiers/1 3.00~3.99 付到 3.79，4.00 付 2.79'],
  ],
  [
    'a fen more than half is not',
    {
      benefit: {
        kind: 'tiers',
        by: 'amount',
        tiers: [
          { at: 200, off: 20 },
          { at: 400, off: 122 },
        ],
      },
    },
    null,
    ['info benefit/tiers/0 1.81~1.99 付到 1.99，2.00 付 1.80', 'warning benefit/tiers/1 2.99~3.99 付到 3.79，4.00 付 2.78'],
  ],
  ['套装 of one piece is one price', { benefit: { kind: 'bundle', items: [{ sku: '鞋', pieces: 1 }], price: 100 } }, null, []],
  ['一件1元 is one price', { benefit: { kind: 'pick-n', pieces: 1, price: 100, assign: 'cart-order', repeat: true } }, null, []],
  [
    '买100送101, which no example is looked for',
    { benefit: { kind: 'buy-get', buy: { pieces: 100 }, get: { pieces: 101 }, repeat: true, partial: false } },
    '鞋10',
    [],
  ],
  [
    '买100送100',
    { benefit: { kind: 'buy-get', buy: { pieces: 100 }, get: { pieces: 100 }, repeat: true, partial: false } },
    '鞋10',
    ['warning benefit 199件 1990.00 付 1990.00，加 10.00 付 1000.00'],
  ],
  [
    '加价购 of something else, dearer than what is added',
    {
      benefit: { kind: 'buy-get', buy: { pieces: 2, scope: { skus: ['袜'] } }, get: { pieces: 1, scope: { skus: ['鞋'] } }, repeat: false },
    },
    '袜10 鞋100',
    ['info benefit 2件 110.00 付 110.00，加 10.00 付 20.00'],
  ],
  [
    '买一送一 within a line, the dearest free',
    { benefit: { kind: 'buy-get', buy: { pieces: 1 }, get: { pieces: 1 }, repeat: true, per: 'line', pick: 'dearest' } },
    '袜10 鞋100',
    [],
  ],
  ['十亿件 is more than a line has', { benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 1_000_000_001, rate: 0.5 }] } }, null, []],
  [
    '第二件 beyond the limit of one',
    {
      benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0 }], further: 'stop', per: 'scope', assign: 'cheapest', maxPieces: 1 },
    },
    null,
    [],
  ],
  [
    'none of the goods is sold',
    { benefit: { kind: 'order-percent', rate: 0.5 }, when: [{ kind: 'pieces', atLeast: 2 }], scope: { skus: ['帽'] } },
    '鞋10',
    [],
  ],
  [
    '第二件半价 by line has no order of several',
    { benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' } },
    null,
    [],
  ],
  [
    '三件100 where the dearest three cost 100',
    { benefit: { kind: 'pick-n', pieces: 2, price: 10_000, assign: 'cart-order', repeat: true } },
    '鞋50 袜20',
    [],
  ],
  [
    '两件99.99 where the dearest two cost 100',
    { benefit: { kind: 'pick-n', pieces: 2, price: 9999, assign: 'cart-order', repeat: true } },
    '鞋50 袜20',
    ['info benefit 错开分组'],
  ],
])('多买少付: %s', (_, promotion, catalogue, expected) => {
  expect(told(promotion, catalogue)).toEqual(expected);
});
