// A flow as other languages draw it: what each step waits for, turned round into where each step leads.
import type { Playbook } from '@zhanggui/playbooks';

/** A step as JSON may bring it: the corpus has steps that break the types. */
export interface LooseStep {
  readonly id: string;
  readonly title: { readonly zh: string };
  readonly raci: { readonly responsible?: readonly string[] };
  readonly kind?: 'task' | 'approval' | 'decision';
  readonly after?: readonly string[];
  readonly when?: Asked;
  readonly onReject?: string;
  readonly branches?: readonly {
    readonly id: string;
    readonly name: { readonly zh: string };
    readonly when?: Asked;
    readonly to?: string;
  }[];
  readonly tools?: readonly string[];
  readonly sla?: { readonly escalate?: readonly { readonly to: string }[] };
  /** The misspelt field of the corpus: the same slip is made with a field of the other language. */
  readonly estimateWorkDays?: number;
}

/** A fact against a value; or a sentence, which is one of the defects. */
export type Asked = string | { readonly fact: string; readonly is: string; readonly than: number | string | boolean };

export interface ChartStep extends Omit<LooseStep, 'kind' | 'branches'> {
  readonly kind: 'task' | 'approval' | 'decision';
  readonly branches: NonNullable<LooseStep['branches']>;
  /** Ids of what it waits for, unknown ones included; not of decisions that lead here by a branch. */
  readonly before: readonly string[];
  /** Ids of the steps that wait for it. */
  readonly next: readonly string[];
}

export interface Chart {
  readonly steps: readonly ChartStep[];
  /** Ids of the steps that wait for nothing and that no branch leads to. */
  readonly starts: readonly string[];
  readonly facts: readonly { readonly id: string; readonly kind: 'number' | 'text' | 'boolean' }[];
  readonly roles: readonly string[];
  readonly tools: readonly string[];
  /** Whether every step leads to one at most and waits for steps that there are: then a list or a flat machine says it. */
  readonly plain: boolean;
}

/** The first SOP of a playbook. */
export function chartOf({ sops, roles, tools = [], facts: shared = [] }: Playbook): Chart {
  const { steps: given, facts = [] } = sops[0] as unknown as { steps: readonly LooseStep[]; facts?: Chart['facts'] };
  const places = new Map(given.map(({ id }, index) => [id, index] as const).reverse());
  const led = given.map(({ id, after }, index) =>
    (after ?? (index > 0 ? [given[index - 1]!.id] : [])).filter(
      (from) => !given[places.get(from) ?? -1]?.branches?.some(({ to }) => to === id),
    ),
  );
  const targets = new Set(given.flatMap(({ branches = [] }) => branches.map(({ to }) => to)));
  const steps = given.map((step, index): ChartStep => {
    const next = given.filter((_, other) => places.get(step.id) === index && led[other]!.includes(step.id)).map(({ id }) => id);
    return { ...step, kind: step.kind ?? 'task', branches: step.branches ?? [], before: led[index]!, next };
  });
  return {
    steps,
    starts: steps.filter(({ id, before }) => before.length === 0 && !targets.has(id)).map(({ id }) => id),
    facts: [...shared, ...facts],
    roles: roles.map(({ id }) => id),
    tools: tools.map(({ id }) => id),
    plain: steps.every(({ next, before }) => next.length <= 1 && before.every((id) => places.has(id))),
  };
}

/** `left` of a comparison as the language writes it; a sentence stays one. */
export const askedIn = (asked: Asked, left: (fact: string) => string, equals: string): string =>
  typeof asked === 'string' ? asked : `${left(asked.fact)} ${asked.is === '=' ? equals : asked.is} ${JSON.stringify(asked.than)}`;
