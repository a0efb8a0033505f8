import type { SourceProfile } from './profile.js';

/** 抖店: what the back office of Douyin shops exports. Ids carry a tab before them, which is taken off. */
export const douyinProfile = {
  id: 'douyin',
  name: { zh: '抖店', en: 'Doudian (Douyin)' },
  platforms: ['douyin'],
  status: 'secondary',
  source: {
    title: '若干公开仓库的解析代码和测试里的抖店订单、售后、千川表头（2023–2026 年）；未见真实导出',
    checkedOn: '2026-11-22',
  },
  amounts: 'yuan',
  tables: {
    orders: {
      headers: {
        orderId: ['主订单编号'],
        orderedAt: ['订单提交时间'],
        paidAt: ['支付完成时间'],
        amount: ['订单应付金额'],
        shippingFee: ['运费'],
        pieces: ['商品数量'],
        status: ['订单状态'],
        afterSaleStatus: ['售后状态'],
      },
      amountOf: 'row',
      cancelledWhen: [
        { field: 'status', oneOf: ['已关闭'] },
        { field: 'afterSaleStatus', oneOf: ['退款成功', '已全额退款'] },
      ],
      note: {
        zh: '每行一个子订单，“订单应付金额”属于子订单；用 combineOrders 合成主订单。导出里没有买家编号，收件人是密文。',
        en: 'A row is a sub-order, and 订单应付金额 is its own; combineOrders makes main orders. There is no id of the buyer, and the receiver is encrypted.',
      },
    },
    lines: {
      headers: {
        orderId: ['主订单编号'],
        subOrderId: ['子订单编号'],
        orderedAt: ['订单提交时间'],
        paidAt: ['支付完成时间'],
        skuId: ['商家编码', '货号'],
        productId: ['商品ID'],
        title: ['选购商品'],
        quantity: ['商品数量'],
        price: ['商品单价', '商品金额'],
        amount: ['订单应付金额'],
        status: ['订单状态'],
        afterSaleStatus: ['售后状态'],
      },
      amountOf: 'row',
      cancelledWhen: [
        { field: 'status', oneOf: ['已关闭'] },
        { field: 'afterSaleStatus', oneOf: ['退款成功', '已全额退款'] },
      ],
      note: {
        zh: '每行一个子订单。“商品金额”是单价。',
        en: 'A row is a sub-order. 商品金额 is the price of one piece.',
      },
    },
    refunds: {
      headers: {
        refundId: ['售后单号'],
        orderId: ['订单号'],
        subOrderId: ['商品单号'],
        productId: ['商品ID'],
        appliedAt: ['售后申请时间'],
        refundedAt: ['售后完结时间'],
        amount: ['退商品金额（元）', '退款金额'],
        status: ['售后状态'],
        reason: ['售后原因'],
      },
    },
    adSpend: {
      headers: {
        day: ['日期', '时间'],
        campaign: ['计划名称', '素材名称'],
        productId: ['商品ID'],
        spend: ['整体消耗', '消耗'],
        impressions: ['整体展示次数', '展示次数'],
        clicks: ['整体点击次数', '点击次数'],
        orders: ['整体成交订单数', '成交订单数'],
        amount: ['整体成交金额', '成交金额'],
      },
    },
    titles: { headers: { title: ['商品名称', '商品标题', '选购商品'], productId: ['商品ID'], category: ['类目', '商品类目'] } },
  },
} as const satisfies SourceProfile;
