import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 医疗用语: disease, treatment or medicine in the copy of goods that are no medicine. Points at the words.
 *
 * Borderline and folk wording is a warning. Medicines, devices and disinfectants may say what they are approved for; give `goods` where you know it.
 */
export const medicalClaim = {
  id: 'ad/medical-claim',
  name: { zh: '医疗用语', en: 'Medical claim' },
  topic: 'medical',
  severity: 'error',
  message: { zh: '“{word}”是医疗用语，普通商品不能用', en: '"{word}" is a medical claim that these goods may not make' },
  examples: [
    { bad: { title: '能治疗湿疹的面霜' }, good: { title: '干性肌肤也能用的面霜' } },
    { bad: { title: '医用级面膜' }, good: { title: '可爱又治愈的小夜灯' } },
    { bad: { title: '祛湿健脾的红豆茶' }, good: { title: '红豆薏米茶，独立小袋' } },
  ],
  data: { category: 'medical', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
