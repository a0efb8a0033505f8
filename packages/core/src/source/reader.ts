import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Finding } from '../finding/finding.js';
import { type CsvParser, createCsvParser } from './csv.js';
import { createDecoder } from './decoder.js';
import { type FoundHeader, findHeader, nameHeader } from './findHeader.js';
import { type ReadOptions, type ReadPlan, readPlan } from './readOptions.js';
import { newTally, noteFindings, type SourceReport } from './report.js';
import { type RowReading, rowReader } from './rowReader.js';
import type { TableName, TableRecords } from './table.js';

/** 读出的一行: its record; or `null` and what is wrong with it. */
export interface Reading<T extends TableName = TableName> {
  /** 1 for the first row after the header; blank rows are counted. */
  readonly row: number;
  readonly record: TableRecords[T] | null;
  readonly findings: readonly Finding[];
}

/** 读取器: chunks in, readings out. What `push` and `end` answer has to be walked through, or comes with the next. */
export interface SourceReader<T extends TableName> {
  /** The next piece of the file, cut anywhere. */
  readonly push: (chunk: Uint8Array | string) => Generator<Reading<T>, void, undefined>;
  /** What was left when the file ended. */
  readonly end: () => Generator<Reading<T>, void, undefined>;
  /** At any time; of the rows read so far. */
  readonly report: () => SourceReport;
}

// what the header is looked for in: so many ends of lines, or characters
const [sampleLines, sampleLength] = [40, 262_144];
const pieceLength = 262_144;

/**
 * 读取器: for files that come in chunks by callback. `readRecords` is this over anything that can be walked through.
 *
 * How the file is cut into chunks changes nothing. One chunk is held in memory, and the row that it ends in.
 *
 * @throws `option/unknown`, `day/not-day`; from `push` and `end`: `source/empty`, `source/binary`, `source/no-header`,
 *   `source/no-column`, `source/duplicate-column`, `source/no-decoder`, `source/not-chunk`, `limit/exceeded` over 1,000 columns
 * @example
 * ```ts
 * import { createReader } from '@zhanggui/core/source';
 * const reader = createReader({ table: 'titles' });
 * [...reader.push('title\n防晒'), ...reader.push('衣女'), ...reader.end()].map(({ record }) => record?.title); // => ['防晒衣女']
 * reader.report().rows.read; // => 1
 * ```
 */
export function createReader<T extends TableName>(options: ReadOptions<T>): SourceReader<T> {
  const plan = readPlan(options);
  const tally = newTally();
  const decoder = createDecoder(plan.encoding);
  const pending: (Uint8Array | string)[] = [];
  const sample = newSample();
  // how much of the first pending chunk was taken
  let taken = 0;
  let kind: 'text' | 'bytes' | null = null;
  let isFirst = true;
  let found: FoundHeader | null = null;
  let parser: CsvParser | null = null;
  let readRow: ReturnType<typeof rowReader> = () => null;

  function start(text: string): CsvParser {
    const head = text.slice(0, sample.decides());
    found = plan.header === undefined ? findHeader(head, plan) : nameHeader(head, plan.header, plan);
    readRow = rowReader(plan, found.mapping, found.cells.length, tally);
    const started = createCsvParser(found.delimiter);
    started.push(text.slice(found.end));
    return started;
  }

  function* take(more: string, final: boolean): Generator<Reading<T>, void, undefined> {
    // the mark of the byte order is no text
    const text = isFirst && more.startsWith('\uFEFF') ? more.slice(1) : more;
    isFirst &&= more === '';
    if (parser === null) {
      sample.push(text);
      if (!final && !sample.isEnough()) return;
      const whole = sample.text();
      if (final && whole.trim() === '') throw new ZhangguiError('source/empty', { characters: whole.length });
      parser = start(whole);
    } else parser.push(text);
    if (final) parser.end();
    for (let row = parser.next(); row !== null; row = parser.next()) {
      const reading: RowReading | null = readRow(row);
      // the steps of a plan fill exactly the fields of its table
      if (reading !== null) yield reading as Reading<T>;
    }
  }

  function* drain(): Generator<Reading<T>, void, undefined> {
    for (let chunk = pending[0]; chunk !== undefined; chunk = pending[0]) {
      // a huge chunk piece by piece, so that only a piece of it is held as text
      const [from, to] = [taken, taken + pieceLength];
      taken = to;
      if (to >= chunk.length) {
        pending.shift();
        taken = 0;
      }
      yield* take(typeof chunk === 'string' ? chunk.slice(from, to) : decoder.push(chunk.subarray(from, to)), false);
    }
  }

  return {
    push(chunk) {
      const now = typeof chunk === 'string' ? 'text' : isBytes(chunk) ? 'bytes' : null;
      if (now === null || (kind !== null && kind !== now)) throw new ZhangguiError('source/not-chunk', { value: shown(chunk) });
      kind = now;
      pending.push(chunk);
      return drain();
    },
    *end() {
      yield* drain();
      yield* take(decoder.end(), true);
    },
    report: () => ({
      ...headerReport(plan, found),
      encoding: kind === 'bytes' ? decoder.encoding() : kind,
      rows: { total: tally.total, read: tally.read, bad: tally.bad, blank: tally.blank, totals: tally.totals },
      kinds: { ...tally.kinds },
      empty: { ...tally.empty },
      rules: { ...tally.rules },
      findings: [...tally.findings, ...noteFindings(tally, plan.rounding ?? '')],
    }),
  };
}

function isBytes(chunk: unknown): chunk is Uint8Array {
  return ArrayBuffer.isView(chunk) && (chunk as Uint8Array).BYTES_PER_ELEMENT === 1 && 'subarray' in chunk;
}

/** The start of a file, until enough of it is there to look for the header: the same much wherever it is cut. */
function newSample() {
  const parts: string[] = [];
  let length = 0;
  let ends = 0;
  let last = -1;
  return {
    push(text: string) {
      for (let at = 0; at < text.length && ends < sampleLines && length + at < sampleLength; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 10 || code === 13) {
          ends += 1;
          last = length + at + 1;
        }
      }
      parts.push(text);
      length += text.length;
    },
    isEnough: () => ends >= sampleLines || length >= sampleLength,
    text: () => parts.splice(0).join(''),
    /** How much of the text is looked at. */
    decides: () => (ends >= sampleLines ? last : sampleLength),
  };
}

function headerReport(plan: ReadPlan, found: FoundHeader | null) {
  const cells = (found?.cells ?? []).map((cell) => cell.trim());
  const mapping = found?.mapping ?? [];
  const used = new Set(mapping.map(({ header }) => header));
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const headers = [...counts.keys()].filter((header) => header !== '');
  const mapped = new Set(mapping.map(({ field }) => field));
  return {
    table: plan.table,
    profile: { id: plan.profile.id, status: plan.profile.status },
    delimiter: found?.delimiter ?? null,
    headerRow: found === null || plan.header !== undefined ? null : found.index + 1,
    mapping,
    otherHeaders: headers.filter((header) => !used.has(header)),
    duplicateHeaders: headers.filter((header) => counts.get(header)! > 1),
    missingFields: found === null ? [] : plan.fields.flatMap(({ name }) => (mapped.has(name) ? [] : [name])),
    amountOf: plan.amountOf,
  } as const;
}
