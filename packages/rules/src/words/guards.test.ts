import { expect, test } from 'vitest';
import { libraryLexicon } from './claimsIn.js';
import { findClaims } from './findClaims.js';
import { guards } from './guards.js';

const examples = guards.flatMap(({ id, to, examples: list }) => list.map(({ lifted, kept }) => ({ id, to, lifted, kept })));

test.each(examples)('$id: $lifted', ({ id, to, lifted }) => {
  const hits = findClaims(lifted, libraryLexicon(), { lifted: true }).filter(({ entry }) => entry.guards?.includes(id));
  expect(hits.filter((hit) => hit.guard === id)).not.toEqual([]);
  // no other entry with this guard speaks where it says that nothing is claimed
  if (to === undefined) expect(hits.filter((hit) => !hit.lifted).map(({ entry }) => entry.id)).toEqual([]);
});

test.each(examples)('$id does not hold in: $kept', ({ id, kept }) => {
  const hits = findClaims(kept, libraryLexicon(), { lifted: true });
  expect(hits.filter((hit) => hit.guard === id)).toEqual([]);
  expect(hits.filter((hit) => !hit.lifted && hit.entry.guards?.includes(id))).not.toEqual([]);
});

test.each(guards)('$id has an example, and is named by an entry', ({ id, examples: list }) => {
  expect(list.length).toBeGreaterThan(0);
  expect(libraryLexicon().guards.some((guard) => guard.id === id)).toBe(true);
});
