import { expect, test } from 'vitest';
import { douyinProfile } from './douyinProfile.js';
import { jdProfile } from './jdProfile.js';
import { jushuitanProfile } from './jushuitanProfile.js';
import { loosened } from './mapping.js';
import { pddProfile } from './pddProfile.js';
import { plainProfile } from './plainProfile.js';
import type { HeaderAlias, SourceProfile, TableProfile } from './profile.js';
import { readAll } from './readRecords.js';
import { type TableName, tableFields } from './table.js';
import { taobaoProfile } from './taobaoProfile.js';

const profiles: readonly SourceProfile[] = [plainProfile, taobaoProfile, douyinProfile, jdProfile, pddProfile, jushuitanProfile];
const file = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

test.each<[string, SourceProfile, string, object]>([
  [
    'a plain file',
    plainProfile,
    file('order_id,buyer_id,paid_at,amount,quantity', '6920012345678901234,b1,2026-06-01 08:05:00,1234.50,2'),
    { orderId: '6920012345678901234', buyerId: 'b1', paidAt: '2026-06-01T08:05:00+08:00', amount: 123450, pieces: 2, kind: 'sale' },
  ],
  [
    '千牛, with blanks behind some headers as it writes them',
    taobaoProfile,
    file(
      '"订单编号","买家会员名","买家支付宝账号","买家应付货款","买家应付邮费","总金额","买家实际支付金额","订单状态","收货地址 ","订单创建时间","订单付款时间 ","宝贝总数量","退款金额"',
      '="3302710287203084298","某某","-","327.7","0.00","327.7","148.9","交易成功","浙江省","2020/2/20 23:56","2020/2/20 23:56","3","178.8"',
    ),
    {
      orderId: '3302710287203084298',
      buyerId: '某某',
      paidAt: '2020-02-20T23:56:00+08:00',
      amount: 32770,
      netAmount: 14890,
      refunded: 17880,
      pieces: 3,
      kind: 'sale',
    },
  ],
  [
    '抖店, with tabs before its ids',
    douyinProfile,
    file(
      '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,运费,订单提交时间,支付完成时间,订单状态,售后状态',
      '"\t6917926768823643751","\t6917926768823643752",玉肌皂,1块,1,"\t3712345678901234567","\t300400008",29.90,"1,028.90",0.00,2026-09-22 00:54:10,2026-09-22 00:54:30,已发货,-',
    ),
    {
      orderId: '6917926768823643751',
      buyerId: null,
      orderedAt: '2026-09-22T00:54:10+08:00',
      paidAt: '2026-09-22T00:54:30+08:00',
      amount: 102890,
      afterSaleStatus: null,
      kind: 'sale',
    },
  ],
  [
    '抖店, an order that was paid back',
    douyinProfile,
    file('主订单编号,支付完成时间,订单应付金额,订单状态,售后状态', '"\t6917926768823643751",2026-09-22 00:54:30,29.90,已关闭,退款成功'),
    { amount: 2990, kind: 'cancelled' },
  ],
  [
    '京东',
    jdProfile,
    file(
      '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,运费金额,付款确认时间,货号',
      '9876543210987,10170858471951,手持小横幅,2,在线支付,2026-05-10 14:41:34,¥20.00,40.00,36.80,0.00,36.80,完成,SOP,jd_某某,0.00,2026-05-10 14:41:50,H-1',
    ),
    { orderId: '9876543210987', buyerId: 'jd_某某', orderedAt: '2026-05-10T14:41:34+08:00', amount: 3680, pieces: 2, kind: 'sale' },
  ],
  [
    '拼多多',
    pddProfile,
    file(
      '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),用户实付金额(元),商家实收金额(元),商品数量(件),支付时间,商品id,商品规格,样式ID,商家编码-规格维度,售后状态',
      '接考横幅,260531-662941284701219\t,已收货,17.80,0.00,1.00,2.00,14.80,16.80,1,2026-05-31 23:54:45\t,754299529443,无规格,,HF-1,无售后或售后取消',
    ),
    { orderId: '260531-662941284701219', buyerId: null, paidAt: '2026-05-31T23:54:45+08:00', amount: 1480, pieces: 1, kind: 'sale' },
  ],
  [
    '聚水潭',
    jushuitanProfile,
    file(
      '内部订单号,线上订单号,店铺名称,下单时间,付款日期,应付金额,已付金额,状态,快递单号,线上子订单编号,商品编码,商品名称,数量,商品单价,买家实付,成本价',
      '1001,="3302710287203084298",某店,2026-06-01 10:00:00,2026-06-01 10:00:09,36.80,36.80,已取消,,="3302710287203084299",SKU-1,横幅,2,18.40,36.80,5.2',
    ),
    { orderId: '3302710287203084298', paidAt: '2026-06-01T10:00:09+08:00', amount: 3680, kind: 'cancelled' },
  ],
])('SRC-01 · a row of %s is one typed order', (_, profile, text, order) => {
  const { records, report } = readAll(text, { table: 'orders', profile });
  expect(report.findings).toEqual([]);
  expect(records).toEqual([expect.objectContaining(order)]);
  expect(report.mapping.every(({ found }) => found === 'alias')).toBe(true);
});

