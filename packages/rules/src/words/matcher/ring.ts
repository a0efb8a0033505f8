/** Where the last symbols stand. */
export interface Ring {
  /** As many as the longest word has, or more: a power of two. */
  readonly places: Int32Array;
  count: number;
}

export function newRing(longest: number): Ring {
  return { places: new Int32Array(2 << (31 - Math.clz32(longest))), count: 0 };
}

export function pushPlace(ring: Ring, place: number): void {
  ring.places[ring.count++ & (ring.places.length - 1)] = place;
}

/** Where the symbol stands with which a word of so many symbols begins that ends with the last one. */
export function startOf({ places, count }: Ring, symbols: number): number {
  return places[(count - symbols) & (places.length - 1)]!;
}
