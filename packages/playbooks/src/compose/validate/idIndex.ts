import type { RefKind } from '../shape/field.js';
import type { ReadPlaybook, Reference } from '../shape/reading.js';

/** 编号表: what ids there are, and which of them a reference may name. */
export interface IdIndex {
  /** `null` where any id will do: nobody said which there are. */
  candidates(reference: Reference): ReadonlySet<string> | null;
  /** Ids of departments, which may be asked or told only. */
  readonly departments: ReadonlySet<string>;
  /** What comparing misspelt ids may still cost, so that a playbook of wrong ids stays cheap. */
  suggestionsLeft: number;
}

interface Scope {
  readonly steps?: readonly { readonly id: string }[];
  readonly facts?: readonly { readonly id: string }[];
}

/** The ids of a playbook by what they stand for. */
export function indexIds({ playbook }: ReadPlaybook, metrics: ReadonlySet<string> | null): IdIndex {
  const { roles, departments = [], sops, facts = [] } = playbook;
  const lists: Record<Exclude<RefKind, 'step' | 'fact' | 'metric'>, ReadonlySet<string>> = {
    role: idsOf(roles),
    party: idsOf([...roles, ...departments]),
    sop: idsOf(sops),
    tool: idsOf(playbook.tools),
    standard: idsOf(playbook.standards),
    script: idsOf(playbook.scripts),
    kpi: idsOf(playbook.kpis),
    competency: idsOf(playbook.competencies),
    campaign: idsOf(playbook.campaigns),
    risk: idsOf(playbook.risks),
  };
  const stepsBySop = new Map(sops.map((sop) => [sop.id, idsOf(sop.steps)]));
  const stepsIn = new Map<object, ReadonlySet<string>>();
  const factsIn = new Map<object | null, ReadonlySet<string>>([[null, idsOf(facts)]]);

  function inScope<Key extends object | null>(
    known: Map<Key, ReadonlySet<string>>,
    scope: Key,
    make: () => ReadonlySet<string>,
  ): ReadonlySet<string> {
    const ids = known.get(scope) ?? make();
    known.set(scope, ids);
    return ids;
  }

  return {
    departments: idsOf(departments),
    suggestionsLeft: 500_000,
    candidates({ to, scope, sop }) {
      if (to === 'metric') return metrics;
      const own: Scope | null = scope;
      if (to === 'fact') return inScope(factsIn, scope, () => idsOf([...(own?.facts ?? []), ...facts]));
      if (to !== 'step') return lists[to];
      // the steps of an SOP that does not exist: that SOP is reported already
      if (sop !== undefined) return stepsBySop.get(sop) ?? null;
      return scope === null ? null : inScope(stepsIn, scope, () => idsOf(own?.steps));
    },
  };
}

function idsOf(items: readonly { readonly id: string }[] = []): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id).filter((id) => id !== ''));
}
