import type { Sighting } from './numbersIn.js';

/** 一处地址, and where what tells the house begins. */
export interface AddressSighting extends Sighting {
  readonly house: number;
}

/** The number of a house, by which addresses are looked for. */
const house = /\d{1,5}(?:[-之]\d{1,4})?(?:号|弄)/g;
/** As far as is looked before it, and after it. */
const [before, after] = [60, 40];

/** From a province, a town or a district to a road: all that is before the number. */
const upToRoad =
  /(?:(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|[一-龥]{0,4}自治区|特别行政区)?[^。!?;\n]{0,24}?(?:市|区|县|旗|镇|乡|街道|州)|[^。!?;,:\n寄送发到在住址是为a-z0-9 ]{2,4}(?:市|区|县))[^。!?;\n]{0,24}(?:路|街|道|巷|弄|胡同|村|里|坊|庄)(?:[东南西北中]?段)?$/;
const rest =
  /^(?:[-,、 ]?(?:[一-龥]{2,8}(?:小区|花园|公寓|家园|新村|大厦|广场|苑|府|城|院|里))?(?:[a-z0-9]{1,4}(?:号楼|栋|幢|座|号院|区))?(?:\d{1,3}单元)?(?:\d{1,3}[楼层f])?(?:[a-z]?\d{1,5}(?:室|号|房|户))?)/;

/** Right before an address: it is a firm’s. */
const ofFirms = /(?:厂址|厂家|公司|工厂|门店|店址|店铺|实体店|产地|生产商|生产地址|制造商|经销商|仓库|总部|展厅|办公)[^。!?;\n]{0,8}$/;

/** 详细地址 of a folded text: from a province, a town or a district over a road to the number of a house. */
export function addressesIn(text: string): AddressSighting[] {
  const list: AddressSighting[] = [];
  if (!/[市区县旗镇乡]/.test(text)) return list;
  let end = 0;
  for (const { index, 0: number } of text.matchAll(house)) {
    if (index < end || /\d/.test(text[index - 1] ?? '')) continue;
    const head = text.slice(Math.max(end, index - before), index);
    const lead = upToRoad.exec(head);
    if (lead === null) continue;
    const from = index - head.length + lead.index;
    const stop = index + number.length;
    end = stop + rest.exec(text.slice(stop, stop + after))![0].length;
    if (!ofFirms.test(text.slice(Math.max(0, from - 12), from))) list.push({ kind: 'address', from, to: end, house: index });
  }
  return list;
}
