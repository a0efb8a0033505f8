import { expect, test } from 'vitest';
import { absoluteWords } from './absoluteWords.js';
import { compileWords } from './compileWords.js';
import { figures } from './figures.js';
import { findWords } from './findWords.js';
import { ranks } from './ranks.js';
import { superlatives } from './superlatives.js';
import type { Word } from './word.js';

const words = compileWords(absoluteWords);
const found = (text: string) =>
  findWords(text, words).map(
    ({ word, scope, start, end }) => `${text.slice(start, end)}${!scope && word.severity ? ` ${word.severity}` : ''}`,
  );

test('the law names three words, and no other entry says that it does', () => {
  expect(absoluteWords.filter(({ named }) => named).map(({ word }) => word)).toEqual(['最佳', '最高级', '国家级']);
});

test.each([
  ['superlatives', superlatives],
  ['ranks', ranks],
  ['figures', figures],
])('%s are sorted, one entry a word', (_, list: readonly Word[]) => {
  const names = list.map(({ word }) => word);
  expect(names).toEqual([...new Set(names)].sort());
});

test.each([
  ['名优家电国家级品质', ['国家级']],
  ['最高级的享受', ['最高级']],
  ['您的最佳选择', ['最佳']],
  ['最佳效果看得见', ['最佳']],
  ['全网第一', ['全网第一']],
  ['销量第一的电饭煲', ['销量第一']],
  ['连续三年排名第一', ['排名第一']],
  ['国内第一款可水洗羽绒服', ['国内第一']],
  ['中国驰名 第一品牌', ['第一']],
  ['全球首款折叠屏', ['全球首款']],
  ['行业首创双面磁吸', ['行业首创']],
  ['行业领先的净水技术', ['行业领先']],
  ['世界一流工艺', ['世界一流']],
  ['市面上唯一无氟不粘锅', ['唯一']],
  ['独一无二的手感', ['独一无二']],
  ['顶级小羊皮，顶尖做工', ['顶级', '顶尖']],
  ['野生极品燕窝', ['极品']],
  ['最先进的加热技术', ['最先进']],
  ['采用最新科技面料', ['最新科技']],
  ['全年最低价', ['最低价']],
  ['性价比最高！', ['最高']],
  ['质量最好，价格最低', ['最好', '最低']],
  ['最好用的吸尘器', ['最好用']],
  ['全城最好吃的月饼', ['最好吃']],
  ['卖得最快的一款', ['最快']],
  ['最适合宝宝的床品', ['最适合']],
  ['最具性价比', ['最具性价']],
  ['人气NO.1 口碑TOP1', ['NO.1', 'TOP1']],
  ['ＮＯ．１ 防晒霜', ['ＮＯ．１']],
  ['蕞低价 蕞好', ['蕞低价', '蕞好']],
])('an error in a title: %s', (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test.each([
  ['今年最美的裙子', ['最美 warning']],
  ['最软糯的年糕', ['最软糯 warning']],
  ['最in穿搭', ['最in warning']],
  ['最最保暖的内衣', ['最保暖']],
  ['首款国风礼盒', ['首款 warning']],
  ['百搭之王，送礼首选', ['之王 warning', '首选 warning']],
  ['防晒界天花板', ['天花板 warning']],
  ['把舒适做到极致', ['极致 warning']],
  ['全网独家首发', ['全网独家 warning']],
])('worth a look: %s', (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test.each([
  ['order', '第一次用先清洗，第一步涂抹，第一章，第一季，第一代，第一天，第一眼'],
  ['order of paragraphs', '第一，先看成分。第二，再看日期'],
  ['names', '第一财经周刊 小学第一册 第一人民医院 天下第一福挂画 王牌对王牌拼图'],
  ['time', '最近上新 最后两件 最终解释 最初的味道 最新款 最新版本 最早明天发货 最迟后天'],
  ['amount', '最多买5件 最少两双 最低起订量2件 最低9.9元起 最高可减50 最高支持12期免息'],
  ['sizes', '最小号 最大码200斤 最大承重150kg 最大功率2200W 最小包装10片 最高温度60℃ 最长90天'],
  ['settings of a machine', '风量调到最大 最强档 最低档 亮度最高时不开'],
  ['the goods compared with themselves', '这款最大的亮点是领口，最大的特点是轻，最宽处38cm，最外层防泼水'],
  ['advice', '最好手洗 最好不要暴晒 最好先试一小块 最好在常温下保存 最好提前一天冷藏'],
  ['advice that looks like praise', '最好用温水冲服，最好吃完再买，最好看一下尺码表'],
  ['best time and way', '最佳食用温度10℃，最佳赏味期7天，最佳使用方法，最佳观看距离'],
  ['prizes', '奥斯卡最佳影片原著，最佳女主角同款画报'],
  ['official titles', '国家级非物质文化遗产传承人手作 国家级自然保护区门票 国家一级保护动物科普'],
  ['mottos', '顾客第一，诚信第一，安全第一'],
  ['goals', '我们的目标：成为用户最信赖的品牌。力争做到行业第一，打造第一品牌，追求极致'],
  ['denial', '我们不是最便宜的，但求实在。不敢说第一。没有最好，只有更好'],
  ['talk about the words', '广告不得使用“最佳”等用语，“国家级”“第一”等词禁用'],
  ['feelings', '我最喜欢的颜色，妈妈的最爱，最亲爱的你，给你最真诚的祝福'],
  ['blame', '最差的一次购物，最烂的快递，最不满意'],
  ['the ceiling itself', '天花板灯 吊顶天花板 客厅天花板装饰'],
  ['tools', '万能胶 万能遥控器 万能充 万能插座转换'],
  ['parts of longer words', '一流量卡 统一流程 屋顶级联 榜首家电'],
  ['a place of ten', 'TOP10榜单 NO.10渔线 No12 laptop1'],
  ['uniqueness without a claim', '唯一标识码 唯一不足是慢 你是我的唯一'],
  ['letters that are no 最', 'zuiyou 联想ZUI系统 蕞尔小国'],
])('nothing is wrong with %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
