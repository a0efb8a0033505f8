import { absoluteClaim } from '../claims/absoluteClaim.js';
import { alcoholClaim } from '../claims/alcoholClaim.js';
import { authorityClaim } from '../claims/authorityClaim.js';
import { boughtReview } from '../claims/boughtReview.js';
import { contactOutside } from '../claims/contactOutside.js';
import { counterfeitWording } from '../claims/counterfeitWording.js';
import { disparagement } from '../claims/disparagement.js';
import { educationPromise } from '../claims/educationPromise.js';
import { efficacyClaim } from '../claims/efficacyClaim.js';
import { fabricatedQuestion } from '../claims/fabricatedQuestion.js';
import { falseScarcity } from '../claims/falseScarcity.js';
import { falseUrgency } from '../claims/falseUrgency.js';
import { giftClaim } from '../claims/giftClaim.js';
import { guaranteeClaim } from '../claims/guaranteeClaim.js';
import { incentivisedReview } from '../claims/incentivisedReview.js';
import { investmentPromise } from '../claims/investmentPromise.js';
import { medicalClaim } from '../claims/medicalClaim.js';
import { noEvidence } from '../claims/noEvidence.js';
import { nutritionClaim } from '../claims/nutritionClaim.js';
import { priceClaim } from '../claims/priceClaim.js';
import { realEstateClaim } from '../claims/realEstateClaim.js';
import { superstitionClaim } from '../claims/superstitionClaim.js';
import { tobaccoAdvertising } from '../claims/tobaccoAdvertising.js';
import { undefinedGuarantee } from '../claims/undefinedGuarantee.js';
import { unverifiableClaim } from '../claims/unverifiableClaim.js';
import { vagueWording } from '../claims/vagueWording.js';
import { personalData } from '../privacy/personalData.js';
import type { Rule } from '../rule/rule.js';
import { titleTooLong } from '../title/titleTooLong.js';
import { titleTooShort } from '../title/titleTooShort.js';

/** 默认规则: what `lint` checks unless it is told otherwise. */
export const recommended: readonly Rule[] = [
  absoluteClaim,
  alcoholClaim,
  authorityClaim,
  counterfeitWording,
  disparagement,
  educationPromise,
  efficacyClaim,
  falseUrgency,
  giftClaim,
  guaranteeClaim,
  investmentPromise,
  medicalClaim,
  priceClaim,
  realEstateClaim,
  superstitionClaim,
  tobaccoAdvertising,
  unverifiableClaim,
  falseScarcity,
  noEvidence,
  undefinedGuarantee,
  vagueWording,
  nutritionClaim,
  personalData,
  fabricatedQuestion,
  boughtReview,
  incentivisedReview,
  titleTooLong,
  titleTooShort,
  contactOutside,
];
