import type { LexiconEntry } from '../entry.js';
import { medicalCare } from './medicalCare.js';
import { medicalDiseases } from './medicalDiseases.js';
import { medicalFolk } from './medicalFolk.js';

/** 医疗用语: copy for goods that are no medicine speaks of disease, treatment, medicine. Written from 广告法第十七条 and the language of the trade. */
export const medical: readonly LexiconEntry[] = [...medicalDiseases, ...medicalCare, ...medicalFolk];
