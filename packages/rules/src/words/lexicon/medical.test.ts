import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a disease', '颈椎病、肩周炎都能贴的膏', ['error 颈椎病', 'error 肩周炎']],
  ['a function lost', '胃功能紊乱喝它', ['error 胃功能紊乱']],
  ['a part in trouble', '输卵管堵塞、支气管扩张', ['error 输卵管堵塞', 'error 支气管扩张']],
  ['what blood shows', '转氨酶偏高，降肌酐', ['error 转氨酶偏高', 'error 降肌酐']],
  ['a lamp that treats', '台灯防治近视', ['error 防治近视']],
  ['a medicine within', '奶茶添加西布曲明', ['error 添加西布曲明']],
  ['like surgery', '效果堪比做手术', ['error 堪比做手术']],
  ['a treatment', '坚持喝，血压下降，软化血管', ['error 血压下降', 'error 软化血管']],
  ['a doctor', '皮肤科医生推荐的面霜', ['error 皮肤科医生推荐']],
  ['a remedy', '祖传秘方，包治百病', ['error 祖传秘方', 'error 包治百病']],
  ['medical care of the skin', '医美级面膜，术后修复', ['error 医美级', 'error 术后修复']],
  ['germs on cosmetics', '沐浴露温和又杀菌', ['error 杀菌']],
  ['disguised', '消/炎面霜', ['error 消/炎']],
  ['folk wording', '祛湿健脾的红豆茶', ['warning 祛湿', 'warning 健脾']],
  ['folk wording in folk shapes', '补充气血，排出毒素', ['warning 气血', 'warning 毒素']],
  ['a cold, prevented', '每天一杯预防感冒', ['error 预防感冒']],
  ['what is striking', '效果显著，专治鼻炎', ['error 专治鼻炎']],
  ['a disease nobody listed', '角膜溃炎也能用的眼罩', ['error 膜溃炎']],
  ['a part of the body treated', '预防黄斑变性，缓解膝盖积液', ['error 预防黄斑变性', 'error 缓解膝盖积液']],
  ['a part of the body cared for', '养护关节', ['warning 养护关节']],
  ['a homophone', '降血唐的粗粮', ['error 降血唐']],
  ['a tale in an advertisement', '我妈喝了半年，高血压都好了', ['error 高血压']],
])('医疗用语, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a medicine', '阿莫西林胶囊，用于敏感菌感染'],
  ['a device', '医用口罩，阻隔细菌感染'],
  ['a disinfectant', '84消毒液，杀灭细菌'],
  ['a machine', '消毒柜，高温杀菌'],
  ['a caution', '高血压患者慎用'],
  ['a disclaimer', '本品不能代替药物治疗'],
  ['no effect claimed', '此喷雾无治疗作用'],
  ['a guide', '脂肪肝饮食指南'],
  ['a nuisance', '让人头疼的瓷砖缝'],
  ['moved by a tale', '被这份亲情感染了每一个人'],
  ['a book', '《高血压怎么吃》作者李华'],
  ['fashion', '复古又潮流感十足'],
  ['pests', '月季病虫害防治'],
  ['summer', '炎炎夏日，夏日炎炎'],
  ['popular science', '防癌科普读物'],
  ['a mood', '可爱又治愈的小夜灯'],
  ['glasses', '近视眼镜框'],
  ['part of another word', '酒店交通便利'],
])('no 医疗用语, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
