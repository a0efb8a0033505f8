import { shown, type Text } from '@zhanggui/core';

/** What one may have meant, as a finding's fix. */
export function meant(id: string): Text {
  return { zh: `是不是“${shown(id)}”？`, en: `Did you mean “${shown(id)}”?` };
}
