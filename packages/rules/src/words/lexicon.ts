import type { LexiconEntry } from './entry.js';
import { absolute } from './lexicon/absolute.js';
import { alcohol } from './lexicon/alcohol.js';
import { authority } from './lexicon/authority.js';
import { contact } from './lexicon/contact.js';
import { counterfeit } from './lexicon/counterfeit.js';
import { disparage } from './lexicon/disparage.js';
import { education } from './lexicon/education.js';
import { efficacy } from './lexicon/efficacy.js';
import { fakeReview } from './lexicon/fakeReview.js';
import { guarantee } from './lexicon/guarantee.js';
import { investment } from './lexicon/investment.js';
import { medical } from './lexicon/medical.js';
import { price } from './lexicon/price.js';
import { realEstate } from './lexicon/realEstate.js';
import { scarcity } from './lexicon/scarcity.js';
import { superstition } from './lexicon/superstition.js';
import { tobacco } from './lexicon/tobacco.js';
import { unverifiable } from './lexicon/unverifiable.js';

/** 词库: every claim that the library knows. */
export const lexicon: readonly LexiconEntry[] = [
  ...absolute,
  ...medical,
  ...efficacy,
  ...guarantee,
  ...price,
  ...scarcity,
  ...superstition,
  ...counterfeit,
  ...contact,
  ...fakeReview,
  ...unverifiable,
  ...authority,
  ...investment,
  ...education,
  ...alcohol,
  ...tobacco,
  ...realEstate,
  ...disparage,
];
