import { isZhangguiError, shown, ZhangguiError } from '@zhanggui/core';

/**
 * Reads what came from outside: whatever a getter or proxy of the caller's throws becomes a coded error.
 *
 * @throws `shape/not-object`, and the coded errors of `read`
 */
export function guarded<Value, Read>(path: string, value: Value, read: (value: Value) => Read): Read {
  try {
    return read(value);
  } catch (error) {
    if (isZhangguiError(error)) throw error;
    throw new ZhangguiError('shape/not-object', { path, value: shown(value) });
  }
}
