/** Longer names are only found when they differ by capitals or blanks around them. */
const longest = 40;

/**
 * 近似的名字: looks up which of some names is meant by one that is not among them: a character more, less, other, or two swapped; capitals
 * and blanks around it do not count. Of several the first.
 *
 * Two names are that near when they have a form in common with one character left out, so that no pairs are compared: time and room are
 * linear in the names × 40.
 */
export function nameIndex(names: readonly string[]): (name: string) => string | null {
  const byForm = new Map<string, string>();
  for (const name of names) for (const form of formsOf(name)) if (!byForm.has(form)) byForm.set(form, name);
  return (name) => {
    for (const form of formsOf(name)) {
      const found = byForm.get(form);
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** The name itself, and with each of its characters left out. */
function formsOf(name: string): readonly string[] {
  const folded = name.trim().toLowerCase();
  if (folded.length > longest) return [folded];
  const characters = [...folded];
  // of a single character nothing would be left to tell it by
  if (characters.length < 2) return [folded];
  return [folded, ...characters.map((_, k) => [...characters.slice(0, k), ...characters.slice(k + 1)].join(''))];
}
