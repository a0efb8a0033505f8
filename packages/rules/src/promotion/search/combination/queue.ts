/** 优先队列: whatever stands first in the order given, comes first. A list in which `list[k]` never comes after `list[2k + 1]` and `list[2k + 2]`. */
export function pushTo<T>(list: T[], item: T, isBefore: (one: T, other: T) => boolean): void {
  let place = list.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isBefore(item, list[above]!)) break;
    list[place] = list[above]!;
    place = above;
  }
  list[place] = item;
}

export function takeFirst<T>(list: T[], isBefore: (one: T, other: T) => boolean): T | undefined {
  const first = list[0];
  const last = list.pop();
  if (last === undefined || list.length === 0) return first;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= list.length) break;
    if (below + 1 < list.length && isBefore(list[below + 1]!, list[below]!)) below += 1;
    if (!isBefore(list[below]!, last)) break;
    list[place] = list[below]!;
    place = below;
  }
  list[place] = last;
  return first;
}
