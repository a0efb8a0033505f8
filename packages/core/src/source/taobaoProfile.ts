import type { SourceProfile } from './profile.js';

/**
 * 生意参谋、千牛: what Taobao and Tmall export.
 *
 * Orders are 千牛's 订单报表, lines its 宝贝报表, refunds 退款管理, visitors 生意参谋, advertising 万相台.
 */
export const taobaoProfile = {
  id: 'taobao',
  name: { zh: '生意参谋、千牛（淘宝、天猫）', en: 'Sycm and Qianniu (Taobao, Tmall)' },
  platforms: ['taobao', 'tmall'],
  status: 'secondary',
  source: {
    title:
      '公开仓库里的表头：415466095/echarts（tmall_order_report.csv，脱敏的真实订单，2020-02）、c2003070110/TBTool（TaobaoSaledObject.java），及若干公开代码中的生意参谋、万相台表头；未见完整的原始导出',
    url: 'https://github.com/415466095/echarts',
    locator: 'tmall_order_report.csv',
    checkedOn: '2026-11-22',
  },
  amounts: 'yuan',
  tables: {
    orders: {
      headers: {
        orderId: ['订单编号'],
        buyerId: ['买家会员名', '买家昵称'],
        orderedAt: ['订单创建时间'],
        paidAt: ['订单付款时间', '买家付款时间'],
        amount: ['总金额'],
        netAmount: ['买家实付金额', '买家实际支付金额'],
        refunded: ['退款金额'],
        shippingFee: ['买家应付邮费'],
        pieces: ['宝贝总数量'],
        status: ['订单状态'],
      },
      amountOf: 'row',
      cancelledWhen: [{ field: 'status', oneOf: ['交易关闭'] }],
      note: {
        zh: '每行一个主订单。“总金额”是退款前的应付；公开样本里“买家实际支付金额”已减去退款，未付款为 0，所以记作 netAmount。',
        en: 'A row is a main order. 总金额 is what was to be paid, before refunds; in the public sample 买家实际支付金额 is what was left after refunds, and 0 when nobody paid, so it is netAmount.',
      },
    },
    lines: {
      headers: {
        orderId: ['主订单编号', '订单编号'],
        subOrderId: ['子订单编号'],
        buyerId: ['买家会员名', '买家昵称'],
        orderedAt: ['订单创建时间'],
        paidAt: ['订单付款时间', '买家付款时间'],
        skuId: ['商家编码', '外部系统编号'],
        productId: ['商品ID', '宝贝ID'],
        title: ['标题', '商品标题', '宝贝标题'],
        quantity: ['购买数量'],
        price: ['商品价格', '价格'],
        amount: ['买家应付货款'],
        netAmount: ['买家实付金额', '买家实际支付金额'],
        refunded: ['退款金额'],
        status: ['订单状态'],
        afterSaleStatus: ['退款状态'],
      },
      amountOf: 'row',
      cancelledWhen: [
        { field: 'status', oneOf: ['交易关闭'] },
        { field: 'afterSaleStatus', oneOf: ['退款成功'] },
      ],
      note: { zh: '每行一个子订单，金额属于子订单。', en: 'A row is a sub-order, and its amounts are its own.' },
    },
    refunds: {
      headers: {
        refundId: ['退款编号'],
        orderId: ['订单编号'],
        skuId: ['商家编码', '商品编码'],
        productId: ['商品ID', '宝贝ID'],
        appliedAt: ['退款的申请时间', '退款申请时间'],
        refundedAt: ['退款完结时间'],
        amount: ['退给买家金额', '买家退款金额', '退款总额'],
        status: ['退款状态'],
        reason: ['买家退款原因', '退款原因'],
      },
    },
    skus: {
      headers: {
        skuId: ['商家编码'],
        productId: ['商品ID', '宝贝ID'],
        title: ['商品标题', '宝贝标题', '标题'],
        price: ['一口价', '价格'],
        stock: ['库存', '商品数量'],
      },
    },
    visitors: {
      headers: {
        day: ['统计日期', '统计时间', '日期'],
        visitors: ['访客数', '商品访客数'],
        pageViews: ['浏览量', '商品浏览量'],
        cartPeople: ['加购人数', '商品加购人数'],
        cartPieces: ['加购件数', '商品加购件数'],
        favoritePeople: ['商品收藏人数', '收藏人数'],
        payers: ['支付买家数'],
        paidOrders: ['支付子订单数', '支付订单数'],
        paidPieces: ['支付件数'],
        paidAmount: ['支付金额'],
        payConversion: ['支付转化率', '商品支付转化率'],
      },
      note: {
        zh: '店铺概况和商品宏观监控的日报都认得；表头上方的说明行会跳过。',
        en: "The shop's daily overview and the daily monitor of products; notes above the header are passed over.",
      },
    },
    adSpend: {
      headers: {
        day: ['日期'],
        channel: ['场景名字', '场景名称'],
        campaign: ['计划名字', '计划名称'],
        productId: ['商品ID', '主体ID'],
        spend: ['花费'],
        impressions: ['展现量'],
        clicks: ['点击量'],
        orders: ['总成交笔数'],
        amount: ['总成交金额'],
      },
    },
    titles: {
      headers: {
        title: ['宝贝标题', '商品标题', '标题', '商品名称'],
        productId: ['宝贝ID', '商品ID'],
        category: ['类目', '商品类目'],
      },
    },
  },
} as const satisfies SourceProfile;
