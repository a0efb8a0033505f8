import { checkItems } from '../role/readShapes.js';
import type { Sop, Step } from '../sop/sop.js';

/** A step in the list that is written on. */
interface StepNode {
  step: Step;
  before: StepNode | null;
  after: StepNode | null;
}

/** 草稿: an SOP that may be written on; every change takes the same short time, however long it is. */
export interface SopDraft {
  /** The first step of this id; among those that were added since, the earliest. */
  readonly first: (id: string) => StepNode | undefined;
  readonly ids: () => Iterable<string>;
  readonly patch: (fields: object, without: readonly string[]) => void;
  readonly insert: (beside: StepNode, step: Step, after: boolean) => void;
  readonly replace: (node: StepNode, step: Step) => void;
  readonly remove: (node: StepNode) => void;
  /** The SOP after all changes; itself where there were none. */
  readonly close: () => Sop;
}

/** Opens an SOP. @throws `shape/not-list`, `shape/not-object`, `limit/exceeded` */
export function sopDraft(sop: Sop): SopDraft {
  let own: Sop = sop;
  let head: StepNode | null = null;
  let changed = false;
  // by id in the order in which they came, those that are gone or have another id left out when they are met
  const byId = new Map<string, StepNode[]>();
  const gone = new Set<StepNode>();

  function know(node: StepNode): void {
    const same = byId.get(node.step.id);
    if (same === undefined) byId.set(node.step.id, [node]);
    else same.push(node);
  }

  function link(before: StepNode | null, step: Step, after: StepNode | null): StepNode {
    const node: StepNode = { step, before, after };
    if (before === null) head = node;
    else before.after = node;
    if (after !== null) after.before = node;
    return node;
  }

  checkItems('/steps', sop.steps, 'sopSteps');
  let last: StepNode | null = null;
  for (const step of sop.steps) {
    last = link(last, step, null);
    know(last);
  }

  function first(id: string): StepNode | undefined {
    const same = byId.get(id) ?? [];
    // a list is walked past what is gone once only
    const at = same.findIndex((node) => !gone.has(node) && node.step.id === id);
    if (at < 0) byId.delete(id);
    else if (at > 0) same.splice(0, at);
    return at < 0 ? undefined : same[0];
  }

  return {
    first,
    ids: () => byId.keys(),
    patch(fields, without) {
      if (Object.keys(fields).length === 0 && without.length === 0) return;
      own = { ...patched(own, fields, without), id: own.id };
      changed = true;
    },
    insert(beside, step, after) {
      know(after ? link(beside, step, beside.after) : link(beside.before, step, beside));
      changed = true;
    },
    replace(node, step) {
      const { id } = node.step;
      node.step = step;
      if (step.id !== id) {
        know(node);
        first(id); // an id that nothing has is no longer one of `ids`
      }
      changed = true;
    },
    remove(node) {
      if (node.before === null) head = node.after;
      else node.before.after = node.after;
      if (node.after !== null) node.after.before = node.before;
      gone.add(node);
      first(node.step.id);
      changed = true;
    },
    close() {
      if (!changed) return sop;
      const steps: Step[] = [];
      for (let node = head; node !== null; node = node.after) steps.push(node.step);
      return { ...own, steps: steps as unknown as Sop['steps'] };
    },
  };
}

/** A copy with other fields, some of them taken away; the id stays. */
export function patched<Own extends { readonly id: string }>(own: Own, fields: object, without: readonly string[]): Own {
  const copy = { ...own, ...fields, id: own.id };
  for (const name of without) Reflect.deleteProperty(copy, name);
  return copy;
}
