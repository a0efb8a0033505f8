import { beat } from './slots/beat.js';
import { brand } from './slots/brand.js';
import { disease } from './slots/disease.js';
import { effect } from './slots/effect.js';
import { exam } from './slots/exam.js';
import { flaw } from './slots/flaw.js';
import { folk } from './slots/folk.js';
import { foul } from './slots/foul.js';
import { honour } from './slots/honour.js';
import { lasting } from './slots/lasting.js';
import { market } from './slots/market.js';
import { names } from './slots/names.js';
import { offer } from './slots/offer.js';
import { ordinal } from './slots/ordinal.js';
import { ordinary } from './slots/ordinary.js';
import { organ } from './slots/organ.js';
import { pack } from './slots/pack.js';
import { pass } from './slots/pass.js';
import { people } from './slots/people.js';
import { quality } from './slots/quality.js';
import { rival } from './slots/rival.js';
import { scope } from './slots/scope.js';
import { taste } from './slots/taste.js';
import { treatment } from './slots/treatment.js';
import { unit } from './slots/unit.js';
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
  effect,
  exam,
  flaw,
  unit,
  organ,
  pack,
  market,
  foul,
  rival,
  brand,
  beat,
  pass,
  treatment,
  folk,
  offer,
} as const satisfies Record<string, readonly string[]>;
