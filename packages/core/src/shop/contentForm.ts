import type { Term } from './term.js';

/** 内容形式. */
export const contentForms = [
  { id: 'live-selling', name: { zh: '直播带货', en: 'Live selling' } },
  { id: 'short-video', name: { zh: '短视频', en: 'Short video' } },
  { id: 'image-text', name: { zh: '图文种草', en: 'Image-text recommendation' } },
] as const satisfies readonly Term[];

export type ContentForm = (typeof contentForms)[number]['id'];
