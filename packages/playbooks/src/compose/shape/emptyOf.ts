import type { Field, Shape } from './field.js';

/** What stands for a field that is missing: nothing that looks like an answer. */
export function emptyOf(field: Field): unknown {
  switch (field.is) {
    case 'prose':
      return { zh: '' };
    case 'number':
      return Number.NaN;
    case 'boolean':
      return false;
    case 'condition':
      return { all: [] };
    case 'object':
      return emptyObject(field.of);
    case 'record':
    case 'union':
    case 'opaque':
      return {};
    case 'list':
    case 'proses':
    case 'texts':
    case 'numbers':
    case 'options':
    case 'refs':
    case 'step-refs':
    case 'unions':
      return [];
    case 'text':
    case 'id':
    case 'day':
    case 'option':
    case 'ref':
    case 'step-ref':
    case 'accountable':
      return '';
  }
}

function emptyObject(shape: Shape): object {
  return Object.fromEntries(Object.entries(shape).flatMap(([name, field]) => (field.optional ? [] : [[name, emptyOf(field)]])));
}
