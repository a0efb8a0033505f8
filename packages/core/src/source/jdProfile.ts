import type { SourceProfile } from './profile.js';

/** 京东: what the back office of JD's third-party shops and 京东商智 export. */
export const jdProfile = {
  id: 'jd',
  name: { zh: '京东（商家后台、商智）', en: 'JD.com (shop back office, Shangzhi)' },
  platforms: ['jd'],
  status: 'secondary',
  source: {
    title: '公开仓库 howenx/sharp-admin 注释里的整行订单表头（2016-03-03）；商智、京准通的表头据公开代码与记忆；未见真实导出',
    url: 'https://github.com/howenx/sharp-admin',
    locator: 'app/domain/sale/SaleJdOrderLineInfo.java',
    checkedOn: '2026-11-22',
  },
  amounts: 'yuan',
  tables: {
    orders: {
      headers: {
        orderId: ['订单号', '订单编号'],
        buyerId: ['下单帐号', '下单账号'],
        orderedAt: ['下单时间'],
        paidAt: ['付款确认时间', '付款时间'],
        amount: ['结算金额', '订单金额'],
        shippingFee: ['运费金额'],
        pieces: ['订购数量'],
        status: ['订单状态'],
      },
      amountOf: 'order',
      cancelledWhen: [{ field: 'status', oneOf: ['已取消', '(删除)等待出库', '(删除)已取消', '订单取消'] }],
      note: {
        zh: '每行一种商品，金额是整张订单的，在同一订单的每一行重复；用 combineOrders 合成一单。“结算金额”是优惠后的，没有这一列时用“订单金额”。',
        en: 'A row is one kind of goods, but its amounts are those of the whole order and stand again on each of its rows; combineOrders makes one order of them. 结算金额 is after discounts; 订单金额 is used where it is missing.',
      },
    },
    lines: {
      headers: {
        orderId: ['订单号', '订单编号'],
        buyerId: ['下单帐号', '下单账号'],
        orderedAt: ['下单时间'],
        paidAt: ['付款确认时间', '付款时间'],
        skuId: ['货号'],
        productId: ['商品ID', '商品编号'],
        title: ['商品名称'],
        quantity: ['订购数量', '商品数量'],
        price: ['京东价'],
        status: ['订单状态'],
      },
      cancelledWhen: [{ field: 'status', oneOf: ['已取消', '(删除)等待出库', '(删除)已取消', '订单取消'] }],
      note: {
        zh: '每行一种商品；除“京东价”外的金额属于整张订单，不读作这一行的。',
        en: 'A row is one kind of goods; amounts other than 京东价 belong to the whole order and are not read as its own.',
      },
    },
    visitors: {
      headers: {
        day: ['日期', '时间'],
        visitors: ['访客数'],
        pageViews: ['浏览量'],
        cartPeople: ['加购人数'],
        cartPieces: ['加购商品件数'],
        payers: ['成交人数', '成交客户数'],
        paidOrders: ['成交单量'],
        paidPieces: ['成交商品件数'],
        paidAmount: ['成交金额'],
        payConversion: ['成交转化率'],
      },
    },
    adSpend: {
      headers: {
        day: ['日期', '时间'],
        campaign: ['计划名称', '推广计划'],
        spend: ['花费'],
        impressions: ['展现数'],
        clicks: ['点击数'],
        orders: ['总订单行'],
        amount: ['总订单金额'],
      },
    },
    titles: { headers: { title: ['商品名称', '商品标题'], productId: ['商品ID', '商品编号'], category: ['类目', '三级类目'] } },
  },
} as const satisfies SourceProfile;