test.each<[string, SourceProfile, TableName, string, object]>([
  [
    'a sub-order of 千牛',
    taobaoProfile,
    'lines',
    file(
      '子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,订单状态,商家编码,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间',
      '3302710287203084299,3302710287203084298,横幅,18.40,2,HF-1,红,交易成功,HF-1,36.80,0,退款成功,36.80,2026-06-01 10:00:00,2026-06-01 10:00:09',
    ),
    {
      orderId: '3302710287203084298',
      subOrderId: '3302710287203084299',
      quantity: 2,
      price: 1840,
      amount: 3680,
      netAmount: 0,
      refunded: 3680,
      kind: 'cancelled',
    },
  ],
  [
    'a sub-order of 抖店',
    douyinProfile,
    'lines',
    file('主订单编号,子订单编号,选购商品,商品数量,商家编码,商品金额,订单应付金额', '\t1,\t2,玉肌皂,3,\tS1,29.90,89.70'),
    { orderId: '1', subOrderId: '2', skuId: 'S1', title: '玉肌皂', quantity: 3, price: 2990, amount: 8970 },
  ],
  [
    'a line of 聚水潭, with its cost',
    jushuitanProfile,
    'lines',
    file('线上订单号,线上子订单编号,商品编码,数量,买家实付,成本价', '="1",="2",SKU-1,2,36.80,5.2'),
    { orderId: '1', subOrderId: '2', skuId: 'SKU-1', quantity: 2, amount: 3680, cost: 520 },
  ],
  [
    'goods of 聚水潭, with cost and stock',
    jushuitanProfile,
    'skus',
    file('商品编码,款式编码,商品名称,基本售价,成本价,实际库存数', 'SKU-1,K1,横幅,18.4,5.2,"1,204"'),
    { skuId: 'SKU-1', productId: 'K1', price: 1840, cost: 520, stock: 1204 },
  ],
  [
    'a refund of 千牛',
    taobaoProfile,
    'refunds',
    file(
      '退款编号,订单编号,宝贝标题,退款申请时间,退款完结时间,买家实际支付金额,买家退款金额,退款状态,买家退款原因',
      '101,3302710287203084298,横幅,2026-06-02 09:00:00,2026-06-03 09:00:00,36.80,36.80,退款成功,不想要了',
    ),
    { refundId: '101', orderId: '3302710287203084298', refundedAt: '2026-06-03T09:00:00+08:00', amount: 3680, reason: '不想要了' },
  ],
  [
    'a refund of 抖店, its unit in full-width brackets',
    douyinProfile,
    'refunds',
    file('售后单号,订单号,商品单号,售后类型,售后状态,售后申请时间,退商品金额（元）', '7,1,2,仅退款,退款成功,2026-06-02 09:00:00,29.9'),
    { refundId: '7', orderId: '1', subOrderId: '2', refundedAt: null, amount: 2990 },
  ],
  [
    'a day of 生意参谋, below its notes',
    taobaoProfile,
    'visitors',
    file(
      '生意参谋,,,',
      '店铺：某某旗舰店,,,',
      '',
      '统计日期,商品访客数,商品浏览量,商品加购人数,商品加购件数,支付买家数,支付件数,支付金额,支付转化率,客单价',
      '2025-01-27,"1,877","2,133",39,47,2,5,"10,095.00",0.23%,"5,047.50"',
    ),
    {
      day: '2025-01-27',
      visitors: 1877,
      pageViews: 2133,
      cartPeople: 39,
      cartPieces: 47,
      payers: 2,
      paidAmount: 1009500,
      payConversion: 0.0023,
    },
  ],
  [
    'a day of 京东商智',
    jdProfile,
    'visitors',
    file('时间,访客数,浏览量,加购人数,成交人数,成交转化率,成交金额', '2026-06-01,877,2133,-,2,0.23%,"10,095.00"'),
    { day: '2026-06-01', visitors: 877, cartPeople: null, payers: 2, paidAmount: 1009500 },
  ],
  [
    'advertising of 万相台',
    taobaoProfile,
    'adSpend',
    file(
      '日期,商品ID,商品名称,计划ID,计划名称,花费,净成交金额,总成交金额,展现量,点击量,净成交笔数,总成交笔数',
      '2026-07-31,10001,测试商品,a,计划A,10.00,20.00,30.00,100,10,1,2',
    ),
    { day: '2026-07-31', campaign: '计划A', productId: '10001', spend: 1000, impressions: 100, clicks: 10, orders: 2, amount: 3000 },
  ],
  [
    'advertising of 拼多多',
    pddProfile,
    'adSpend',
    file(
      '日期,商品ID,商品名称,推广场景,推广名称,出价方式,成交花费(元),交易额(元),实际投产比,总花费(元),曝光量,点击量',
      '2026-05-31,754299529443,接考横幅,稳定成本推广,接考横幅,目标投产比：5.80,102.12,701.07,6.87,102.12,7677,624',
    ),
    { day: '2026-05-31', channel: '稳定成本推广', spend: 10212, amount: 70107, impressions: 7677, clicks: 624 },
  ],
  [
    'a title of 拼多多',
    pddProfile,
    'titles',
    file('商品id,商品名称', '754299529443,接考横幅'),
    { title: '接考横幅', productId: '754299529443' },
  ],
])('SRC-01 · %s is one typed record', (_, profile, table, text, record) => {
  const { records, report } = readAll(text, { table, profile });
  expect(report.findings).toEqual([]);
  expect(records).toEqual([expect.objectContaining(record)]);
});

