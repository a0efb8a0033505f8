import { escapeMarkdown } from '../role/escapeMarkdown.js';
import type { Block } from './block.js';
import { markdownTable } from './markdownTable.js';

/** Blocks as Markdown, parted by blank lines, ending in a line break. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(write).join('\n\n')}\n`;
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return line(block.text);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
    case 'table':
      return markdownTable(block.head, block.rows);
    case 'diagram':
      return `\`\`\`mermaid\n${block.code}\`\`\``;
  }
}

/** A text at the start of a line: what would begin a list there does not. */
function line(text: string): string {
  return escapeMarkdown(text).replace(/^(\s*)([-+]|\d+(?=[.)]))/, (_, blank: string, sign: string) =>
    /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
  );
}
