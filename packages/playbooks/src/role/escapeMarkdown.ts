/** A text as it is: on one line, without marks that Markdown or HTML would read. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')
      // four blanks in front would make code of it
      .trim()
      .replace(/[\\`*_~[\]<>|&!#$]/g, '\\$&')
      // addresses become links, and three colons a container, by themselves
      .replace(/:{2,}|:(?=\/\/)/g, (colons) => colons.replace(/:/g, '\\:'))
      .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
  );
}
