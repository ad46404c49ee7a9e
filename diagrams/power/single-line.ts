/** 供电系统图: one line for three phases, from the mains down to the circuits of each cabinet. */
import { codedNameOf, type Model, type Site } from '../../model';
import { Canvas, type TextLine } from '../canvas';
import type { Box } from '../geometry';
import { layOut } from '../layered/draw';
import type { Arrow, Block } from '../layered/graph';
import type { LineStyle } from '../scene';
import { areaOf, type SheetSize } from '../sheet';
import { DoesNotFit } from '../undrawn';
import { fact, note, oneLine } from '../writing';
import { cardBlock, cardOf, drawCard } from './card';
import { partOf, split, wholeOf, type Part } from './sheets';
import { batteryFacts, factsOf, shortened, supplyOf, type PowerEdge, type PowerNode, type Supply } from './supply';
import { layOutTree, type Anchored } from './tree';

const between = 22;

export interface Drawn { readonly canvas: Canvas; readonly size: SheetSize }

/** One sheet where all of it fits, else as many as it takes. */
export function singleLine(model: Model, site: Site): Drawn[] {
  const supply = supplyOf(model, site);
  const whole = wholeOf(supply);
  const drawn = drawTree(whole, 'A4') ?? drawPart(whole);
  if (drawn) return [drawn];
  const pages = split(supply, (own) => drawPart(partOf(supply, own, () => 99)) !== undefined);
  const pageOf = new Map(pages.flatMap((ids, i) => [...ids].map((id) => [id, i + 1] as const)));
  return pages.map((own) => drawPart(partOf(supply, own, (id) => pageOf.get(id)!)) ?? outOfRoom());
}

function outOfRoom(): never {
  throw new DoesNotFit({ zh: '供电系统在A3图上放不下', en: 'the power supply does not fit an A3 sheet' });
}

function drawTree(part: Part, size: SheetSize): Drawn | undefined {
  const tree = layOutTree(blocksOf(part), arrowsOf(part, true), areaOf(size));
  if (!tree) return undefined;
  const canvas = new Canvas();
  tree(canvas);
  return { canvas, size };
}

const endless: Box = { x: 0, y: 0, width: 1e6, height: 1e6 };

function drawPart(part: Part): Drawn | undefined {
  const size = 'A3';
  const tree = drawTree(part, size);
  // What is a tree stays one: it is parted before its lines wind.
  if (tree || layOutTree(blocksOf(part), arrowsOf(part, true), endless)) return tree;
  // Rings and several fed inputs have no tree: rows, with lines that find their way.
  for (const labelled of [true, false]) {
    const canvas = new Canvas();
    const layered = layOut(blocksOf(part, true).map(({ block }) => block), arrowsOf(part, labelled), { pad: 2, least: () => 0, draw: () => undefined }, areaOf(size), { left: 4, right: 4 });
    if (!layered) continue;
    layered.draw(canvas);
    return { canvas, size };
  }
  return undefined;
}

function blocksOf(part: Part, held = false): Anchored[] {
  const { supply } = part;
  const blocks = supply.nodes.map((node, order) => {
    const page = part.elsewhere.get(node.thing.id);
    return page === undefined ? blockOf(supply, node, order, held) : cardBlock({ id: node.thing.id, icon: node.kind, name: codedNameOf(node.thing), facts: [`见第${page}张`] }, supply.row.get(node.thing.id)!, order);
  });
  for (const { kind, thing } of supply.nodes) {
    const below = supply.row.get(thing.id)! + 1;
    const facts = kind === 'cabinet' && !part.elsewhere.has(thing.id) ? loadsOf(supply, thing.id) : [];
    if (facts.length > 0) blocks.push(cardBlock({ id: loadId(thing.id), icon: 'load', name: '出线回路', facts }, below, blocks.length));
    const further = part.further.get(thing.id);
    if (further) blocks.push(cardBlock({ id: furtherId(thing.id), icon: 'load', name: '引至其他各张', facts: further }, below, blocks.length));
  }
  return blocks;
}

const loadId = (cabinet: string): string => `loads:${cabinet}`;
const furtherId = (node: string): string => `further:${node}`;
/**
 * A UPS stands beside its batteries, joined to them. `held`: its card holds theirs, so that lines which end anywhere along the block
 * end on the UPS.
 */
