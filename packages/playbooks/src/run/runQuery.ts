import { ZhangguiError } from '@zhanggui/core';
import { type CompiledSop, withCompiled } from './compiledSop.js';
import { type Draft, openDraft } from './draft.js';
import type { Run } from './run.js';

/** A question about a run. @throws `sop/not-compiled`, `run/not-run`, `run/version-mismatch`, and the coded errors of `ask` */
export function askRun<Answer>(sop: CompiledSop, run: Run, ask: (draft: Draft) => Answer): Answer {
  return withCompiled(sop, () => ask(readForQuery(sop, run)));
}

function readForQuery(sop: CompiledSop, run: Run): Draft {
  const opened = openDraft(sop, run);
  if (opened.ok) return opened.draft;
  const { code, params } = opened;
  const text = (name: string) => String(params[name]);
  if (code === 'version/mismatch')
    throw new ZhangguiError('run/version-mismatch', { sop: text('sop'), version: text('version'), hash: text('hash') });
  throw new ZhangguiError('run/not-run', { path: text('path'), value: text('value') });
}
