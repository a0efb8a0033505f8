import { disease } from './slots/disease.js';
import { folk } from './slots/folk.js';
import { honour } from './slots/honour.js';
import { lasting } from './slots/lasting.js';
import { names } from './slots/names.js';
import { offer } from './slots/offer.js';
import { ordinal } from './slots/ordinal.js';
import { ordinary } from './slots/ordinary.js';
import { people } from './slots/people.js';
import { quality } from './slots/quality.js';
import { scope } from './slots/scope.js';
import { taste } from './slots/taste.js';
import { treatment } from './slots/treatment.js';
import { usage } from './slots/usage.js';

/**
 * 词槽: the named sets of patterns. Members stand in groups by meaning, separated by spaces; `[a|b|]` may stand in them.
 */
export const slots = {
  lasting,
  people,
  honour,
  ordinal,
  ordinary,
  names,
  quality,
  scope,
  taste,
  usage,
  disease,
  treatment,
  folk,
  offer,
} as const satisfies Record<string, readonly string[]>;
