import type * as z from 'zod';
import { isZhangguiError } from '../error/ZhangguiError.js';
import { renderError } from '../text/renderError.js';

/**
 * Makes a reading function of this library a step of a schema: what it refuses becomes an issue of the schema.
 *
 * The issue is a `custom` one. Its `params` are `{ code, params }` of the error, so that `renderError` can say it in Chinese too.
 */
export function reading<Input, Output>(read: (value: Input) => Output) {
  return (input: Input, { issues }: Pick<z.core.ParsePayload<Input>, 'issues'>): Output => {
    try {
      return read(input);
    } catch (error) {
      if (!isZhangguiError(error)) throw error;
      const { code, params } = error;
      issues.push({ code: 'custom', input, message: renderError(error, { locale: 'en' }), params: { code, params } });
      return undefined as never; // an issue is there, so nobody reads it
    }
  };
}
