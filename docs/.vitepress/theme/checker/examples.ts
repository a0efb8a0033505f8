import type { Text } from '@zhanggui/core';
import type { Asked } from './checkText.js';

/** Texts to begin with. */
export const examples: readonly { readonly name: Text; readonly asked: Asked }[] = [
  {
    name: { zh: '详情页', en: 'Detail page' },
    asked: {
      text: '蕞好的雨衣，国.家.级品质，全网销量第一！\n最近第一次到店的朋友，最好先看尺码表。去国家级湿地公园徒步，带它就够了，最大码到 4XL。',
      place: 'detail',
      platform: 'taobao',
      goods: '',
    },
  },
  {
    name: { zh: '标题', en: 'Title' },
    asked: { text: '顶级气垫霜 Z强遮瑕 ①号色 敏感肌可用 3天美白祛斑 无效退款', place: 'title', platform: 'taobao', goods: '' },
  },
  {
    name: { zh: '直播话术', en: 'Live script' },
    asked: {
      text: '家人们，这款蜂蜜能治胃病，喝一个月血糖就稳了。加我薇信，全网最低价给你，仅此一天，错过再也没有！',
      place: 'live',
      platform: 'douyin',
      goods: 'food',
    },
  },
  {
    name: { zh: '评价回复', en: 'Reply to a review' },
    asked: {
      text: '谢谢支持！追评带图联系客服，好评返现 5 元。您提到的色差，是拍摄光线造成的，最好在自然光下看。还有问题打 13800138000。',
      place: 'review-reply',
      platform: 'jd',
      goods: 'apparel',
    },
  },
  {
    name: { zh: '平常的话', en: 'Ordinary words' },
    asked: {
      text: '特级初榨橄榄油，西班牙进口。第一步，热锅；第二步，倒油。最近天冷，油会凝固，属正常现象。唯一的缺点是瓶子有点重，最多能装 1 升。',
      place: 'detail',
      platform: 'tmall',
      goods: 'food',
    },
  },
];
