import { expect, test } from 'vitest';
import { compileLexicon } from '../compileLexicon.js';
import { findClaims } from '../findClaims.js';
import { guards } from '../guards.js';
import { slots } from '../slots.js';
import { absolute } from './absolute.js';

const compiled = compileLexicon(absolute, { guards, slots });
const found = (text: string) =>
  findClaims(text, compiled)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, start, end }) => `${severity} ${text.slice(start, end)}`);

test('the clause names three words and the rules on consumers one kind of price, and no other entry says that it is named', () => {
  const named = absolute.filter((entry) => entry.named).map(({ id }) => id);
  expect(named.sort()).toEqual(['absolute/best', 'absolute/highest-grade', 'absolute/low-price', 'absolute/national-level']);
});

test.each([
  ['quality', '公认最舒服的文胸', ['error 最舒服']],
  ['quality, of all', '我们家的面膜是全网最好用的', ['error 全网最好']],
  ['effect', '效果最好的护手霜', ['error 效果最好的']],
  ['use', '最好用的吸尘器', ['error 最好用']],
  ['taste', '全城最好吃的生煎', ['error 全城最好']],
  ['named by the law', '口感最佳，最高级的享受', ['error 最佳', 'error 最高级']],
  ['size of a rival', '国内最大的珍珠养殖基地', ['error 国内最大的珍珠养殖基地']],
  ['sales', '卖得最多的一款', ['error 卖得最多']],
  ['price', '全网最低，价格最低', ['error 全网最低', 'error 价格最低']],
  ['a price without the word', '全网低价', ['error 全网低价']],
  ['fit', '最适合油皮的粉底', ['error 最适合']],
  ['fame', '最受消费者信赖的品牌', ['error 最受消费者信赖']],
  ['suspicion of an ordinary word', '把最顶级的都给你', ['error 最顶级']],
])('最 is an error of %s: %s', (_, text, hits) => {
  expect(found(text)).toEqual(hits);
});

