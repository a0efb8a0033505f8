import type { Block } from './block.js';

/** Blocks as an HTML fragment: no document around them, no script, every text escaped. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map((block) => `${write(block)}\n`).join('');
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return tag(`h${block.level}`, escapeHtml(block.text));
    case 'paragraph':
      return tag('p', escapeHtml(block.text));
    case 'list':
      return tag(block.ordered ? 'ol' : 'ul', block.items.map((item) => tag('li', escapeHtml(item))).join(''));
    case 'table': {
      const row = (cells: readonly string[], cell: string) => tag('tr', cells.map((text) => tag(cell, escapeHtml(text))).join(''));
      const body = block.rows.map((cells) => row(cells, 'td')).join('');
      return tag('table', tag('thead', row(block.head, 'th')) + tag('tbody', body));
    }
    case 'diagram':
      return `<pre class="mermaid">${escapeHtml(block.code)}</pre>`;
  }
}

function tag(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

/** A text as it is, between tags or within quotes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities]);
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
