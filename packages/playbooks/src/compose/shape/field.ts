import type { playbookLimits } from '../../role/playbookLimits.js';

/** What a reference may point at. A party is a role or, where it is only asked or told, a department. */
export type RefKind =
  | 'role'
  | 'party'
  | 'step'
  | 'sop'
  | 'tool'
  | 'standard'
  | 'script'
  | 'kpi'
  | 'metric'
  | 'competency'
  | 'campaign'
  | 'risk'
  | 'fact';

/** How a prose is written: `work` says what somebody does, `plain` explains. Names and words for customers have no voice. */
export type Voice = 'work' | 'plain';

/** How a text is written: `HH:mm` up to 24:00, `MM-DD`, or the id of a festival that the calendar knows. */
export type TextForm = 'time' | 'month-day' | 'festival';

/** Which numbers will do, both bounds included. Any number where nothing is said. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: true;
}

/** What one field of a noun holds. The interfaces are the document; a type holds these tables equal to them. */
type FieldKind =
  /** `both`: it needs its English too. */
  | { readonly is: 'prose'; readonly voice?: Voice; readonly both?: true }
  | { readonly is: 'proses'; readonly voice?: Voice }
  | { readonly is: 'id' }
  | { readonly is: 'boolean' | 'day' | 'condition' | 'step-ref' | 'step-refs' | 'accountable' }
  | { readonly is: 'text'; readonly as?: TextForm }
  | { readonly is: 'texts' }
  | ({ readonly is: 'number' } & NumberRange)
  /** `count`: so many of them, no more and no fewer. */
  | ({ readonly is: 'numbers'; readonly count?: number } & NumberRange)
  | { readonly is: 'option' | 'options'; readonly of: readonly (string | number)[] }
  | { readonly is: 'ref' | 'refs'; readonly to: RefKind }
  | { readonly is: 'object' | 'record'; readonly of: Shape }
  /** `self` is the noun that the list stands in. A `scope` has steps or facts that only its own parts may name. */
  | { readonly is: 'list'; readonly of: Shape | 'self'; readonly keyed?: true; readonly scope?: true }
  | { readonly is: 'union'; readonly by: string; readonly of: { readonly [kind: string]: Shape } }
  | { readonly is: 'unions'; readonly by: string; readonly of: { readonly [kind: string]: Shape } }
  /** Not looked into. */
  | { readonly is: 'opaque' };

export type Field = FieldKind & {
  readonly optional?: true;
  /** A list that may not be empty, or an object of which at least one field must be there. */
  readonly some?: true;
  /** How many items a list may have, as the limit of this name says; `listItems` where it is left out. */
  readonly most?: keyof typeof playbookLimits;
  /** Its absence is found by a rule of its own. */
  readonly quiet?: true;
};

/** 形状: what a noun consists of. */
export type Shape = { readonly [field: string]: Field };

/** The shape of a noun: every field of it, the optional ones marked. */
export type ShapeOf<Noun> = {
  readonly [Name in keyof Noun]-?: Field & (object extends Pick<Noun, Name> ? { readonly optional: true } : { readonly optional?: never });
};
