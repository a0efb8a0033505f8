import { advised } from './slots/advised.js';
import { applied } from './slots/applied.js';
import { beat } from './slots/beat.js';
import { brand } from './slots/brand.js';
import { disease } from './slots/disease.js';
import { dosage } from './slots/dosage.js';
import { drug } from './slots/drug.js';
import { ease } from './slots/ease.js';
import { effect } from './slots/effect.js';
import { exam } from './slots/exam.js';
import { flaw } from './slots/flaw.js';
import { folk } from './slots/folk.js';
import { forever } from './slots/forever.js';
import { foul } from './slots/foul.js';
import { honour } from './slots/honour.js';
import { lab } from './slots/lab.js';
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
import { point } from './slots/point.js';
import { quality } from './slots/quality.js';
import { raise } from './slots/raise.js';
import { rank } from './slots/rank.js';
import { refund } from './slots/refund.js';
import { rival } from './slots/rival.js';
import { scope } from './slots/scope.js';
import { soon } from './slots/soon.js';
import { study } from './slots/study.js';
import { sure } from './slots/sure.js';
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
  sure,
  refund,
  raise,
  ease,
  lab,
  soon,
  forever,
  study,
  drug,
  rank,
  dosage,
  point,
  applied,
  advised,
} as const satisfies Record<string, readonly string[]>;