test.each([
  ['今年最火的颜色', ['warning 最火']],
  ['春日里最温柔的一抹绿', ['warning 最温柔']],
  ['最in单品', ['warning 最in']],
  ['通勤路上最实穿的一双', ['warning 最实穿']],
  ['最香的大米', ['warning 最香']],
  ['采用最新科技', ['warning 最新科技']],
])('最 is a warning of looks and mood: %s', (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test.each([
  ['全国第一大品牌', ['error 全国第一大品牌']],
  ['销量连续三年稳居全国第一', ['error 销量连续三年稳居全国第一']],
  ['天猫燕窝类目连续5年第一', ['error 类目连续5年第一']],
  ['全国第一家无糖烘焙', ['error 全国第一家']],
  ['同行业排名NO.1', ['error 同行业排名NO.1']],
  ['No.1爆款，top 1面霜', ['error No.1', 'error top 1']],
  ['销售冠军，全国销量遥遥领先', ['warning 销售冠军', 'warning 遥遥领先']],
  ['处于行业领先地位', ['error 行业领先']],
  ['国家级面膜，世界级工艺', ['error 国家级', 'error 世界级']],
  ['顶级羊绒，极品野生海参，顶尖科技', ['error 顶级', 'error 极品', 'error 顶尖']],
  ['世界一流技术，一流的品质', ['error 世界一流', 'warning 一流的品质']],
  ['市面上唯一通过检测的', ['error 市面上唯一']],
  ['独一无二，绝无仅有，史无前例', ['error 独一无二', 'error 绝无仅有', 'error 史无前例']],
  ['业内首款，填补行业空白', ['error 业内首款', 'error 填补行业空白']],
  ['首款国风礼盒，全球首发', ['warning 首款', 'warning 全球首发']],
  ['显瘦天花板，通勤首选，颜值巅峰', ['warning 天花板', 'warning 首选', 'warning 巅峰']],
  ['减龄王牌，万能修复膏，极致柔软', ['warning 王牌', 'warning 万能', 'warning 极致']],
  ['投影仪里的画质天花板', ['warning 画质天花板']],
  ['保温杯销量第一，特别打造国内顶级内胆', ['error 销量第一', 'error 顶级']],
  ['第一大凉席品牌，五连冠', ['error 第一大凉席品牌', 'warning 五连冠']],
  ['口碑王，断货王', ['warning 口碑王', 'warning 断货王']],
  ['面膜界的爱马仕，遮肉界的扛把子', ['warning 界的爱马仕', 'warning 界的扛把子']],
  ['没有第二家，没有比它更好用的拖把', ['error 没有第二家', 'error 没有比它更好用']],
  ['首个植物基奶酪，天猫口碑前三名', ['warning 首个植物', 'warning 天猫口碑前三名']],
  ['TOP壹，空前优惠，至高享受', ['error TOP壹', 'error 空前优惠', 'error 至高享受']],
  ['本地龙头企业', ['warning 龙头企业']],
])('ranks, levels and pictures: %s', (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test.each([
  '蕞先进的工艺',
  'Z好喝的奶茶',
  'zui好看的裙子',
  '顶/级皮料',
  '国 家 级品质',
  '国jia级面膜',
  '第①品牌',
  '第壹品牌',
  '𝐍𝐎.𝟏口碑',
  '极zhi柔软',
  '木及致享受',
  '鼎级做工',
])('in disguise: %s', (text) => {
  expect(found(text)).toHaveLength(1);
});

test.each([
  ['order', '第一次购买请看说明，第一步清洁，第一时间发货，第一代产品，第一季限定'],
  ['order of a place', '淘宝第一次开店，全国第一批城市配送，国内第一季度，京东第一时间发货'],
  ['time', '最近降温，最后两天，最终解释，最早明天发货，最迟48小时，最新款，生产日期最新'],
  ['amount', '最多可装10件，最少拍两件，最小起批量100件，最低消费50元，最低9.9元起，最高可减300元'],
  ['sizes', '最大码可穿200斤，最大承重120公斤，最高温度220度，最长可用30天，最宽处40cm，最小字体'],
  ['settings', '风量调到最大，开到最强档，亮度最高时续航3小时'],
  ['how much is kept', '最大程度保留营养，最大限度还原，最大化利用空间'],
  ['place', '最外层防泼水，最里层加绒，最前面的口袋，最上面一层'],
  ['feelings', '我最喜欢的颜色，宝宝最爱的绘本，最重要的是它可以机洗，最亲爱的妈妈'],
  ['blame', '最失望的一次，最怕买到假货，最难洗的油污，最容易忽略的死角，差到极致的服务'],
  ['advice', '最好提前一天浸泡，最好用冷水手洗，最好是饭后服用，最好看清楚尺码表，最好穿大一码'],
  ['best time and way', '最佳饮用时间为饭后，最佳观看距离2米，最佳搭配方法，最合适的穿法，最简单的做法'],
  ['one part of the goods', '这款最大的亮点是收腰设计，最吸引人的是袖口，整件最吸睛的就是领口'],
  ['own goods', '本店销量第一的袜子，本系列容量最大的一款'],
  ['own goods, the best of them', '我们店里卖得最好的是灰色，同一系列里香味最淡'],
  ['what suits the buyer', '选出最适合自己的色号'],
  ['a lively place', '位于全城最热闹的街口'],
  ['when it tastes best', '冰镇两小时口感最佳'],
  ['mottos', '客户第一，信誉第一，安全第一，质量第一，把用户放在第一位'],
  ['goals', '我们的目标是成为行业第一。追求极致，永不止步。打造国货第一品牌。但求最好'],
  ['service', '提供最优质的服务，用最快的速度为您发货，献上最诚挚的祝福'],
  ['denial', '我们不是最便宜的。没有最好，只有更好。不敢说全网第一'],
  ['talk about the words', '本店不使用“最佳”“第一”等极限词。广告法规定不能说顶级。主播不能说全网第一'],
  ['grades and titles', '国家级非物质文化遗产传承人，国家级自然保护区，世界级非遗，国家级专精特新企业'],
  ['contests', '荣获全国少儿钢琴大赛第一名，幼儿园运动会第一名奖牌'],
  ['a fact with its source', '2024年双11天猫羽绒服类目销量第一（数据来源：欧睿国际）'],
  ['people and time', '送给世界上最好的爸爸，最好的朋友，愿你拥有最好的年华，遇见最美的自己'],
  ['names', '王牌对王牌拼图，TCL王牌遥控器，第一财经，天下第一福，最强大脑同款，极品飞车，巅峰对决，最终幻想'],
  ['more names', '中国第一汽车集团，上海第一食品，最高人民法院司法解释，无敌破坏王，永久牌自行车，极致版淡香水'],
  ['the ceiling itself', '客厅天花板吸顶灯，适用于墙面、天花板、地板'],
  ['tools', '万能遥控器，万能胶水，万能充'],
  ['parts of longer words', '屋顶级联，一流量卡，统一流程，山顶尖塔，积极品格，太极致柔，首选项设置，3.5级致密油'],
  ['a place of ten', 'TOP10榜单，NO.10渔线，No.5香水，色号No.1象牙白'],
  ['what is single and no claim', '每件商品都有唯一编码，唯一的缺点是有点重，你是我的唯一，唯一好的就是物流'],
  ['a tool and a menu', '车床活顶尖，打开软件的首选项'],
  ['places in a contest', '第一名到第八名免费刻字，No.1勾线笔另有No.2'],
  ['letters and sounds', '联想ZUI系统，罪好大，喝醉好难受'],
])('nothing is wrong with %s: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
