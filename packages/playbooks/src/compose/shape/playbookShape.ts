import { platforms } from '@zhanggui/core';
import { genders, type Persona, positionings, pricingModels, type ShopGoals, type ShopProfile, tonesOfVoice } from '@zhanggui/core/shop';
import type { Playbook } from '../playbook.js';
import type { ShapeOf } from './field.js';
import { competencyShape, dutyGroupShape, roleShape, toolShape } from './roleShapes.js';
import { factShape, metaShape, sopShape, standardShape } from './sopShapes.js';
import { campaignShape, knowledgeShape, kpiShape, riskShape, scorecardShape, scriptShape, treeShape } from './workShapes.js';

const personaShape = {
  ageRange: { is: 'numbers', count: 2, min: 0, max: 120, whole: true },
  gender: { is: 'option', of: genders },
  habits: { is: 'texts' },
  painPoints: { is: 'texts' },
} as const satisfies ShapeOf<Persona>;

const goalsShape = { shortTerm: { is: 'texts' }, longTerm: { is: 'texts' } } as const satisfies ShapeOf<ShopGoals>;

const profileShape = {
  categories: { is: 'texts' },
  audienceSegments: { is: 'texts' },
  positioning: { is: 'option', of: positionings },
  pricingModel: { is: 'option', of: pricingModels },
  toneOfVoice: { is: 'option', of: tonesOfVoice },
  valueProposition: { is: 'text' },
  personas: { is: 'list', of: personaShape },
  platforms: { is: 'options', of: platforms },
  goals: { is: 'object', of: goalsShape },
} as const satisfies ShapeOf<ShopProfile>;

const departmentShape = { id: { is: 'id' }, name: { is: 'prose' } } as const;

/** What a playbook consists of, down to the last field. */
export const playbookShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  owner: { is: 'ref', to: 'role' },
  ...metaShape,
  audience: { is: 'texts', some: true, quiet: true },
  purpose: { is: 'prose', voice: 'plain' },
  scope: { is: 'prose', voice: 'plain' },
  profile: { is: 'object', of: profileShape, optional: true },
  roles: { is: 'list', of: roleShape, keyed: true },
  departments: { is: 'list', of: departmentShape, keyed: true, optional: true },
  dutyGroups: { is: 'list', of: dutyGroupShape, keyed: true, optional: true },
  competencies: { is: 'list', of: competencyShape, keyed: true, optional: true },
  facts: { is: 'list', of: factShape, keyed: true, optional: true },
  sops: { is: 'list', of: sopShape, keyed: true, scope: true },
  kpis: { is: 'list', of: kpiShape, keyed: true, optional: true },
  scorecards: { is: 'list', of: scorecardShape, keyed: true, optional: true },
  campaigns: { is: 'list', of: campaignShape, keyed: true, optional: true },
  risks: { is: 'list', of: riskShape, keyed: true, optional: true },
  trees: { is: 'list', of: treeShape, keyed: true, scope: true, optional: true },
  scripts: { is: 'list', of: scriptShape, keyed: true, optional: true },
  knowledge: { is: 'list', of: knowledgeShape, keyed: true, optional: true },
  tools: { is: 'list', of: toolShape, keyed: true, optional: true },
  standards: { is: 'list', of: standardShape, keyed: true, optional: true },
} as const satisfies ShapeOf<Playbook>;
