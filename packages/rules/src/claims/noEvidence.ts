import { factOn } from '@zhanggui/core';
import type { GoodsClass } from '../rule/goodsClass.js';
import type { Evidence } from '../rule/goodsFacts.js';
import type { ReadListing } from '../rule/readListing.js';
import type { Check, Rule, RuleFinding } from '../rule/rule.js';
import { goodsOfFolded } from '../words/goods/goodsOf.js';
import { type EvidenceDemand, evidenceDemands } from './evidenceDemands.js';
import { evidenceOf } from './factsOf.js';
import { overlaps } from './overlaps.js';
import { sightOf, type TightText, tightTexts, tightWord } from './tightTexts.js';

/**
 * 无凭证: a claim that must be proved (UPF50+, SPF, 专利, A类, 3C认证, 有机认证, 检测报告) and of which no proof is held. Points at the claim.
 *
 * It is held where an entry of `facts.evidence` speaks of it, with a figure that is no lower, or where its number stands in a text. `'unknown'`
 * where nothing is known of the evidence; but a patent must be stated with its number in any case, and an application may not be used at all.
 */
export const noEvidence = {
  id: 'claim/no-evidence',
  name: { zh: '无凭证', en: 'Claim without evidence' },
  topic: 'evidence',
  severity: 'error',
  message: { zh: '“{word}”没有凭证', en: 'There is no evidence for "{word}"' },
  examples: [
    {
      bad: { title: 'UPF50+防晒衣', facts: { evidence: [] } },
      good: { title: 'UPF50+防晒衣', facts: { evidence: [{ claim: 'UPF50+', id: 'BG2026-1188' }] } },
    },
    { bad: { title: '专利技术保温杯' }, good: { title: '保温杯，实用新型专利ZL202320123456.7' } },
    { bad: { title: '已申请专利的收纳盒' }, good: { title: '可折叠收纳盒' } },
  ],
  data: evidenceDemands,
  check: evidenceCheck,
} as const satisfies Rule<readonly EvidenceDemand[]>;

/** A cheap look before the expressions: one of these is in each claim. */
const signs = /upf|spf|pa\+|[染烫]发|防晒|特证|国妆特|特殊用途|蓝帽|保健食品|许可|sc|qs|专利|a类|3c|ccc|强制|有机|地理标志|报告|sgs|%/;

function evidenceCheck(demands: readonly EvidenceDemand[]): Check {
  const compiled = demands.map((demand) => ({
    demand,
    claim: new RegExp(demand.claim, 'g'),
    number: demand.number === undefined ? null : new RegExp(demand.number),
    except: demand.except === undefined ? null : new RegExp(demand.except.join('|'), 'g'),
    covers: demand.covers.map(tightWord),
  }));
  return (listing, { day, ...known }) => {
    const evidence = evidenceOf(listing.facts)?.map(({ claim }) => tightWord(claim)) ?? null;
    const texts = tightTexts(listing).filter(({ view }) => signs.test(view.text));
    if (texts.length === 0) return [];
    const findings: RuleFinding[] = [];
    let isOpen = false;
    for (const { demand, claim, number, except, covers } of compiled) {
      const claims = texts.flatMap((tight) => claimsIn(tight, { claim, except }));
      if (claims.length === 0 || !isFor(demand, listing, texts)) continue;
      const basis = factOn(demand.law, day, known)?.value;
      if (basis === undefined) isOpen = true;
      if (basis === undefined || (number !== null && tightTexts(listing).some(({ view }) => number.test(view.text)))) continue;
      const byNumberOnly = demand.stated === true || demand.never === true;
      if (!byNumberOnly && evidence === null) isOpen = true;
      if (!byNumberOnly && evidence === null) continue;
      for (const { word, at, folded } of claims)
        if (byNumberOnly || !evidence!.some((each) => speaksOf(each, folded, covers)))
          findings.push({ severity: demand.severity, params: { word }, at, basis, fix: demand.evidence });
    }
    return findings.length === 0 && isOpen ? 'unknown' : apart(findings);
  };
}

function claimsIn(tight: TightText, { claim, except }: { readonly claim: RegExp; readonly except: RegExp | null }) {
  const { text } = tight.view;
  if (text.search(claim) < 0) return [];
  const ordinary =
    except === null
      ? null
      : overlaps(Array.from(text.matchAll(except), ({ index, 0: hit }) => ({ start: index, end: index + hit.length })));
  return Array.from(text.matchAll(claim))
    .filter(({ index, 0: hit }) => isWhole(text, index, index + hit.length) && !ordinary?.({ start: index, end: index + hit.length }))
    .map(({ index, 0: hit }) => ({ ...sightOf(tight, index, index + hit.length), folded: hit }));
}

/** A claim that begins or ends in letters or digits is not part of a longer run of them: 3ccc, xupf. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (a: number, b: number) => /[a-z0-9]/.test(text[a] ?? '') && /[a-z0-9]/.test(text[b] ?? '');
  return !joins(start - 1, start) && !joins(end - 1, end);
}

function isFor({ goods }: EvidenceDemand, listing: ReadListing, texts: readonly TightText[]): boolean {
  if (goods === undefined) return true;
  const told: readonly GoodsClass[] = listing.goods ?? texts.flatMap(({ view }) => goodsOfFolded(view.text));
  return told.length === 0 || told.some((each) => goods.includes(each));
}

function speaksOf(evidence: Evidence['claim'], claim: string, covers: readonly string[]): boolean {
  const isNamed = evidence.includes(claim) || covers.length === 0 || covers.some((word) => evidence.includes(word));
  const [held, claimed] = [figureOf(evidence, claim), figureOf(claim, claim)];
  return isNamed && (held === null || claimed === null || held >= claimed);
}

/** The figure of a grade: UPF50+, SPF30. */
function figureOf(text: string, claim: string): number | null {
  const name = /^(?:upf|spf)/.exec(claim)?.[0];
  const figure = name === undefined ? undefined : new RegExp(`${name} ?(\\d{1,3})`).exec(text)?.[1];
  return figure === undefined ? null : Number(figure);
}

/** One finding a place: the first demand that asks for it. */
function apart(findings: readonly RuleFinding[]): RuleFinding[] {
  const taken: RuleFinding[] = [];
  const byStart = [...findings].sort((a, b) =>
    (a.at?.path ?? '') < (b.at?.path ?? '') ? -1 : (a.at?.path ?? '') > (b.at?.path ?? '') ? 1 : (a.at?.start ?? 0) - (b.at?.start ?? 0),
  );
  for (const finding of byStart) {
    const before = taken.at(-1);
    if (before?.at?.path !== finding.at?.path || (before?.at?.end ?? 0) <= (finding.at?.start ?? 0)) taken.push(finding);
  }
  return taken;
}
