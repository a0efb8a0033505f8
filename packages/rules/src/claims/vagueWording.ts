import { type Fact, factOn } from '@zhanggui/core';
import { otherClaimRules } from '../facts/otherClaimRules.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import type { TextPlace } from '../rule/textPlace.js';
import { endsSentence } from '../words/characters.js';
import { type ClaimLexicon, claimLexicon } from '../words/claimLexicon.js';
import { claimReader } from './claimsOf.js';
import { overlaps } from './overlaps.js';
import { sightOf, tightTexts } from './tightTexts.js';
import { measured, vagueExceptions, vagueWords } from './vagueWords.js';

interface VagueData {
  readonly words: readonly string[];
  readonly except: readonly string[];
  /** What makes a word mean something: a regular expression. */
  readonly measured: string;
  readonly places: readonly TextPlace[];
  readonly law: readonly Fact<string>[];
  /** What it finds is reported by other rules. */
  readonly lexicon: ClaimLexicon;
}

/**
 * 空泛描述: a word that says nothing (高质感) with no figure within 20 characters of its sentence (克重220g). Points at the word.
 *
 * In titles and on detail pages. It is no breach of any law; it sells nothing either.
 */
export const vagueWording = {
  id: 'copy/vague',
  name: { zh: '空泛描述', en: 'Vague wording' },
  topic: 'vague-words',
  severity: 'warning',
  message: { zh: '“{word}”空泛，旁边没有数字或参数', en: '"{word}" says nothing without a figure next to it' },
  examples: [
    { bad: { title: '高质感面料' }, good: { title: '克重220g面料' } },
    { bad: { title: '做工精细的收纳盒' }, good: { title: '做工精细，每厘米12针，针距0.8mm' } },
  ],
  data: {
    words: vagueWords,
    except: vagueExceptions,
    measured,
    places: ['title', 'detail'],
    law: otherClaimRules['handbook/vague'],
    lexicon: claimLexicon,
  },
  check: vagueCheck,
} as const satisfies Rule<VagueData>;

/** How far from a word a figure may stand. */
const reach = 20;

function vagueCheck({ words, except, measured, places, law, lexicon }: VagueData): Check {
  const claims = claimReader(lexicon);
  const longest = [...words].sort((a, b) => b.length - a.length);
  const word = new RegExp(longest.map(plain).join('|'), 'g');
  const other = new RegExp(except.map(plain).join('|'), 'g');
  const figure = new RegExp(measured);
  return (listing, { day, lifted = false, ...known }) => {
    const basis = factOn(law, day, known)?.value;
    if (basis === undefined) return 'unknown';
    const findings = tightTexts(listing).flatMap((tight): RuleFinding[] => {
      const { text } = tight.view;
      // most texts have none, and to look is cheaper than to list
      if (!places.includes(tight.text.place) || text.search(word) < 0) return [];
      const hits = Array.from(text.matchAll(word));
      const isOther = overlaps(Array.from(text.matchAll(other), ({ index, 0: hit }) => ({ start: index, end: index + hit.length })));
      return hits.flatMap(({ index, 0: hit }): RuleFinding[] => {
        const to = index + hit.length;
        if (isOther({ start: index, end: to }) || figure.test(sentencePart(text, index, to))) return [];
        const { word, at } = sightOf(tight, index, to);
        return [{ params: { word }, at, basis, fix: instead }];
      });
    });
    if (findings.length === 0) return findings;
    const isClaim = overlaps(
      [...claims(listing, lifted).values()].flatMap((list) =>
        list.filter(({ hit }) => !hit.lifted).map(({ text, hit }) => ({ path: text.at.path ?? '', start: hit.start, end: hit.end })),
      ),
    );
    return findings.filter(({ at = {} }) => !isClaim(at));
  };
}

/** What stands around a word in its sentence. */
function sentencePart(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start > 0 && from - start < reach && !endsSentence(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && end - to < reach && !endsSentence(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

function plain(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const instead = {
  zh: '换成参数：克重、含量、尺寸、支数、检测值',
  en: 'Give a figure instead: weight, content, size, count, test',
} as const;