function blockOf(supply: Supply, node: PowerNode, order: number, held: boolean): Anchored {
  const { kind, thing } = node;
  const own = { id: thing.id, icon: kind, name: codedNameOf(thing), facts: factsOf(node, supply) };
  const card = cardOf(own);
  const batteries = (kind === 'ups' ? supply.batteries.get(thing.id) ?? [] : []).map((battery) => cardOf({ id: battery.id, icon: 'battery', name: codedNameOf(battery), facts: batteryFacts(battery, supply) }));
  const row = supply.row.get(thing.id)!;
  const whole = (): Anchored => {
    const side = Math.max(...batteries.map(({ width }) => width));
    const sideHeight = batteries.reduce((sum, { height }) => sum + height + 4, -4);
    const [pad, gap] = held ? [4, 12] : [0, between];
    const height = Math.max(card.height, sideHeight + 2 * pad);
    const width = card.width + gap + side + pad;
    const block: Block = {
      id: thing.id, row, order, least: width, most: width, grows: false, weight: 1, height: () => height,
      draw(canvas, box) {
        drawCard(canvas, card, held ? box : { ...box, width: card.width });
        let y = box.y + (box.height - sideHeight) / 2;
        for (const battery of batteries) {
          const place: Box = { x: box.x + card.width + gap, y, width: side, height: battery.height };
          drawCard(canvas, battery, place);
          if (!held) canvas.line('power', [[box.x + card.width, y + battery.height / 2], [place.x, y + battery.height / 2]], `battery:${battery.id}`, { joins: [thing.id, battery.id] });
          canvas.edge({ from: thing.id, to: battery.id, style: 'power' });
          y += battery.height + 4;
        }
      },
    };
    return { block, left: card.width / 2, right: width - card.width / 2 };
  };
  return batteries.length === 0 ? cardBlock(own, row, order) : whole();
}

const loadNames = { pdu: '机柜PDU', lighting: '照明', cooling: '空调通风', device: '台面设备', other: '其他' } as const;
const loadKinds = ['pdu', 'lighting', 'cooling', 'device', 'other'] as const;

/** How many circuits of a cabinet feed what. Those to other parts of the supply are drawn. */
function loadsOf(supply: Supply, cabinet: string): string[] {
  const circuits = (supply.circuits.get(cabinet) ?? []).map((circuit) => ({ circuit, fed: supply.fed.get(circuit.id) ?? [] })).filter(({ fed }) => !fed.some(({ kind }) => kind === 'supply'));
  // A circuit of a console feeds the console and what stands on it: it counts as what comes first in the list, however its things are named.
  const told = circuits.map(({ fed }) => loadKinds.find((kind) => fed.some((each) => each.kind === kind)));
  const counts = loadKinds.flatMap((kind) => {
    const count = told.filter((each) => each === kind).length;
    return count === 0 ? [] : [`${loadNames[kind]} ${count}路`];
  });
  const spare = circuits.filter(({ fed }) => fed.length === 0).length;
  if (circuits.length === 0) return [];
  return [...counts, ...(spare === 0 ? [] : [`备用 ${spare}路`]), `共${circuits.length}路，见配电系统图`];
}

const styleOf = (feed: 'A' | 'B' | undefined): LineStyle => (feed === 'A' ? 'power-a' : feed === 'B' ? 'power-b' : 'power');

function arrowsOf(part: Part, labelled: boolean): Arrow[] {
  const { supply } = part;
  const feeds = new Map(supply.nodes.map(({ thing }) => [thing.id, 'feed' in thing ? thing.feed : undefined]));
  const arrows = supply.edges.map((edge): Arrow => ({
    id: `${edge.from}>${edge.to}${edge.circuit?.id ?? ''}`, from: edge.from, to: edge.to, style: styleOf(feeds.get(edge.to)), head: 'none', label: labelled ? labelOf(supply, edge) : [],
  }));
  for (const { kind, thing } of supply.nodes) {
    if (kind === 'cabinet' && !part.elsewhere.has(thing.id) && loadsOf(supply, thing.id).length > 0) arrows.push({ id: `${thing.id}>loads`, from: thing.id, to: loadId(thing.id), style: styleOf(thing.feed), head: 'none', label: [] });
    if (part.further.has(thing.id)) arrows.push({ id: `${thing.id}>further`, from: thing.id, to: furtherId(thing.id), style: styleOf(feeds.get(thing.id)), head: 'none', label: [] });
  }
  return arrows;
}

/** Breaker, cable and current of the circuit. */
function labelOf(supply: Supply, { circuit }: PowerEdge): TextLine[] {
  if (!circuit) return [];
  const current = supply.calculation(`circuit-load:${circuit.id}`);
  return [oneLine(`${codedNameOf(circuit)}　${circuit.amperes} A`, { ...fact, weight: 'bold' }), oneLine(`${circuit.cable}${current ? `　最大 ${shortened(current.result.value)} A` : ''}`, note)];
}
