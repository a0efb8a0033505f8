import type { Text } from '@zhanggui/core';
import type { MetricsErrorParams } from './MetricsErrorParams.js';

/** 错误说明 of this package's codes, for `renderError(error, { locale, texts: metricsErrorTexts })`. */
export const metricsErrorTexts: Readonly<Record<keyof MetricsErrorParams, Text>> = {
  'metric/not-formula': { zh: '公式里的 {part} 不是公式', en: '{part} in the formula is no formula' },
  'metric/missing-input': { zh: '算 {metric} 缺少 {input}', en: '{metric} needs {input}, which was not given' },
  'metric/not-number': { zh: '{metric} 的 {input} 不是数：{value}', en: '{input} of {metric} is not a number: {value}' },
  'metric/overflow': { zh: '{metric} 的结果大到无法表示', en: 'The result of {metric} is too large to be a number' },
  'metric/circular': { zh: '{metric} 的输入里有它自己', en: '{metric} is an input of itself' },
  'metric/not-solvable': {
    zh: '{input} 在 {metric} 的公式里出现 {times} 次，只能反推恰好出现一次的量',
    en: '{input} stands {times} times in the formula of {metric}; only what stands once can be solved for',
  },
  'aggregate/not-rows': { zh: '{value} 不是可以逐行读取的数据', en: '{value} is nothing that has rows' },
  'aggregate/not-tally': { zh: '{value} 不是 orderTally 建立的账', en: '{value} is no tally that orderTally has made' },
  'aggregate/not-added': {
    zh: '订单 {orderId} 在 {day} 没有这一行，无法撤回',
    en: 'Order {orderId} has no such row on {day} to be taken back',
  },
  'aggregate/not-tally-json': { zh: '存下的账读不了：{path} 是 {value}', en: 'The stored tally cannot be read: {path} is {value}' },
  'aggregate/not-id': { zh: '{field} 不是编号：{value}', en: '{field} is not an id: {value}' },
  'profit/goods-back': {
    zh: '订单 {orderId} 退回商品的成本 {goodsBackFen} 分多于发出商品的成本 {goodsCostFen} 分',
    en: 'Goods that came back of order {orderId} cost {goodsBackFen} 分, more than the {goodsCostFen} 分 of all that were sent',
  },
  'aggregate/negative-amount': {
    zh: '订单 {orderId} 的金额 {amount} 为负，退款须用 refund 表示',
    en: 'Order {orderId} has the negative amount {amount}; money that went back is a refund',
  },
  'aggregate/not-pieces': {
    zh: '订单 {orderId} 的件数 {value} 不是整数',
    en: 'Order {orderId} has {value} pieces, which is no whole number',
  },
  'reconcile/not-report': {
    zh: '平台报表须有一个合计、一组日合计或一份订单，日期不重复、不超出期间：{value}',
    en: 'A report has one total, one list of days or one list of orders, each day once and within the period: {value}',
  },
  'reconcile/not-day-start': {
    zh: '日切须为一天以内的整分钟数：{value}',
    en: 'A day starts some whole minutes from midnight, within a day: {value}',
  },
  'query/no-table': { zh: '没有名为 {table} 的表', en: 'There is no table {table}' },
  'query/no-column': { zh: '表 {table} 没有 {column} 列', en: 'The table {table} has no column {column}' },
  'query/duplicate': { zh: '{what} 里有两个 {id}', en: '{id} stands twice among {what}' },
  'query/unlike-columns': {
    zh: '维度 {column} 在一张表里是名称，在另一张表里是数字',
    en: 'The dimension {column} holds names in one table and numbers in another',
  },
  'query/not-part': { zh: '查询的 {part} 不对：{value}', en: '{part} of the query is wrong: {value}' },
  'query/cumulative': {
    zh: '累计数（{cumulative}）只能由 aggregate 计算，不能编译为 SQL，也不能再合计或比较',
    en: 'Running totals ({cumulative}) are for aggregate alone: they are not compiled to SQL, added up or compared',
  },
  'decompose/not-order': {
    zh: '{input} 不是公式的输入，或在顺序里出现两次',
    en: '{input} is no input of the formula, or stands twice in the order',
  },
  'decompose/not-count': {
    zh: '{id} 的数量 {value} 须为不小于 0 的数',
    en: 'The count of {id} is {value}; it must be a number not below 0',
  },
  'decompose/not-number': { zh: '{id} 的数值不是数：{value}', en: 'The figure of {id} is not a number: {value}' },
  'decompose/not-additive': {
    zh: '{metric} 不能按行相加：须是可加的指标、公式为输入之和，或两个和之比',
    en: '{metric} does not add up over these rows: it must be additive, its formula a sum of inputs, or one such sum over another',
  },
  'decompose/not-member': { zh: '维度 {by} 的成员 {value} 不是文字', en: '{value} is no member of {by}: a text or null is' },
  'distribution/not-number': { zh: '第 {row} 个值 {value} 不是数', en: 'Value {row} is {value}, which is no number' },
  'distribution/not-share': {
    zh: '分位 {value} 须在 0 到 1 之间，最多 6 位小数',
    en: 'The share {value} must lie from 0 to 1, with at most 6 decimals',
  },
  'target/not-target': { zh: '{value} 不是目标', en: '{value} is no target' },
  'target/not-number': { zh: '与目标比较的 {value} 不是数', en: '{value} cannot be held against a target: it is no number' },
  'traffic/not-count': { zh: '{id} 的 {field} 须为非负整数：{value}', en: '{field} of {id} must be a whole number from 0 on: {value}' },
  'traffic/over-clicks': {
    zh: '{id} 的转化 {conversions} 多于点击 {clicks}',
    en: '{id} has {conversions} conversions of {clicks} clicks',
  },
  'traffic/not-id': { zh: '编号 {value} 不是文字，或出现两次', en: 'The id {value} is no text, or stands twice' },
  'service/backwards': {
    zh: '第 {row} 个包裹的 {field} 是 {to}，早于发货 {from}',
    en: '{field} of parcel {row} is {to}, before it was shipped at {from}',
  },
  'service/not-duration': { zh: '{field} 须为不小于 0 的数：{value}', en: '{field} must be a number not below 0: {value}' },
  'chart/not-number': { zh: '图中“{series}”的第 {row} 个值不对：{value}', en: 'Figure {row} of “{series}” cannot be drawn: {value}' },
  'chart/unequal': {
    zh: '图中“{series}”有 {length} 个值，应为 {expected} 个',
    en: '“{series}” has {length} figures instead of {expected}',
  },
  'chart/not-name': { zh: '图中的名称 {value} 不是文字', en: 'The name {value} in a chart is no text' },
  'customer/not-bands': {
    zh: '{option} 须为由小到大的正整数：{value}',
    en: '{option} must be whole numbers from 1 on, in rising order: {value}',
  },
  'customer/not-classes': { zh: '分组数须为不小于 2 的整数：{value}', en: 'The number of classes must be whole and at least 2: {value}' },
  'customer/other-classes': {
    zh: '分层按 {expected} 档打分，{score} 却是 {value} 档',
    en: 'The segments are for {expected} classes, but {score} has {value}',
  },
  'customer/two-persons': { zh: '买家 {buyerId} 不能是两个人', en: 'The buyer {buyerId} cannot be two persons' },
  'customer/not-segments': { zh: '{value} 不是客户分层', en: '{value} is no list of customer segments' },
  'column/not-column': { zh: '{column} 列须为 {kinds}，不是 {value}', en: 'The column {column} must be one of {kinds}, not {value}' },
  'column/unequal': {
    zh: '{column} 列有 {length} 行，应为 {expected} 行',
    en: 'The column {column} has {length} rows instead of {expected}',
  },
  'column/not-count': { zh: '{value} 不是客户编码的个数', en: '{value} is no number of customer codes' },
  'column/not-code': {
    zh: '第 {row} 行的客户编码 {code} 不小于编码个数 {customers}',
    en: 'Row {row} has the customer code {code}, but there are only {customers}',
  },
  'column/not-amount': {
    zh: '第 {row} 行的金额 {value} 不是非负整数分',
    en: 'Row {row} has the amount {value}, which is no whole number of 分 from 0 on',
  },
  'column/not-day': { zh: '第 {row} 行的日序号 {value} 不是日期', en: 'Row {row} has the day {value}, which is no day' },
  'column/not-name': {
    zh: '{column} 列第 {row} 行的编码 {code} 不小于名称个数 {names}',
    en: 'Row {row} of {column} has the code {code}, but there are only {names} names',
  },
  'column/not-names': { zh: '{column} 列的名称不是文字：{value}', en: 'A name of {column} is no text: {value}' },
  'column/not-fen': {
    zh: '{column} 列第 {row} 行的 {value} 不是整数分',
    en: 'Row {row} of {column} is {value}, which is no whole number of 分',
  },
  'column/not-text': { zh: '{column} 列第 {row} 行的 {value} 不是文字', en: 'Row {row} of {column} is {value}, which is no text' },
  'column/not-number': { zh: '{column} 列第 {row} 行的 {value} 不是数', en: 'Row {row} of {column} is {value}, which is no number' },
  'column/not-customer': { zh: '第 {row} 行客户的 {column} 不对：{value}', en: 'The customer in row {row} has a wrong {column}: {value}' },
  'sql/not-name': { zh: '“{name}” 不能作数据库里的名称', en: 'A database can have no name “{name}”' },
  'sql/not-value': {
    zh: '{column} 的条件值 “{value}” 含有数据库不收的字符',
    en: 'The value “{value}” for {column} holds what databases do not take',
  },
  'sql/no-day': { zh: '{table} 表没有说明日期在哪一列', en: 'The table {table} does not say which column holds the day' },
  'sql/no-measure': {
    zh: '{metrics} 个指标的查询里没有度量，没有可查的表',
    en: 'The query of {metrics} metrics has no measures: there is no table to read',
  },
};
