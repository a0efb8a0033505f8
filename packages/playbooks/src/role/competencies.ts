import { checkObject } from '@zhanggui/core';
import type { Competency, CompetencyDimension, CompetencyLevel } from './competency.js';
import { guarded } from './guarded.js';
import type { Prose } from './prose.js';
import { checkItems, checkNumber, checkText } from './readShapes.js';
import type { Duty, Role } from './role.js';

/** 现有能力: what level a person has shown, by competency id. What is not listed is level 0. */
export interface PersonLevels {
  readonly id: string;
  readonly levels: readonly { readonly competency: string; readonly level: number }[];
}

/** 培训缺口. */
export interface TrainingGap {
  readonly id: string;
  /** Levels that are missing, above 0. */
  readonly gap: number;
  readonly has: number;
  readonly needs: number;
}

/**
 * 培训缺口: the competencies of a role that a person does not have at the level asked for, the widest gap first, then in the order of the role.
 *
 * Of a competency that is listed twice the higher level counts.
 *
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `playbook/not-number`, `limit/exceeded`
 * @example
 * ```ts
 * import { trainingGaps } from '@zhanggui/playbooks';
 * const role = { competencies: [{ competency: 'sql', level: 2 }] };
 * trainingGaps({ id: '王芳', levels: [{ competency: 'sql', level: 1 }] }, role); // => [{ id: 'sql', gap: 1, has: 1, needs: 2 }]
 * trainingGaps({ id: '李雷', levels: [{ competency: 'sql', level: 3 }] }, role); // => []
 * ```
 */
export function trainingGaps(person: PersonLevels, role: Pick<Role, 'competencies'>): TrainingGap[] {
  checkObject('/person', person);
  checkObject('/role', role);
  return guarded('/', null, () => {
    const has = highestLevels('/person/levels', person.levels);
    const needs = highestLevels('/role/competencies', role.competencies ?? []);
    return [...needs]
      .map(([id, level]) => ({ id, gap: level - (has.get(id) ?? 0), has: has.get(id) ?? 0, needs: level }))
      .filter(({ gap }) => gap > 0)
      .sort((a, b) => b.gap - a.gap);
  });
}

/** 招聘要求. */
export interface HiringProfile {
  readonly role: string;
  readonly name: Prose;
  readonly coreDuty: Prose;
  readonly mainWork: readonly Duty[];
  /** By dimension, in the order 专业知识, 工作技能, 通用能力, 职业素养; dimensions without any are left out. */
  readonly asks: readonly { readonly dimension: CompetencyDimension; readonly competencies: readonly AskedCompetency[] }[];
}

/** 要求的能力, with the description of the highest level that is described up to the one asked for; `null` where none is. */
export interface AskedCompetency {
  readonly id: string;
  readonly name: Prose;
  readonly level: number;
  readonly described: CompetencyLevel | null;
}

const dimensions: readonly CompetencyDimension[] = ['knowledge', 'skill', 'general', 'attitude'];

/**
 * 招聘要求: what a role does and what somebody must be able to do for it. Competencies that are not described are left out (`ref/unknown-competency` finds them).
 *
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `playbook/not-number`, `limit/exceeded`
 * @example
 * ```ts
 * import { hiringProfile, storeManager } from '@zhanggui/playbooks';
 * const level = { level: 1, summary: { zh: '看得懂日报' }, signals: [{ zh: '能说出昨天的转化率' }] };
 * const figures = { id: 'figures', name: { zh: '看数据' }, dimension: 'skill', levels: [level] } as const;
 * const { asks } = hiringProfile({ ...storeManager, competencies: [{ competency: 'figures', level: 2 }] }, [figures]);
 * asks.map(({ dimension, competencies }) => [dimension, competencies[0]?.level, competencies[0]?.described?.level]); // => [['skill', 2, 1]]
 * ```
 */
export function hiringProfile(role: Role, competencies: readonly Competency[]): HiringProfile {
  checkObject('/role', role);
  checkItems('/competencies', competencies);
  return guarded('/role', role, ({ id, name, coreDuty, mainWork, competencies: required = [] }) => {
    const needs = highestLevels('/role/competencies', required);
    const asks = dimensions.flatMap((dimension) => {
      const own = competencies
        .filter((each) => each.dimension === dimension && needs.has(each.id))
        .map((each) => asked(each, needs.get(each.id)!));
      return own.length === 0 ? [] : [{ dimension, competencies: own }];
    });
    return { role: id, name, coreDuty, mainWork, asks };
  });
}

/** 考核表: what is looked at, item by item, with room for a score. */
export interface AssessmentForm {
  readonly role: string;
  readonly name: Prose;
  /** By duties the role is measured by, then by competency. */
  readonly items: readonly AssessmentItem[];
}

/** 考核项. */
export interface AssessmentItem {
  readonly id: string;
  readonly kind: 'duty' | 'competency';
  readonly text: Prose;
  /** 行为表现 of the level asked for: what one looks for. */
  readonly signals: readonly Prose[];
}

/**
 * 考核表: what the role is measured by, and the behaviour that shows each competency at the level asked for.
 *
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `playbook/not-number`, `limit/exceeded`
 * @example
 * ```ts
 * import { assessmentForm, storeManager } from '@zhanggui/playbooks';
 * assessmentForm(storeManager, []).items.every(({ kind }) => kind === 'duty'); // => true
 * ```
 */
export function assessmentForm(role: Role, competencies: readonly Competency[]): AssessmentForm {
  const { asks } = hiringProfile(role, competencies);
  return guarded('/role', role, ({ id, name, assessment }) => {
    checkItems('/role/assessment', assessment);
    const duties = assessment.map((duty): AssessmentItem => ({ id: duty.id, kind: 'duty', text: duty.text, signals: [] }));
    const shownBy = asks.flatMap(({ competencies: own }) =>
      own.map((each): AssessmentItem => ({ id: each.id, kind: 'competency', text: each.name, signals: each.described?.signals ?? [] })),
    );
    return { role: id, name, items: [...duties, ...shownBy] };
  });
}

function asked({ id, name, levels }: Competency, level: number): AskedCompetency {
  checkItems(`/competencies/${String(id).slice(0, 40)}/levels`, levels);
  let described: CompetencyLevel | null = null;
  for (const each of levels) if (each.level <= level && (described === null || each.level > described.level)) described = each;
  return { id, name, level, described };
}

function highestLevels(
  path: string,
  list: readonly { readonly competency: string; readonly level: number }[],
): ReadonlyMap<string, number> {
  checkItems(path, list);
  const levels = new Map<string, number>();
  for (const [index, { competency, level }] of list.entries()) {
    checkText(`${path}/${index}/competency`, competency);
    checkNumber(`${path}/${index}/level`, level);
    levels.set(competency, Math.max(level, levels.get(competency) ?? level));
  }
  return levels;
}
