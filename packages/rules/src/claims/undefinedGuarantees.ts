import type { Severity, Text } from '@zhanggui/core';

/** 含义不明的承诺: a promise that says how much, and not of what or when. */
export interface UndefinedGuarantee {
  /** A regular expression over the folded text, without spaces. */
  readonly promise: string;
  readonly severity: Severity;
  /** What the terms must say. */
  readonly terms: Text;
}

/** 含义不明的承诺. What custom has given a meaning (假一罚十 is ten times the price) is a note only. */
export const undefinedGuarantees = [
  {
    promise: '[1-9]\\d{2,3}%(?:的)?(?:可退|包退|能退|可退款|退款|退货|退|赔付|赔偿|赔|返还|返现|返|满意|放心|保障|保证|无忧|安心)',
    severity: 'warning',
    terms: { zh: '写明退什么、退多少、在什么条件下退', en: 'Say what is paid back, how much, and when' },
  },
  {
    promise: '(?:[两双二三四五六七八九十百千]|\\d{1,4})倍(?:赔偿|赔付|退款|返还|退还|奉还|退|赔)',
    severity: 'info',
    terms: { zh: '写明按什么的几倍、怎样认定', en: 'Say times what, and how it is found' },
  },
  {
    promise: '[假错漏少坏烂丑](?:一|1|个)?(?:罚|赔|退)(?:[一二两三四五六七八九十百千万]{1,3}|\\d{1,5})(?!元|块|张|次)',
    severity: 'info',
    terms: { zh: '写明按什么的几倍赔、怎样认定', en: 'Say times what is paid, and how it is found' },
  },
  {
    promise: '(?:终身|终生|永久)(?:免费)?(?:质保|保修|保固|联保|维修|维护|售后|换新|退换|包换|保养)',
    severity: 'info',
    terms: { zh: '写明质保期限、范围和费用', en: 'Give the term, the scope and the cost' },
  },
  {
    promise: '(?:买贵|高于|贵了|保价)[^。!?;,:\\n]{0,6}(?:必赔|就赔|双倍|十倍|退十倍)',
    severity: 'info',
    terms: { zh: '写明比价范围、期限和赔付方式', en: 'Say compared with what, until when, paid how' },
  },
] as const satisfies readonly UndefinedGuarantee[];
