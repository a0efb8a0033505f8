import { givesAmount } from './amounts.js';
import { clausesOf, joinedByColon, near } from './clauses.js';
import { type FoundWord, type WordFinder, wordFinder } from './findWords.js';

/** 空话动词: they need something that can be seen and how far to go. */
const verbs = ['加强', '提升', '优化', '提高', '强化', '改善', '完善', '深化', '增强', '推进', '狠抓', '抓好', '落实好'] as const;

const promise = /加强|提升|优化|提高|强化|改善|完善|深化|增强|推进|狠抓|抓好|落实好|来|以/;

/** Nouns made of them: a thing, no promise. */
const nouns = [
  '优化师',
  '优化器',
  '优化前',
  '优化后',
  '优化建议',
  '优化方案',
  '优化清单',
  '优化记录',
  '优化点',
  '优化项',
  '优化空间',
  '优化方向',
  '优化版',
  '优化率',
  '提升幅度',
  '提升率',
  '提升空间',
  '提升计划',
  '提升点',
  '提升前',
  '提升后',
  '加强版',
  '强化版',
  '增强版',
  '改善建议',
  '改善方案',
  '改善计划',
  '完善程度',
  '完善度',
  '推进表',
  '推进会',
  '推进计划',
] as const;

/** 抽象的对象: what one cannot see done. */
const abstract =
  /(?:管理|意识|能力|水平|质量|品质|效率|效果|服务|体验|沟通|协作|协同|配合|建设|工作|力度|团队|品牌|形象|口碑|责任心|责任感|执行力|凝聚力|竞争力|影响力|素质|素养|氛围|机制|体系|制度|运营|业绩|销量|销售额|销售|流量|转化率|转化|复购率|复购|满意度|好评率|客单价|排名|曝光|粘性|黏性|活跃度|知名度|管控|监督|培训|学习|落实|思想|认识|重视|合作|维护)$/;

/** What makes it definite without a figure: where it ends. */
const bound = /到(?!位|底|极致|更|最|新)|至(?!关|少|此)|达到|不低于|不高于|以上|以下|以内|高于|低于/;

/** Or how it is done: by what can be seen. */
const byMeans = /(?:通过|借助|运用|利用|使用|用(?!户|品|料|途|量)|按照?(?!钮|键|摩|压)|参照|对照|根据|依据)([^\s，,。；;]{0,40})/g;

/** 空泛的手段: means that nobody can see. */
const noMeans = /^(?:时|需要?|要求|规定|标准|计划|情况|实际\S*|各种\S*|多种\S*|各类\S*|不同\S*|有效\S*|团队\S*|自身\S*|大家\S*)$/;

function givesMeans(clause: string): boolean {
  return Array.from(clause.matchAll(byMeans), ([, rest = '']) => rest).some((rest) => {
    // up to the next promise
    const [means = ''] = rest.split(promise);
    return means !== '' && !noMeans.test(means) && !abstract.test(means);
  });
}

/**
 * 空话: 加强, 提升, 优化 and the like with nothing that can be seen done, and no figure in their clause.
 *
 * `加强管理` is empty; `优化标题至 30 字`, `优化主图` and `按评价优化详情页` are not. Words in quotation marks and nouns (优化建议) are none.
 * Our own list of words.
 *
 * @returns in their order, with their place in UTF-16 code units
 */
export function findEmptyTalk(text: string): FoundWord[] {
  const found = verbFinder()(text);
  if (found.length === 0) return [];
  const clauses = clausesOf(text);
  let at = 0;
  return found.filter(({ start, end }) => {
    while (at < clauses.length && clauses[at]!.end <= start) at += 1;
    const clause = clauses[at]!;
    const whole = near(text, joinedByColon(text, clauses, at), { start, end });
    if (givesAmount(whole) || bound.test(whole) || givesMeans(whole)) return false;
    const object = near(text, { start: end, end: clause.end }, { start, end })
      .replace(/[\s）)”」]+$/, '')
      .replace(/到(?:位|底|极致|更\S*|最\S*|新\S*)$/, '');
    return object === '' || /^[了的]$/.test(object) || abstract.test(object);
  });
}

let finder: WordFinder | undefined;

/** Made on first use, once: the lists never change. */
function verbFinder(): WordFinder {
  finder ??= wordFinder(verbs, nouns);
  return finder;
}
