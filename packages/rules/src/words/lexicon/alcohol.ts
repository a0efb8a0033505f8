import type { LexiconEntry } from '../entry.js';
import { write } from './advice.js';

const calm = ['denial', 'mention', 'ban', 'book', 'buyer-tale', 'caution'] as const;

/** 酒类禁用表述: inducing to drink, the act of drinking, driving, and effects of drink. */
export const alcohol = [
  {
    id: 'alcohol/drunk',
    patterns: [
      '[不醉不归|一醉方休|千杯不醉|喝不醉]',
      '[酒后|喝了酒|开车]~3[也能喝|没事|无妨|不怕|来一杯]',
      '越喝越[健康|精神|有劲|年轻]',
      '[喝酒|饮酒|这酒|小酒|小酌]~4[养生|长寿|延年益寿|强身|解乏|解压|助眠|活血|消愁|壮胆|缓解疲劳|消除疲劳|保健|御寒|美容]',
      '喝[完|了|多|~4[酒|杯]]~4不[上头|头疼|头痛|伤身]',
      '喝[完|了][再|照样|也能|还能|]~1开车',
    ],
    category: 'alcohol',
    severity: 'error',
    clause: 'ad-law/23.1',
    guards: calm,
    instead: write.feel,
  },
  {
    id: 'alcohol/inducing',
    patterns: [
      '[一口闷|一口干|干了这杯|喝个痛快|畅饮|痛饮|豪饮|狂饮|随便喝|怎么喝都不醉|每天一杯|每日一杯|睡前一杯|干杯|喝一杯|来一杯|喝完[更|有]劲|酒驾]',
      '[消除|缓解|消解|忘却|忘掉|解除|释放|驱散|赶走|解|消|释]~1[紧张|焦虑|疲劳|疲惫|压力|烦恼|忧愁|愁|乏|忧|千愁|疲乏|劳累]',
      '[助兴|壮胆|提神|强身|健身|增强体力|增加体力|恢复体力|补充体力|滋补|壮阳|养生|保健|延缓衰老|美容养颜|暖身|御寒|助眠|助睡眠|促进睡眠|开胃|抗氧化|抗衰老|{folk}]',
      '[不上头|不头疼|不头痛|不口干|不伤身|不伤肝|不伤胃|醒酒快|不宿醉]',
    ],
    category: 'alcohol',
    severity: 'error',
    clause: 'ad-law/23.4',
    except: ['[健身|保健][房|器|卡|教练|球|酒厂|品批]', '[保健|养生|滋补|滋补养生]酒', '干杯[节|杯]'],
    guards: calm,
    goods: { only: ['alcohol'] },
    instead: write.feel,
  },
] as const satisfies readonly LexiconEntry[];
