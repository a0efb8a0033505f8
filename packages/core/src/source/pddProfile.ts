import type { SourceProfile } from './profile.js';

/** 拼多多: what the back office of Pinduoduo shops exports. */
export const pddProfile = {
  id: 'pdd',
  name: { zh: '拼多多（商家后台）', en: 'Pinduoduo (shop back office)' },
  platforms: ['pdd'],
  status: 'secondary',
  source: {
    title: '公开仓库 huaxiexiyan/catguild 里的整行订单表头（2023-10），及若干公开代码中的推广、售后、商品概况表头；未见真实导出',
    url: 'https://github.com/huaxiexiyan/catguild',
    locator: 'catguild-business/…/presentation/model/OnlineOrderImportRequest.java',
    checkedOn: '2026-11-22',
  },
  amounts: 'yuan',
  tables: {
    orders: {
      headers: {
        orderId: ['订单号'],
        orderedAt: ['下单时间', '订单创建时间'],
        paidAt: ['支付时间', '订单成交时间', '拼单成功时间'],
        amount: ['用户实付金额(元)'],
        shippingFee: ['邮费(元)'],
        pieces: ['商品数量(件)'],
        status: ['订单状态'],
        afterSaleStatus: ['售后状态'],
      },
      amountOf: 'row',
      cancelledWhen: [
        { field: 'afterSaleStatus', oneOf: ['退款成功'] },
        { field: 'status', includes: '退款成功' },
        { field: 'status', includes: '已取消' },
      ],
      note: {
        zh: '每行一单一种商品。“商家实收金额(元)”另含平台补贴，要用它时在 columns 里写明。导出里没有买家编号。',
        en: "A row is an order of one kind of goods. 商家实收金额(元) has the platform's subsidies in it too; name it in columns to use it. There is no id of the buyer.",
      },
    },
    lines: {
      headers: {
        orderId: ['订单号'],
        orderedAt: ['下单时间', '订单创建时间'],
        paidAt: ['支付时间', '订单成交时间', '拼单成功时间'],
        skuId: ['商家编码-规格维度', '商家编码-SKU维度', '样式ID'],
        productId: ['商品id', '商品ID'],
        title: ['商品', '商品名称'],
        quantity: ['商品数量(件)'],
        price: ['商品单价(元)'],
        amount: ['用户实付金额(元)'],
        status: ['订单状态'],
        afterSaleStatus: ['售后状态'],
      },
      amountOf: 'row',
      cancelledWhen: [
        { field: 'afterSaleStatus', oneOf: ['退款成功'] },
        { field: 'status', includes: '退款成功' },
        { field: 'status', includes: '已取消' },
      ],
    },
    refunds: {
      headers: {
        refundId: ['售后编号', '售后单号'],
        orderId: ['订单编号', '订单号'],
        productId: ['商品id', '商品ID'],
        appliedAt: ['申请时间', '售后申请时间'],
        amount: ['退款金额(元)', '退款金额'],
        status: ['售后状态'],
        reason: ['售后原因', '退款原因'],
      },
    },
    visitors: {
      headers: {
        day: ['统计时间', '统计日期', '日期'],
        visitors: ['商品访客数', '访客数'],
        pageViews: ['商品浏览量', '浏览量'],
        favoritePeople: ['商品收藏用户数'],
        payers: ['成交买家数'],
        paidOrders: ['成交订单数'],
        paidAmount: ['成交金额'],
        payConversion: ['成交转化率'],
      },
    },
    adSpend: {
      headers: {
        day: ['日期'],
        channel: ['推广场景'],
        campaign: ['推广名称', '推广计划'],
        productId: ['商品ID', '商品id'],
        spend: ['总花费(元)', '成交花费(元)', '花费(元)'],
        impressions: ['曝光量'],
        clicks: ['点击量'],
        orders: ['成交笔数'],
        amount: ['交易额(元)'],
      },
      note: { zh: '表底的“总计”行不计入。', en: 'The row of totals at the end is left out.' },
    },
    titles: { headers: { title: ['商品名称', '商品标题', '商品'], productId: ['商品id', '商品ID'], category: ['商品四级类目', '类目'] } },
  },
} as const satisfies SourceProfile;
