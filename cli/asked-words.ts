/** Words about names that are not understood, and the kinds of things that have names. */
import type { SubjectKind } from '../analysis/subjects';
import type { Bilingual } from '../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const kindNames: Readonly<Record<SubjectKind, Bilingual>> = {
  device: both('设备', 'device'), pair: both('热备组', 'pair'), zone: both('网络区域', 'zone'), link: both('链路', 'link'), line: both('外联线路', "carrier's line"),
  flow: both('业务流', 'flow'), rule: both('规则', 'rule'), product: both('产品', 'product'), system: both('系统', 'system'), point: both('监测点', 'monitoring point'), site: both('机房部件', 'part of the machine room'), calculation: both('机房计算', 'calculation'), address: both('地址', 'address'),
};

export const asking = {
  unknown: (word: string, meant: string | undefined, kinds: readonly SubjectKind[]) => both(
    `没有名为 ${word} 的${kinds.map((kind) => kindNames[kind].zh).join('、')}。${meant === undefined ? '' : `\n是否应为 ${meant}？`}\n全部名称：jifang list`,
    `Nothing is called ${word}: no ${kinds.map((kind) => kindNames[kind].en).join(', ')}.${meant === undefined ? '' : `\nDid you mean ${meant}?`}\nAll names: jifang list`,
  ),
  ambiguous: (word: string, candidates: readonly { readonly text: string; readonly name: Bilingual }[]) => both(
    `${word} 有 ${candidates.length} 种含义，请写明其一：\n${candidates.map(({ text, name }) => `  ${text}  ${name.zh}`).join('\n')}`,
    `${word} means ${candidates.length} things; say which:\n${candidates.map(({ text }) => `  ${text}`).join('\n')}`,
  ),
  noRule: (name: string, id: string, count: number) => both(`${name}（${id}）只有规则 1 至 ${count}。`, `${id} has rules 1 to ${count}.`),
};
