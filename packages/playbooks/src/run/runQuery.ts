import { ZhangguiError } from '@zhanggui/core';
import { type CompiledSop, checkCompiled } from './compiledSop.js';
import { type Draft, openDraft } from './draft.js';
import type { Run } from './run.js';

/** A run as it is read by questions. @throws `sop/not-compiled`, `run/not-run`, `run/version-mismatch` */
export function readForQuery(sop: CompiledSop, run: Run): Draft {
  checkCompiled(sop);
  const opened = openDraft(sop, run);
  if (opened.ok) return opened.draft;
  const { code, params } = opened;
  const text = (name: string) => String(params[name]);
  if (code === 'version/mismatch')
    throw new ZhangguiError('run/version-mismatch', { sop: text('sop'), version: text('version'), hash: text('hash') });
  throw new ZhangguiError('run/not-run', { path: text('path'), value: text('value') });
}
