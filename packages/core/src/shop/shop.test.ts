import { expect, test } from 'vitest';
import { parseDay } from '../day/day.js';
import { factOn } from '../fact/factOn.js';
import { platforms } from '../platform/platform.js';
import type { Text } from '../text/text.js';
import { adChannels } from './adChannel.js';
import { behaviourEvents } from './behaviourEvent.js';
import { communityChannels } from './communityChannel.js';
import { contentForms } from './contentForm.js';
import { dataSources } from './dataSource.js';
import { genderNames, genders } from './gender.js';
import { paidChannels } from './paidChannel.js';
import { positioningNames, positionings } from './positioning.js';
import { pricingModelNames, pricingModels } from './pricingModel.js';
import type { Term } from './term.js';
import { toneOfVoiceNames, tonesOfVoice } from './toneOfVoice.js';
import { trafficDimensions } from './trafficDimension.js';
import { trafficSources } from './trafficSource.js';

const ids = (terms: readonly Term[]) => terms.map(({ id }) => id);

test('TRAF-01 · visitors that cost nothing come by search ranking and by platform events', () => {
  expect(ids(trafficSources.free)).toEqual(['search-ranking', 'platform-events']);
});

test('TRAF-02 · bought visitors come by 直通车 keywords on Taobao and by 千川 audiences on Douyin', () => {
  expect(ids(trafficSources.paid)).toEqual(['ztc-keyword', 'qianchuan-audience']);
  expect(trafficSources.paid.map(({ platforms }) => platforms)).toEqual([['taobao', 'tmall'], ['douyin']]);
});

test('TRAF-03 · content brings visitors by videos with a product link and by live scripts', () => {
  expect(ids(trafficSources.content)).toEqual(['short-video-link', 'live-order-script']);
});

test('TRAF-09 · outside the platform there are three ways: content, creators, social media', () => {
  expect(ids(trafficSources.offsite)).toEqual(['content-marketing', 'creator-cooperation', 'social-media-events']);
});

test('TRAF-14 · a traffic mix is balanced along four pairs, each of two different sides', () => {
  expect(trafficDimensions).toHaveLength(4);
  expect(trafficDimensions.map(({ sides }) => sides.map(({ name }) => name.zh))).toEqual([
    ['站内', '站外'],
    ['自然', '付费'],
    ['短视频', '图文'],
    ['直播', '社群'],
  ]);
});

test('CAMP-22 · five ad channels say where they run and what they have been called', () => {
  expect(adChannels.map(({ name }) => name.zh)).toEqual(['直通车', '钻展', '信息流', '抖音', '小红书']);
  for (const { platforms: where, name, names } of adChannels) {
    expect(where.length).toBeGreaterThan(0);
    expect(platforms).toEqual(expect.arrayContaining([...where]));
    // the name that the handbook uses is one of them
    expect(names.flatMap(({ value }): readonly Text[] => value)).toContainEqual(name);
  }
});

test('a report that says 引力魔方 or 关键词推广 is recognised', () => {
  const channelOf = (text: string) => adChannels.find(({ names }) => names.some(({ value }) => value.some(({ zh }) => zh === text)))?.id;
  expect(['关键词推广', '引力魔方', '超级钻展', '巨量千川', '聚光', '万相台'].map(channelOf)).toEqual([
    'ztc',
    'zuanzhan',
    'zuanzhan',
    'douyin-ads',
    'xiaohongshu-ads',
    undefined,
  ]);
  // what it is called now, by the best source there is
  expect(adChannels.map(({ names }) => factOn<readonly Text[]>(names, parseDay('2026-11-22'))?.value[0]?.zh)).toEqual([
    '关键词推广',
    '精准人群推广',
    '信息流',
    '巨量千川',
    '聚光',
  ]);
});

test('no day is claimed for a renaming, and no name is claimed to be verified, because no source was found', () => {
  for (const { from, status, source } of adChannels.flatMap(({ names }) => [...names])) {
    expect(from).toBeNull();
    expect(['secondary', 'handbook']).toContain(status);
    expect(source.title).not.toBe('');
  }
});

test('CONT-01 · content is live, short video or image-text', () => {
  expect(ids(contentForms)).toEqual(['live-selling', 'short-video', 'image-text']);
});

test('CONT-09 · regulars meet in WeChat groups, QQ groups and forums', () => {
  expect(ids(communityChannels)).toEqual(['wechat-group', 'qq-group', 'forum']);
});

test('PAID-01 · paid visitors come by search engines, feed ads and live selling', () => {
  expect(ids(paidChannels)).toEqual(['search-engine-marketing', 'feed-ads', 'live-selling']);
});

test('DATA-26 · a shop learns from search terms, behaviour, ads and reviews, and each says what it tells', () => {
  expect(ids(dataSources)).toEqual(['site-search-terms', 'behaviour-trails', 'ad-delivery', 'product-reviews']);
  for (const { note } of dataSources) expect(note.zh.length * note.en.length).toBeGreaterThan(0);
});

test.each<[string, readonly Term[]]>([
  ['traffic sources', Object.values(trafficSources).flat()],
  ['traffic dimensions', trafficDimensions],
  ['sides of the traffic dimensions', trafficDimensions.flatMap(({ sides }): readonly Term[] => sides)],
  ['ad channels', adChannels],
  ['content forms', contentForms],
  ['community channels', communityChannels],
  ['paid channels', paidChannels],
  ['behaviour events', behaviourEvents],
  ['data sources', dataSources],
])('every one of the %s has an id of its own and a name in both languages', (_, terms) => {
  expect(new Set(ids(terms)).size).toBe(terms.length);
  for (const { id, name } of terms) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(name.zh).toMatch(/\p{Script=Han}/u);
    expect(name.en).toMatch(/^[ -~]+$/);
  }
});

test.each([
  ['positionings', positionings, positioningNames],
  ['pricing models', pricingModels, pricingModelNames],
  ['tones of voice', tonesOfVoice, toneOfVoiceNames],
  ['genders', genders, genderNames],
])('%s have a name each, and no name is left over', (_, list, names) => {
  expect(Object.keys(names)).toEqual([...list]);
});
