import type { Matcher, MatcherTables } from './matcher.js';

/** Whether something has the shape of what `compileMatcher` and `overlay` make. */
export function isMatcher(matcher: Matcher | null | undefined): boolean {
  const { kind, tables, folds, overlay } = matcher ?? {};
  if (kind !== 'matcher' || !isTables(tables) || !ArrayBuffer.isView(folds)) return false;
  return (
    overlay === undefined ||
    (isTables(overlay?.tables) && ArrayBuffer.isView(overlay.removed) && ArrayBuffer.isView(overlay.letters?.slots))
  );
}

/** What went through JSON has the names, but no arrays. */
function isTables(tables: MatcherTables | undefined): boolean {
  const { classes, nodes, filter, outputs } = tables ?? {};
  return ArrayBuffer.isView(classes) && ArrayBuffer.isView(nodes) && ArrayBuffer.isView(filter) && ArrayBuffer.isView(outputs);
}
