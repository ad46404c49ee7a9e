/** A part of the supply as a card: its symbol, its name, what it is rated for. */
import { heightOf, widthOf, type Canvas, type TextLine } from '../canvas';
import type { Box } from '../geometry';
import { iconOf } from '../icons';
import { fact, lineUp, strong } from '../writing';
import type { Anchored } from './tree';

export interface CardFacts { readonly id: string; readonly icon: string; readonly name: string; readonly facts: readonly string[] }
export interface Card { readonly id: string; readonly icon: string; readonly name: string; readonly lines: readonly TextLine[]; readonly width: number; readonly height: number }

const iconWidth = 28;
const pad = 4;
const mostText = 128;
const leastWidth = 96;

export function cardOf({ id, icon, name, facts }: CardFacts): Card {
  const lines = [...lineUp(name, mostText, strong), ...facts.flatMap((text) => lineUp(text, mostText, fact))];
  return { id, icon, name, lines, width: Math.max(leastWidth, widthOf(lines) + iconWidth + 3 * pad), height: Math.max(iconOf(icon).height, heightOf(lines)) + 2 * pad };
}

export function drawCard(canvas: Canvas, card: Card, box: Box): void {
  canvas.rect({ role: 'box', of: card.id, ...box, radius: 3, fill: 'paper', stroke: 'line', strokeWidth: 0.9 });
  const { width, height } = iconOf(card.icon);
  const scale = Math.min(1, iconWidth / width);
  canvas.icon(card.icon, { x: box.x + pad + (iconWidth - width * scale) / 2, y: box.y + (box.height - height * scale) / 2, width: width * scale, height: height * scale }, card.id);
  canvas.textBlock(card.lines, box.x + 2 * pad + iconWidth, box.y + (box.height - heightOf(card.lines)) / 2, 'start', card.id);
  canvas.node({ id: card.id, label: card.lines.map(({ text }) => text), icon: card.icon, ...box });
}

/** A card by itself, its line in its middle. */
export function cardBlock(facts: CardFacts, row: number, order: number): Anchored {
  const card = cardOf(facts);
  return {
    left: card.width / 2, right: card.width / 2,
    block: {
      id: card.id, row, order, least: card.width, most: card.width, grows: false, weight: 1, height: () => card.height,
      // All the height of its row, that lines meet its edges.
      draw: (canvas, box) => drawCard(canvas, card, box),
    },
  };
}
