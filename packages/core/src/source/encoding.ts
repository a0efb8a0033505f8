/** 编码: what bytes are decoded as. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** 能读的编码. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly Encoding[];

/**
 * 认编码: the encoding of bytes, by their byte order mark or by whether they make sense as UTF-8.
 *
 * A few broken bytes in much UTF-8 leave it UTF-8; Chinese in GB18030 makes next to no sense as UTF-8. A character cut off at
 * the end counts for nothing.
 *
 * @param bytes - the first that are not ASCII, and what follows them
 * @param atStart - whether the file starts with them
 */
export function detectEncoding(bytes: Uint8Array, atStart: boolean): Encoding {
  if (atStart && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (atStart && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // of three or four bytes, as all Chinese is; two bytes of GB18030 easily look like one of two
  let long = 0;
  let broken = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 'cut') break;
    if (length > 2) long += 1;
    if (length === 0) broken += 1;
    at += Math.max(length, 1);
  }
  return broken === 0 || long > 2 * broken ? 'utf-8' : 'gb18030';
}

/** Bytes of the UTF-8 character at a place, 0 where there is none. */
function characterLength(bytes: Uint8Array, at: number): number | 'cut' {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let follow = 1; follow < length; follow += 1) {
    const byte = bytes[at + follow];
    if (byte === undefined) return 'cut';
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}
