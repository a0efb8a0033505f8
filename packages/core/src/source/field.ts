import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';
import type { Fen } from '../money/fen.js';

/** 字段类型: how the text of a cell is read. */
export type FieldType = 'id' | 'text' | 'money' | 'count' | 'rate' | 'day' | 'instant';

/**
 * 字段: one thing that a table knows of each row.
 *
 * `needed` says what a file must have: `value` a column with something in every row, `column` a column whose cells may be
 * empty, `no` nothing at all.
 */
export interface Field<Name extends string = string> {
  readonly name: Name;
  readonly type: FieldType;
  readonly needed: 'value' | 'column' | 'no';
  /** The id of a person: platforms mask these with asterisks, and two people may then look like one. */
  readonly person?: true;
}

interface FieldValues {
  readonly id: string;
  readonly text: string;
  readonly money: Fen;
  readonly count: number;
  readonly rate: number;
  readonly day: Day;
  readonly instant: Instant;
}

/** The record that a list of fields describes: `null` where a cell may be empty. */
export type RecordOf<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['name']]: FieldValues[F['type']] | (F['needed'] extends 'value' ? never : null);
};
