import type { SourceProfile } from './profile.js';

/** 聚水潭: what the ERP exports, over all platforms of a shop. Ids stand in `="…"`, which is taken off. */
export const jushuitanProfile = {
  id: 'jushuitan',
  name: { zh: '聚水潭', en: 'Jushuitan (ERP)' },
  platforms: [],
  status: 'secondary',
  source: {
    title: '若干公开仓库的测试和爬虫里的聚水潭订单、利润、售后表头（2023–2026 年），商品资料表头据记忆；未见真实导出',
    checkedOn: '2026-11-22',
  },
  amounts: 'yuan',
  tables: {
    orders: {
      headers: {
        orderId: ['线上订单号'],
        buyerId: ['买家账号', '买家帐号'],
        orderedAt: ['下单时间', '订单日期'],
        paidAt: ['付款日期', '付款时间', '支付时间'],
        amount: ['已付金额', '应付金额'],
        shippingFee: ['收入运费', '运费收入'],
        status: ['状态', '订单状态'],
      },
      amountOf: 'order',
      cancelledWhen: [{ field: 'status', oneOf: ['取消', '已取消'] }],
      note: {
        zh: '每行一种商品，“已付金额”是整张订单的，在每一行重复。合并发货的单，“线上订单号”里有几个编号，用逗号隔开，原样保留。',
        en: 'A row is one kind of goods, but 已付金额 is that of the whole order and stands again on each row. Orders sent as one have several ids in 线上订单号, with commas, and these are kept as they are.',
      },
    },
    lines: {
      headers: {
        orderId: ['线上订单号'],
        subOrderId: ['线上子订单编号', '子订单编号'],
        buyerId: ['买家账号', '买家帐号'],
        orderedAt: ['下单时间', '订单日期'],
        paidAt: ['付款日期', '付款时间', '支付时间'],
        skuId: ['商品编码'],
        productId: ['款式编码'],
        title: ['商品名称', '线上商品名', '商品简称'],
        quantity: ['数量', '销售数量'],
        price: ['商品单价', '售价'],
        amount: ['买家实付', '买家实付金额', '商品金额', '销售金额'],
        cost: ['成本价'],
        status: ['状态', '订单状态'],
        afterSaleStatus: ['退款状态'],
      },
      amountOf: 'row',
      cancelledWhen: [{ field: 'status', oneOf: ['取消', '已取消'] }],
      note: { zh: '每行一种商品，“买家实付”属于这一行。', en: 'A row is one kind of goods, and 买家实付 is its own.' },
    },
    refunds: {
      headers: {
        refundId: ['售后单号'],
        orderId: ['线上订单号'],
        subOrderId: ['线上子订单编号'],
        skuId: ['商品编码'],
        appliedAt: ['售后登记日期', '申请时间'],
        refundedAt: ['售后确认日期'],
        amount: ['退款金额', '当期退货金额'],
        status: ['线上状态', '售后状态'],
        reason: ['问题类型'],
      },
    },
    skus: {
      headers: {
        skuId: ['商品编码'],
        productId: ['款式编码'],
        title: ['商品名称', '商品简称'],
        price: ['基本售价', '售价'],
        cost: ['成本价'],
        stock: ['实际库存数', '库存数', '可用数'],
      },
    },
    titles: { headers: { title: ['线上商品名', '商品名称'], productId: ['款式编码'], category: ['产品分类', '虚拟分类'] } },
  },
} as const satisfies SourceProfile;
