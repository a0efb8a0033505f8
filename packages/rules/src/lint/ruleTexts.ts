import type { Text } from '@zhanggui/core';
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
import { titleTooLong } from '../title/titleTooLong.js';
import { titleTooShort } from '../title/titleTooShort.js';

/** 规则的说明: what each rule of this package says, for `renderFinding`. */
export const ruleTexts = {
  'ad/absolute-claim': absoluteClaim.message,
  'ad/alcohol-claim': alcoholClaim.message,
  'ad/authority': authorityClaim.message,
  'ad/counterfeit': counterfeitWording.message,
  'ad/disparage': disparagement.message,
  'ad/education-promise': educationPromise.message,
  'ad/efficacy-claim': efficacyClaim.message,
  'ad/false-urgency': falseUrgency.message,
  'ad/gift-undisclosed': giftClaim.message,
  'ad/guarantee': guaranteeClaim.message,
  'ad/investment-promise': investmentPromise.message,
  'ad/medical-claim': medicalClaim.message,
  'ad/price-claim': priceClaim.message,
  'ad/real-estate-claim': realEstateClaim.message,
  'ad/superstition': superstitionClaim.message,
  'ad/tobacco': tobaccoAdvertising.message,
  'ad/unverifiable': unverifiableClaim.message,
  'claim/false-scarcity': falseScarcity.message,
  'claim/no-evidence': noEvidence.message,
  'claim/undefined-guarantee': undefinedGuarantee.message,
  'copy/vague': vagueWording.message,
  'nutrition/claim': nutritionClaim.message,
  'privacy/personal-data': personalData.message,
  'qa/fabricated': fabricatedQuestion.message,
  'review/bought': boughtReview.message,
  'review/incentivised': incentivisedReview.message,
  'title/too-long': titleTooLong.message,
  'title/too-short': titleTooShort.message,
  'trade/contact-outside': contactOutside.message,
} as const satisfies Record<string, Text>;
