/**
 * 指纹: 64 bits of a text as 16 hex digits (FNV-1a, two lanes over UTF-16 code units).
 *
 * It tells two states of the rules apart by accident, not against an adversary.
 */
export function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x27d4eb2f];
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
