import type { Term } from './term.js';

/** 流量结构维度: two sides that a shop's traffic is split into, and should be balanced between. */
export interface TrafficDimension extends Term {
  readonly sides: readonly [Term, Term];
}

/** 流量结构的四个维度. */
export const trafficDimensions = [
  {
    id: 'place',
    name: { zh: '站内与站外', en: 'On and off the platform' },
    sides: [
      { id: 'onsite', name: { zh: '站内', en: 'On the platform' } },
      { id: 'offsite', name: { zh: '站外', en: 'Off the platform' } },
    ],
  },
  {
    id: 'cost',
    name: { zh: '自然与付费', en: 'Organic and paid' },
    sides: [
      { id: 'organic', name: { zh: '自然', en: 'Organic' } },
      { id: 'paid', name: { zh: '付费', en: 'Paid' } },
    ],
  },
  {
    id: 'format',
    name: { zh: '短视频与图文', en: 'Short video and image-text' },
    sides: [
      { id: 'short-video', name: { zh: '短视频', en: 'Short video' } },
      { id: 'image-text', name: { zh: '图文', en: 'Image-text' } },
    ],
  },
  {
    id: 'contact',
    name: { zh: '直播与社群', en: 'Live and community' },
    sides: [
      { id: 'live', name: { zh: '直播', en: 'Live' } },
      { id: 'community', name: { zh: '社群', en: 'Community' } },
    ],
  },
] as const satisfies readonly TrafficDimension[];
