/** 文档块: a part of a document, before it becomes Markdown or HTML. Texts are as they are: whoever writes them escapes them. */
export type Block = Heading | Paragraph | List | Table | Diagram;

interface Heading {
  readonly kind: 'heading';
  /** 1 is the title of the document. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly string[];
}

interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Mermaid code, which is drawn where the page can draw it and can be read where not. */
interface Diagram {
  readonly kind: 'diagram';
  readonly code: string;
}
