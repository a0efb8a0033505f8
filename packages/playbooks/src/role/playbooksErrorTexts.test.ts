import { renderError, ZhangguiError } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { playbooksErrorTexts } from './playbooksErrorTexts.js';

test('an error of this package is said in either language', () => {
  const error = new ZhangguiError('campaign/no-anchor', { festival: 'qixi', year: 2031 });
  expect(renderError(error, { locale: 'zh', texts: playbooksErrorTexts })).toBe('不知道 2031 年的 qixi 是哪天，请在模板里写明月日');
  expect(renderError(error, { locale: 'en', texts: playbooksErrorTexts })).toBe(
    'No day is known for qixi in 2031: name month and day in the template',
  );
});
