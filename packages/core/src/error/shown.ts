/** Whatever came in, as a short text for an error's params: in constant time, and never throwing itself. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40)}…` : value;
  // a bigint may have a million digits, an object its own toString
  return typeof value === 'number' || value == null ? String(value) : typeof value;
}
