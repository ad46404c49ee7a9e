/** 接地示意图: the common earth, the bars, and what is bonded to each. */
import { append, codedNameOf, naturally, siteIndexOf, type Site } from '../../model';
import { Canvas } from '../canvas';
import type { Arrow } from '../layered/graph';
import { areaOf, type SheetSize } from '../sheet';
import { DoesNotFit } from '../undrawn';
import { fact, oneLine } from '../writing';
import { cardBlock, type CardFacts } from './card';
import { layOutTree, type Anchored } from './tree';

type Earthing = NonNullable<Site['power']['earthing']>;
const electrode = 'earth:electrode';
const meshNames = { M: 'M型（网状）', S: 'S型（星形）', SM: 'SM混合型' } as const;

export function earthing(site: Site, plan: Earthing): { readonly canvas: Canvas; readonly size: SheetSize } {
  const { blocks, arrows } = partsOf(site, plan);
  for (const size of ['A4', 'A3'] as const) {
    const tree = layOutTree(blocks, arrows, areaOf(size), 'earth');
    if (!tree) continue;
    const canvas = new Canvas();
    tree(canvas);
    return { canvas, size };
  }
  throw new DoesNotFit({ zh: '接地系统在A3图上放不下', en: 'the earthing does not fit an A3 sheet' });
}

/** Names one after the other, in lines of about so many characters: cards stay narrow, many stand side by side. */
function lines(names: readonly string[], length = 16): string[] {
  const made: string[] = [];
  names.forEach((name, i) => {
    const text = i < names.length - 1 ? `${name}、` : name;
    const last = made.at(-1);
    if (last !== undefined && last.length + text.length <= length) made[made.length - 1] = last + text;
    else made.push(text);
  });
  return made;
}

/** Bars below the electrode; under each bar one card for what is bonded to it by like conductors. */
function partsOf(site: Site, plan: Earthing): { blocks: Anchored[]; arrows: Arrow[] } {
  const { things } = siteIndexOf(site);
  const nameOf = (id: string): string => { const found = things.get(id); return found ? `${found.kind === 'rack' ? '机柜' : ''}${codedNameOf(found.thing)}` : id; };
  const bars = [...plan.bars].sort((a, b) => naturally(a.name, b.name));
  const known = new Set(bars.map(({ id }) => id));
  const parent = new Map<string, { readonly to: string; readonly text: string; readonly material: string }>();
  for (const { from, to, squareMillimetres, count, material } of plan.bonds) {
    if (known.has(from) && known.has(to) && !parent.has(from)) parent.set(from, { to, text: `${squareMillimetres} mm²×${count}`, material });
  }
  const rowOf = (id: string, steps = 0): number => { const up = parent.get(id); return up && steps < bars.length ? rowOf(up.to, steps + 1) + 1 : 1; };
  const cards: { readonly facts: CardFacts; readonly row: number }[] = [{
    row: 0,
    facts: { id: electrode, icon: 'earth', name: plan.common ? '联合接地体' : '接地体', facts: [
      `${plan.system}系统`, `接地电阻设计值 ≤ ${plan.ohms} Ω`,
      ...(plan.mesh ? [`等电位联结网络：${meshNames[plan.mesh.kind]}`, `网格 ${plan.mesh.spacing} mm，${plan.mesh.squareMillimetres} mm²；环 ${plan.mesh.ring} mm²`] : []),
    ] },
  }];
  const arrows: Arrow[] = [];
  const join = (from: string, to: string, label: readonly string[]): void => {
    arrows.push({ id: `${from}>${to}`, from, to, style: 'earth', head: 'none', label: label.map((text) => oneLine(text, fact)) });
  };
  for (const bar of bars) {
    const up = parent.get(bar.id);
    cards.push({ row: rowOf(bar.id), facts: { id: bar.id, icon: 'earth-bar', name: codedNameOf(bar), facts: [bar.kind === 'main' ? '总接地端子板（MEB）' : '局部等电位端子板（LEB）'].filter((text) => !text.startsWith(bar.name)) } });
    join(up?.to ?? electrode, bar.id, up ? [`${up.text} ${up.material}`] : []);
    const groups = new Map<string, string[]>();
    for (const { from, to, squareMillimetres, count, material } of plan.bonds) {
      if (to === bar.id && !known.has(from)) append(groups, `${squareMillimetres} mm²×${count} ${material}`, nameOf(from));
    }
    for (const [key, names] of [...groups].sort(([a], [b]) => naturally(a, b))) {
      const id = `${bar.id}:${key.replace(/\s+/gu, '-')}`;
      cards.push({ row: rowOf(bar.id) + 1, facts: { id, icon: 'bonded', name: '联结对象', facts: lines(names.sort(naturally)) } });
      join(bar.id, id, [key]);
    }
  }
  return { blocks: cards.map(({ facts, row }, i) => cardBlock(facts, row, i)), arrows };
}