const tables = profiles.flatMap((profile) =>
  Object.entries(profile.tables).map(
    ([table, known]) => [`${profile.id} ${table}`, table as TableName, known as TableProfile<TableName>] as const,
  ),
);
const headerOf = (alias: HeaderAlias) => (typeof alias === 'string' ? alias : alias.header);

test.each(tables)(
  '%s: every needed field has a header, and no header stands for two fields',
  (_, table, { headers, cancelledWhen = [], refundWhen = [] }) => {
    const fields = tableFields[table];
    const names: readonly string[] = fields.map(({ name }) => name);
    for (const { name, needed } of fields) if (needed !== 'no') expect(Object.keys(headers), name).toContain(name);
    const seen = new Map<string, string>();
    for (const [field, aliases] of Object.entries(headers)) {
      expect(names).toContain(field);
      for (const alias of aliases as readonly HeaderAlias[]) {
        const form = loosened(headerOf(alias));
        expect(seen.get(form) ?? field, headerOf(alias)).toBe(field);
        seen.set(form, field);
      }
    }
    for (const { field } of [...cancelledWhen, ...refundWhen]) expect(Object.keys(headers)).toContain(field);
  },
);

test('SRC-01 · profiles have different ids, and only our own layout claims more than reports of headers', () => {
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  expect(profiles.filter(({ status }) => status !== 'secondary')).toEqual([plainProfile]);
});
