import type { Competency, CompetencyLevel, RequiredCompetency } from '../../role/competency.js';
import type { DutyGroup } from '../../role/dutyGroup.js';
import type { Duty, Role } from '../../role/role.js';
import type { Tool, ToolFunction, Tutorial } from '../../role/tool.js';
import type { ShapeOf } from './field.js';

const dutyShape = { id: { is: 'id' }, text: { is: 'prose', voice: 'work' } } as const satisfies ShapeOf<Duty>;
const duties = { is: 'list', of: dutyShape, keyed: true, some: true, quiet: true } as const;
/** Levels rise from 1. */
const level = { is: 'number', min: 1, whole: true } as const;
const requiredCompetencyShape = {
  competency: { is: 'ref', to: 'competency' },
  level,
} as const satisfies ShapeOf<RequiredCompetency>;

export const roleShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  aliases: { is: 'texts', optional: true },
  coreDuty: { is: 'prose', voice: 'work', quiet: true },
  mainWork: duties,
  dailyWork: duties,
  authority: duties,
  assessment: duties,
  reportsTo: { is: 'ref', to: 'role', optional: true },
  competencies: { is: 'list', of: requiredCompetencyShape, optional: true },
  grades: { is: 'texts', optional: true },
} as const satisfies ShapeOf<Role>;

export const dutyGroupShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  ownerRole: { is: 'ref', to: 'role', optional: true },
} as const satisfies ShapeOf<DutyGroup>;

const competencyLevelShape = {
  level,
  summary: { is: 'prose', voice: 'plain' },
  signals: { is: 'proses', voice: 'plain' },
  examples: { is: 'proses', voice: 'plain', optional: true },
} as const satisfies ShapeOf<CompetencyLevel>;

export const competencyShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  dimension: { is: 'option', of: ['knowledge', 'skill', 'general', 'attitude'] },
  levels: { is: 'list', of: competencyLevelShape, some: true },
} as const satisfies ShapeOf<Competency>;

const toolFunctionShape = { name: { is: 'prose' }, where: { is: 'prose', voice: 'plain' } } as const satisfies ShapeOf<ToolFunction>;
const tutorialShape = { title: { is: 'prose' }, url: { is: 'text' } } as const satisfies ShapeOf<Tutorial>;

export const toolShape = {
  id: { is: 'id' },
  name: { is: 'prose' },
  kind: { is: 'option', of: ['backend', 'analytics', 'advertising', 'service', 'design', 'logistics', 'collaboration', 'other'] },
  url: { is: 'text', optional: true },
  howTo: { is: 'prose', voice: 'plain', optional: true },
  commonFunctions: { is: 'list', of: toolFunctionShape, quiet: true },
  tutorials: { is: 'list', of: tutorialShape, optional: true },
} as const satisfies ShapeOf<Tool>;
