import type { ErrorCode, ErrorParams } from './ErrorParams.js';

/**
 * 调用方的错误: the caller broke a stated requirement. The only thing that this library throws.
 *
 * `message` is for logs (code and params); `renderError` says it to a person in either language.
 *
 * @example
 * ```ts
 * import { parseYuan } from '@zhanggui/core';
 * parseYuan('12.345'); // throws money/not-yuan
 * ```
 */
export class ZhangguiError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ZhangguiError';
  readonly code: Code;
  readonly params: ErrorParams[Code];

  constructor(code: Code, params: ErrorParams[Code]) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}

/**
 * 是否本库的错误: also where two copies of the package (ESM and CJS) are loaded and `instanceof` fails.
 *
 * @param code - asks for this code only
 * @example
 * ```ts
 * import { isZhangguiError, parseYuan } from '@zhanggui/core';
 * const read = (text: string) => { try { return parseYuan(text); } catch (error) { return isZhangguiError(error, 'money/not-yuan') ? error.params.text : null; } };
 * read('twelve'); // => 'twelve'
 * ```
 */
export function isZhangguiError<Code extends ErrorCode = ErrorCode>(error: unknown, code?: Code): error is ZhangguiError<Code> {
  return error instanceof Error && error.name === 'ZhangguiError' && (code === undefined || (error as ZhangguiError).code === code);
}
