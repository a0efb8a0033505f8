import { platformNames, type Text } from '@zhanggui/core';
import { positioningNames, pricingModelNames } from '@zhanggui/core/shop';
import type { Playbook } from '../compose/playbook.js';
import type { Block } from './block.js';
import type { Saying } from './saying.js';

/** 总纲: whom the handbook is for, and what the shop is. */
export function charter({ audience, purpose, scope, platforms, profile }: Playbook, { say, in: read, join, locale }: Saying): Block[] {
  const sells = platforms ?? profile?.platforms ?? [];
  const list = (key: 'audience' | 'platforms' | 'categories' | 'segments' | 'positioning', names: readonly string[]) =>
    names.length === 0 ? [] : [say(key, { names: join(names) })];
  const text = (key: 'purpose' | 'scope' | 'proposition', said: string) => (said === '' ? [] : [say(key, { text: said })]);
  const named = (names: Readonly<Record<string, Text>>, id: string) => (Object.hasOwn(names, id) ? [names[id]![locale]] : []);
  const items = [
    ...list('audience', audience),
    ...text('purpose', read(purpose)),
    ...text('scope', read(scope)),
    ...list(
      'platforms',
      sells.flatMap((platform) => named(platformNames, platform)),
    ),
    ...(profile === undefined
      ? []
      : [
          ...list('categories', profile.categories),
          ...list('segments', profile.audienceSegments),
          ...list('positioning', [...named(positioningNames, profile.positioning), ...named(pricingModelNames, profile.pricingModel)]),
          ...text('proposition', profile.valueProposition),
        ]),
  ];
  return [
    { kind: 'heading', level: 2, text: say('charter') },
    { kind: 'list', items },
  ];
}
