/**
 * 归一: small letters for capitals, half-width for full-width ASCII, one code unit for one, so that offsets stay those of the caller.
 */
export function fold(text: string): string {
  return text.replace(/[A-Z\u3000\uff01-\uff5e]/g, (character) => {
    if (character <= 'Z') return character.toLowerCase();
    return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0).toLowerCase();
  });
}
