import { type Fact, factOn } from '@zhanggui/core';
import { adLaw } from '../facts/adLaw.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { promisesOf } from './factsOf.js';
import { sightOf, tightTexts, tightWord } from './tightTexts.js';
import { type UndefinedGuarantee, undefinedGuarantees } from './undefinedGuarantees.js';

interface GuaranteeData {
  readonly promises: readonly UndefinedGuarantee[];
  readonly law: readonly Fact<string>[];
}

/**
 * 含义不明的承诺: a promise of which nobody can say what it pays (300%可退), where neither the text behind it nor `facts.promises` gives its terms.
 * Points at the promise.
 *
 * A note where custom has given the words a meaning (假一罚十). What the law defines (七天无理由退货) and 100%退款 are none.
 */
export const undefinedGuarantee = {
  id: 'claim/undefined-guarantee',
  name: { zh: '承诺未说明', en: 'Undefined guarantee' },
  topic: 'guarantees',
  severity: 'warning',
  message: { zh: '“{word}”没有说清怎么兑现', en: '"{word}" does not say what is paid, and when' },
  examples: [
    { bad: { title: '300%可退' }, good: { title: '7天无理由退货' } },
    {
      bad: { title: '放心购，200%包退' },
      good: { title: '200%包退', facts: { promises: [{ promise: '200%包退', terms: '退全款，另付一倍货款' }] } },
    },
  ],
  data: { promises: undefinedGuarantees, law: adLaw['8'] },
  check: guaranteeCheck,
} as const satisfies Rule<GuaranteeData>;

/** Right behind a promise: it is explained. */
const explained = /^(?:[(:,]|——?)?(?:即|是指|指的是|指|也就是|就是)|^[(][^()\n]{4}/;

/** Right before a multiple: it is said of what. */
const ofWhat = /按[^。!?;,\n]{0,8}$|[款价额]的$/;

function guaranteeCheck({ promises, law }: GuaranteeData): Check {
  const compiled = promises.map(({ promise, ...rest }) => ({ ...rest, expression: new RegExp(promise, 'g') }));
  return (listing, { day, ...known }) => {
    const defined = promisesOf(listing.facts).map(({ promise }) => tightWord(promise));
    const basis = factOn(law, day, known)?.value;
    if (basis === undefined) return 'unknown';
    return tightTexts(listing).flatMap((tight): RuleFinding[] => {
      const { text } = tight.view;
      if (!/[%倍罚赔退]|终身|终生|永久/.test(text)) return [];
      return compiled.flatMap(({ expression, severity, terms }) =>
        Array.from(text.matchAll(expression)).flatMap(({ index, 0: promise }): RuleFinding[] => {
          const to = index + promise.length;
          const figure = /^(\d+)%/.exec(promise)?.[1];
          const isWhole = !(/^\d/.test(promise) && /[\d.]/.test(text[index - 1] ?? '')) && !/\d/.test(text[to] ?? '');
          const isDefined =
            (figure !== undefined && Number(figure) <= 100) || defined.some((each) => each.includes(promise) || promise.includes(each));
          if (!isWhole || isDefined || ofWhat.test(text.slice(Math.max(0, index - 10), index)) || explained.test(text.slice(to, to + 12)))
            return [];
          const { word, at } = sightOf(tight, index, to);
          return [{ severity, params: { word }, at, basis, fix: terms }];
        }),
      );
    });
  };
}
