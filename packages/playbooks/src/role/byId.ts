import { shown, ZhangguiError } from '@zhanggui/core';
import { checkItems, checkText } from './readShapes.js';

/** Things of a list by their ids; two of one id are refused. @throws `shape/not-list`, `shape/not-object`, `playbook/not-text`, `playbook/duplicate-id`, `limit/exceeded` */
export function byId<Item extends { readonly id: string }>(path: string, items: readonly Item[]): Map<string, Item> {
  checkItems(path, items);
  const known = new Map<string, Item>();
  items.forEach((item, index) => {
    checkText(`${path}/${index}/id`, item.id);
    if (known.has(item.id)) throw new ZhangguiError('playbook/duplicate-id', { path: `${path}/${index}/id`, id: shown(item.id) });
    known.set(item.id, item);
  });
  return known;
}
