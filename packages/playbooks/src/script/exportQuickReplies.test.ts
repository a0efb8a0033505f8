import { createRequire } from 'node:module';
import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportQuickReplies } from './exportQuickReplies.js';

const reply = (id: string, zh: string) => ({ id, scene: 'presale', name: { zh: id }, body: { zh, en: `en ${zh}` } });

test('CS-22 · one line a reply under a header, commas, quotes and line ends kept', () => {
  const csv = exportQuickReplies([reply('a', '身高, 体重'), reply('b', '说“好”的, "行"\n再见')], { format: 'csv', locale: 'zh' });
  expect(csv).toBe('编号,场景,名称,内容\r\na,presale,a,"身高, 体重"\r\nb,presale,b,"说“好”的, ""行""\n再见"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1+1', '\tabc', '\r=1'])(
  'CS-22 · “%j” is no formula in a spreadsheet',
  (text) => {
    const csv = exportQuickReplies([reply('a', text)], { format: 'csv', locale: 'zh' });
    expect(csv.split('presale,a,')[1]!.replace(/^"/, '').startsWith(`'${text}`)).toBe(true);
  },
);

test('CS-22 · the same as JSON and as Markdown, in either language', () => {
  const replies = [reply('a', '<b>|好|\n再见')];
  expect(JSON.parse(exportQuickReplies(replies, { format: 'json', locale: 'en' }))).toEqual([
    { id: 'a', scene: 'presale', name: 'a', body: 'en <b>|好|\n再见' },
  ]);
  expect(exportQuickReplies(replies, { format: 'md', locale: 'zh' })).toBe(
    '| 编号 | 场景 | 名称 | 内容 |\n| --- | --- | --- | --- |\n| a | presale | a | \\<b\\>\\|好\\| 再见 |\n',
  );
  expect(exportQuickReplies([], { format: 'csv', locale: 'en' })).toBe('Id,Scene,Name,Text\r\n');
});

test('CS-22 · another program reads the same cells, but for the apostrophe', () => {
  // it has no types of its own
  const require = createRequire(import.meta.url);
  const papa = require('papaparse') as { parse(text: string, options: object): { data: string[][] } };
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii' }).filter((text) => text.trim() !== '')), (bodies) => {
      const csv = exportQuickReplies(
        bodies.map((body) => ({ ...reply('a', ''), body: { zh: body } })),
        { format: 'csv', locale: 'zh' },
      );
      const rows = papa.parse(csv, { newline: '\r\n', delimiter: ',' }).data.slice(1, -1);
      expect(rows.map((cells) => cells[3]!.replace(/^'/, ''))).toEqual(bodies.map((body) => body.replace(/^'/, '')));
    }),
  );
});

test('another format is refused', () => {
  expect(() => exportQuickReplies([], { format: 'xls' as never, locale: 'zh' })).toThrow(
    expect.objectContaining({ code: 'option/unknown' }),
  );
});

test('whatever comes in, there is a file or a coded error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(fc.anything()), fc.anything()),
      fc.oneof(fc.constant({ format: 'csv', locale: 'zh' }), fc.anything()),
      (given, asked) => {
        try {
          exportQuickReplies(given as never, asked as never);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      },
    ),
  );
});
