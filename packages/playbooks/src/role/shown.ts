/** Whatever came in, as a short text for an error's params; never throws itself. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return typeof value === 'number' || value == null ? String(value) : typeof value;
}
