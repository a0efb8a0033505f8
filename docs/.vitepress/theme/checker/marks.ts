import type { Severity } from '@zhanggui/core';

/** A span of a text, and how it is drawn. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly look: Severity | 'lifted';
}

/** A run of a text that is drawn in one way. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly look: Mark['look'] | null;
}

const graveness = { error: 0, warning: 1, info: 2, lifted: 3 };

/** The text in pieces, every character in one: of marks that overlap the gravest is drawn, then the longest. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const order = [...marks].sort(
    (a, b) => graveness[a.look] - graveness[b.look] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const drawn: Mark[] = [];
  for (const mark of order) if (!drawn.some(({ start, end }) => mark.start < end && start < mark.end)) drawn.push(mark);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, look } of drawn.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: text.slice(at, start), start: at, look: null });
    pieces.push({ text: text.slice(start, end), start, look });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, look: null });
  return pieces;
}

/** Where marks of a text stand after it was edited in one place: those around the edit move along, those within are gone. */
export function carried(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after) return marks;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    return mark.start >= before.length - tail ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : [];
  });
}
