/**
 * 分词: the terms of a text, for the search index and for queries alike.
 *
 * Chinese has no spaces, so every two neighbouring characters are a term; an identifier is a term as a whole and by its words.
 * The function travels to the browser as its own source: it uses nothing from outside of itself.
 */
export function tokenize(text: string): string[] {
  return (text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run)) {
      const words = run.replace(/[a-z\d](?=[A-Z])/g, '$& ').split(' ');
      return words.length > 1 ? [run, ...words] : words;
    }
    return characters.length === 1 ? characters : characters.slice(1).map((character, index) => characters[index] + character);
  });
}
