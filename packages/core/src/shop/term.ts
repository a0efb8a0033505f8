import type { Text } from '../text/text.js';

/** 词条: one entry of a closed list, such as a content form. Ids are API; names are for people. */
export interface Term {
  readonly id: string;
  readonly name: Text;
}
