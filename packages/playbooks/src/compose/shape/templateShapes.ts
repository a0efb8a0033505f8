import { platforms } from '@zhanggui/core';
import type { RuleChange } from '../../knowledge/knowledgeEntry.js';
import type { LivePhase, LiveTemplate, VideoSegment, VideoTemplate } from '../../script/videoTemplate.js';
import type { OverlayTarget } from '../overlay.js';
import type { ShapeOf } from './field.js';

// Nouns that stand in no playbook.

const segmentShape = {
  role: { is: 'option', of: ['hook', 'product', 'proof', 'offer'] },
  name: { is: 'prose' },
  seconds: { is: 'number', min: 0, max: 86_400 },
} as const satisfies ShapeOf<VideoSegment>;

export const videoShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  segments: { is: 'list', of: segmentShape, some: true },
} as const satisfies ShapeOf<VideoTemplate>;

const livePhaseShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  share: { is: 'number', min: 0, max: 1 },
  products: { is: 'boolean', optional: true },
} as const satisfies ShapeOf<LivePhase>;

export const liveShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  phases: { is: 'list', of: livePhaseShape, some: true, most: 'phases' },
  remindEveryMinutes: { is: 'number', min: 1, max: 1440, whole: true, optional: true },
} as const satisfies ShapeOf<LiveTemplate>;

const sourceShape = { title: { is: 'text' }, url: { is: 'text', optional: true } } as const satisfies ShapeOf<RuleChange['source']>;

export const ruleChangeShape = {
  id: { is: 'id' },
  platform: { is: 'option', of: platforms, optional: true },
  topics: { is: 'texts' },
  effectiveFrom: { is: 'day' },
  severity: { is: 'option', of: ['major', 'minor'] },
  summary: { is: 'prose' },
  source: { is: 'object', of: sourceShape },
} as const satisfies ShapeOf<RuleChange>;

export const overlayTargetShape = {
  platform: { is: 'option', of: platforms, optional: true },
  store: { is: 'text', optional: true },
  segment: { is: 'text', optional: true },
} as const satisfies ShapeOf<OverlayTarget>;
