/**
 * A line of CSV (RFC 4180), ended by CRLF. Cells with commas, quotes or line ends are quoted; one that a spreadsheet would take for a formula begins with an
 * apostrophe, which programs that are no spreadsheet show.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  // also behind blanks, which spreadsheets cut off, and in full width
  const safe = /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
