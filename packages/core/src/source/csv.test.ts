import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRow, createCsvParser, type Delimiter } from './csv.js';

function parse(chunks: readonly string[], delimiter: Delimiter = ','): CsvRow[] {
  const parser = createCsvParser(delimiter);
  const rows: CsvRow[] = [];
  const take = () => {
    for (let row = parser.next(); row !== null; row = parser.next()) rows.push(row);
  };
  for (const chunk of chunks) {
    parser.push(chunk);
    take();
  }
  parser.end();
  take();
  return rows;
}
const cellsOf = (text: string, delimiter?: Delimiter) => parse([text], delimiter).map(({ cells }) => cells);
/** All that does not depend on where the text was cut. */
const essence = (rows: readonly CsvRow[]) => rows.map(({ cells, flaw, lines }) => ({ cells, flaw, lines }));

test.each<[string, string, string[][]]>([
  [
    'LF',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CRLF',
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CR, as old Macs wrote',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line break at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty cells',
    'a,,\n,,b\n',
    [
      ['a', '', ''],
      ['', '', 'b'],
    ],
  ],
  ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['quotes around a comma', '"a,b",c\n', [['a,b', 'c']]],
  ['quotes around a line break', '"a\r\nb",c\n', [['a\r\nb', 'c']]],
  ['doubled quotes', '"a ""b"" c",d\n', [['a "b" c', 'd']]],
  ['an empty quoted cell', '"",a\n', [['', 'a']]],
  ['a quoted cell at the end', 'a,"b"', [['a', 'b']]],
  ['a quote inside a cell, as of an inch', '屏幕 5" 大,b\n', [['屏幕 5" 大', 'b']]],
  ['the formula around an id', '="123",b\n', [['="123"', 'b']]],
  ['text after a closing quote', '"a"b,c\n', [['ab', 'c']]],
])('a file with %s is read', (_, text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

test.each<[Delimiter, string, string[][]]>([
  ['\t', 'a\tb,c\n', [['a', 'b,c']]],
  [';', 'a;"b;c"\n', [['a', 'b;c']]],
  ['whitespace', ' 00001 19970101  1   11.77\r\n\r\n\t2 x\n', [['00001', '19970101', '1', '11.77'], [], ['2', 'x']]],
  ['whitespace', '"Brion Stark" 32  ""', [['Brion Stark', '32', '']]],
  ['none', 'a,b "c"\n"d\n', [['a,b "c"'], ['"d']]],
])('cells between %j', (delimiter, text, rows) => {
  expect(cellsOf(text, delimiter)).toEqual(rows);
});

test.each<[string, string, string[]]>([
  ['is never closed', 'a,b\n1,"2\n3,4\n', ['', 'open-quote', '']],
  ['is never closed in the last row, as in a cut file', 'a,b\n1,"2', ['', 'open-quote']],
  ['runs into the quotes of a later row', 'a,b\n"促销 1,2\n3,"x, y"\n4,5\n', ['', 'open-quote', '', '']],
  ['runs into the quotes of a later row that starts with one', '"a\n"b",c\n', ['open-quote', '']],
])('a quote that %s spoils its own line only', (_, text, flaws) => {
  expect(parse([text]).map(({ flaw }) => flaw ?? '')).toEqual(flaws);
});

test('what is said of an unclosed quote is the line from it on', () => {
  expect(parse(['a,"b c\r\nd,"e",f\n'])[0]).toMatchObject({ cells: ['"b c'], flaw: 'open-quote' });
});

test('a row says how many lines of text it spans', () => {
  expect(parse(['a,"b\nc\r\nd",e\nf,"g\rh",i\nj']).map(({ lines }) => lines)).toEqual([3, 2, 1]);
});

test('a cell of 100,000 characters is a cell, a row of more than a million is given up at the next line', () => {
  const long = 'x'.repeat(100_000);
  expect(cellsOf(`a,${long}\n1,"${long}"\n`)).toEqual([
    ['a', long],
    ['1', long],
  ]);
  const good = (cells: string[]) => ({ cells, flaw: null, lines: 1 });
  const given = { cells: [], flaw: 'long-row', lines: 1 };
  for (const body of ['y,'.repeat(1_500_000), 'y'.repeat(1_200_000)])
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `a${end}${body}${end}b${end}`;
      const cuts = [
        [text],
        text.match(/[\s\S]{1,99991}/g)!,
        [`a${end}${body}${end.charAt(0)}`, `${end.slice(1)}b${end}`],
        [`a${end}${body}`, `${end}b${end}`],
      ];
      for (const chunks of cuts) expect(essence(parse(chunks))).toEqual([good(['a']), given, good(['b'])]);
    }
});

test('a quote that is only closed after a million characters was none, and no line behind it is lost', () => {
  const line = `${'z'.repeat(999)}\n`;
  const text = `a\n"${line.repeat(1200)}"\nb\n`;
  for (const chunks of [[text], text.match(/[\s\S]{1,99991}/g)!]) {
    const rows = parse(chunks);
    expect(rows).toHaveLength(1203);
    // its own line, and the one that the closing quote now opens
    expect(rows.flatMap(({ flaw }, k) => (flaw === null ? [] : [k]))).toEqual([1, 1201]);
  }
});

const cell = fc.string({ unit: fc.constantFrom('a', '中', ',', ';', '\t', ' ', '"', '\n', '\r', '😀'), maxLength: 6 });

/** A writer as strict as RFC 4180: it quotes what has to be quoted. */
function write(rows: readonly (readonly string[])[], separator: string, lineBreak: string): string {
  const written = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(written).join(separator) + lineBreak).join('');
}

test('what a strict writer wrote is read back', () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom<Delimiter>(',', '\t', ';'), fc.constantFrom('\n', '\r\n', '\r'), (table, separator, lineBreak) => {
      expect(cellsOf(write(table, separator, lineBreak), separator)).toEqual(table);
    }),
  );
});

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' '), maxLength: 60 });

test('where the text is cut changes nothing', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(fc.nat(60), { maxLength: 8 }),
      fc.constantFrom<Delimiter>(',', 'whitespace', 'none'),
      (text, cuts, delimiter) => {
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, k) => text.slice(places[k], end));
        expect(essence(parse(chunks, delimiter))).toEqual(essence(parse([text], delimiter)));
        expect(essence(parse([...text], delimiter))).toEqual(essence(parse([text], delimiter)));
      },
    ),
  );
});

test('papaparse reads well-formed text the same way', () => {
  // it has no types of its own
  const require = createRequire(import.meta.url);
  const papa = require('papaparse') as { parse(text: string, options: object): { data: string[][] } };
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom(',', '\t', ';'), fc.constantFrom('\n', '\r\n'), (table, separator, newline) => {
      const text = write(table, separator, newline);
      const { data } = papa.parse(text, { delimiter: separator, newline });
      // it takes the end of the last line for one more, empty, row
      expect(cellsOf(text, separator as Delimiter)).toEqual(data.slice(0, -1));
    }),
  );
});

test.each([
  ['quotes that nobody closes', 'x,"\n'],
  ['quotes at the start of every line', '"x\n'],
  ['doubled quotes without end', '"""'],
  ['doubled quotes on every line', '"""x\n'],
  ['quotes alone', '"\n'],
  ['commas', ','],
  ['one quoted line after the other', '"a\nb"c\n'],
])('much text of %s takes time like any other', (_, piece) => {
  const text = piece.repeat(300_000 / piece.length);
  const start = performance.now();
  parse([text]);
  parse(text.match(/[\s\S]{1,1000}/g)!);
  expect(performance.now() - start).toBeLessThan(4000);
});
