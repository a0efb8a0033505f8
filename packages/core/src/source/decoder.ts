import { ZhangguiError } from '../error/ZhangguiError.js';
import { detectEncoding, type Encoding } from './encoding.js';

/** As much of the host's TextDecoder as is needed; mini-programs may have none. */
interface HostDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: (new (label: string) => HostDecoder) | undefined;

/** 解码: bytes in, text out, wherever the bytes are cut. */
interface Decoder {
  push(bytes: Uint8Array): string;
  /** What was held back. */
  end(): string;
  /** `ascii` while nothing else was seen. */
  encoding(): Encoding | 'ascii';
}

// so many bytes after the first that is not ASCII decide on the encoding
const windowSize = 65_536;

/**
 * @param given - the encoding, if the caller knows it; otherwise it is found out, and NULs are refused on the way
 * @throws `source/binary`, `source/no-decoder`, all from `push` and `end`
 */
export function createDecoder(given: Encoding | undefined): Decoder {
  let host: HostDecoder | null = given === undefined ? null : hostDecoder(given);
  let encoding: Encoding | 'ascii' = given ?? 'ascii';
  let asciiBytes = 0;
  const first: number[] = [];
  // held back until the encoding is known, from the first byte that is not ASCII
  let held: Uint8Array[] = [];
  let heldBytes = 0;

  function decide(): string {
    const bytes = joined(held, heldBytes);
    const deciding = bytes.subarray(0, windowSize);
    encoding = detectEncoding(deciding, asciiBytes === 0);
    if (!encoding.startsWith('utf-16') && deciding.includes(0)) throw binary(first);
    host = hostDecoder(encoding);
    held = [];
    heldBytes = 0;
    return host.decode(bytes, { stream: true });
  }

  return {
    push(bytes) {
      if (host !== null) return host.decode(bytes, { stream: true });
      for (let at = 0; first.length < 2 && at < bytes.length; at += 1) first.push(bytes[at]!);
      const plain = heldBytes > 0 ? 0 : asciiLength(bytes);
      asciiBytes += plain;
      if (plain < bytes.length) {
        // a copy: the caller may use its buffer again
        held.push(bytes.slice(plain));
        heldBytes += bytes.length - plain;
      }
      const text = asciiText(bytes.subarray(0, plain));
      return heldBytes < windowSize ? text : text + decide();
    },
    end() {
      const text = heldBytes > 0 ? decide() : '';
      return host === null ? text : text + host.decode();
    },
    encoding: () => encoding,
  };
}

function binary([one, two]: readonly number[]): ZhangguiError {
  const kind = one === 0x50 && two === 0x4b ? 'xlsx, zip' : one === 0xd0 && two === 0xcf ? 'xls' : 'NUL';
  return new ZhangguiError('source/binary', { kind });
}

/** How many bytes are ASCII before the first that is not, or is NUL. */
function asciiLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && bytes[at]! < 0x80 && bytes[at] !== 0) at += 1;
  return at;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function asciiText(bytes: Uint8Array): string {
  let text = '';
  // as many arguments as every engine takes
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

function hostDecoder(encoding: Encoding): HostDecoder {
  try {
    if (typeof TextDecoder !== 'undefined') return new TextDecoder(encoding);
  } catch {
    // a host that knows fewer encodings
  }
  throw new ZhangguiError('source/no-decoder', { encoding });
}
