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
import { batteryFacts, factsOf, shortened, supplyOf, type PowerEdge, type PowerNode, type Supply } from './supply';
import { layOutTree, type Anchored } from './tree';

const between = 22;

export interface Drawn { readonly canvas: Canvas; readonly size: SheetSize }

export function singleLine(model: Model, site: Site): Drawn {
  const supply = supplyOf(model, site);
  const anchored = blocksOf(supply);
  for (const size of ['A4', 'A3'] as const) {
    const tree = layOutTree(anchored, arrowsOf(supply, true), areaOf(size));
    if (!tree) continue;
    const canvas = new Canvas();
    tree(canvas);
    return { canvas, size };
  }
  // Rings and several fed inputs have no tree: rows, with lines that find their way.
  for (const labelled of [true, false]) {
    const size = 'A3';
    const canvas = new Canvas();
    const layered = layOut(anchored.map(({ block }) => block), arrowsOf(supply, labelled), { pad: 2, least: () => 0, draw: () => undefined }, areaOf(size), { left: 4, right: 4 });
    if (!layered) continue;
    layered.draw(canvas);
    return { canvas, size };
  }
  throw new DoesNotFit({ zh: '供电系统在A3图上放不下', en: 'the power supply does not fit an A3 sheet' });
}

function blocksOf(supply: Supply): Anchored[] {
  const blocks = supply.nodes.map((node, order) => blockOf(supply, node, order));
  for (const { kind, thing } of supply.nodes) {
    if (kind !== 'cabinet') continue;
    const facts = loadsOf(supply, thing.id);
    if (facts.length === 0) continue;
    blocks.push(cardBlock({ id: loadId(thing.id), icon: 'load', name: '出线回路', facts }, supply.row.get(thing.id)! + 1, blocks.length));
  }
  return blocks;
}

const loadId = (cabinet: string): string => `loads:${cabinet}`;
/** A UPS stands beside its batteries, joined to them. */
function blockOf(supply: Supply, node: PowerNode, order: number): Anchored {
  const { kind, thing } = node;
  const own = { id: thing.id, icon: kind, name: codedNameOf(thing), facts: factsOf(node, supply) };
  const card = cardOf(own);
  const batteries = (kind === 'ups' ? supply.batteries.get(thing.id) ?? [] : []).map((battery) => cardOf({ id: battery.id, icon: 'battery', name: codedNameOf(battery), facts: batteryFacts(battery, supply) }));
  const row = supply.row.get(thing.id)!;
  const whole = (): Anchored => {
    const side = Math.max(...batteries.map(({ width }) => width));
    const sideHeight = batteries.reduce((sum, { height }) => sum + height + 4, -4);
    const height = Math.max(card.height, sideHeight);
    const width = card.width + between + side;
    const block: Block = {
      id: thing.id, row, order, least: width, most: width, grows: false, weight: 1, height: () => height,
      draw(canvas, box) {
        drawCard(canvas, card, { ...box, width: card.width });
        let y = box.y + (box.height - sideHeight) / 2;
        for (const battery of batteries) {
          const place: Box = { x: box.x + card.width + between, y, width: side, height: battery.height };
          drawCard(canvas, battery, place);
          canvas.line('power', [[box.x + card.width, y + battery.height / 2], [place.x, y + battery.height / 2]], `battery:${battery.id}`, { joins: [thing.id, battery.id] });
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

/** How many circuits of a cabinet feed what. Those to other parts of the supply are drawn. */
function loadsOf(supply: Supply, cabinet: string): string[] {
  const circuits = (supply.circuits.get(cabinet) ?? []).map((circuit) => ({ circuit, fed: supply.fed.get(circuit.id) ?? [] })).filter(({ fed }) => !fed.some(({ kind }) => kind === 'supply'));
  const counts = (['pdu', 'lighting', 'cooling', 'device', 'other'] as const).flatMap((kind) => {
    const count = circuits.filter(({ fed }) => fed[0]?.kind === kind).length;
    return count === 0 ? [] : [`${loadNames[kind]} ${count}路`];
  });
  const spare = circuits.filter(({ fed }) => fed.length === 0).length;
  if (circuits.length === 0) return [];
  return [...counts, ...(spare === 0 ? [] : [`备用 ${spare}路`]), `共${circuits.length}路，见配电系统图`];
}

const styleOf = (feed: 'A' | 'B' | undefined): LineStyle => (feed === 'A' ? 'power-a' : feed === 'B' ? 'power-b' : 'power');

function arrowsOf(supply: Supply, labelled: boolean): Arrow[] {
  const feeds = new Map(supply.nodes.map(({ thing }) => [thing.id, 'feed' in thing ? thing.feed : undefined]));
  const arrows = supply.edges.map((edge): Arrow => ({
    id: `${edge.from}>${edge.to}${edge.circuit?.id ?? ''}`, from: edge.from, to: edge.to, style: styleOf(feeds.get(edge.to)), head: 'none', label: labelled ? labelOf(supply, edge) : [],
  }));
  for (const { kind, thing } of supply.nodes) {
    if (kind === 'cabinet' && loadsOf(supply, thing.id).length > 0) arrows.push({ id: `${thing.id}>loads`, from: thing.id, to: loadId(thing.id), style: styleOf(thing.feed), head: 'none', label: [] });
  }
  return arrows;
}

/** Breaker, cable and current of the circuit. */
function labelOf(supply: Supply, { circuit }: PowerEdge): TextLine[] {
  if (!circuit) return [];
  const current = supply.calculation(`circuit-load:${circuit.id}`);
  return [oneLine(`${circuit.name}　${circuit.amperes} A`, { ...fact, weight: 'bold' }), oneLine(`${circuit.cable}${current ? `　最大 ${shortened(current.result.value)} A` : ''}`, note)];
}
