/** Collects the shapes of a drawing and, beside them, the same drawing as a graph. */
import { iconOf } from './icons';
import { measure } from './font';
import { centreX, centreY, right, type Box, type Point } from './geometry';
import { circlePath } from './path-data';
import type { Graph, GraphEdge, GraphGroup, GraphNode, LineShape, LineStyle, PathShape, RectShape, Shape, TextShape, Tone } from './scene';

export type TextLine = { readonly text: string; readonly size: number; readonly weight: TextShape['weight']; readonly tone: Tone };

/** Height of one line of a label, in ems. */
export const lineHeight = 1.18;

export const heightOf = (lines: readonly TextLine[]): number => lines.reduce((sum, line) => sum + line.size * lineHeight, 0);
export const widthOf = (lines: readonly TextLine[]): number => lines.reduce((most, line) => Math.max(most, measure(line.text, line.size, line.weight)), 0);

export class Canvas {
  /** Grounds of zones and panels lie behind everything else. */
  private readonly grounds: Shape[] = [];
  private readonly lines: Shape[] = [];
  private readonly front: Shape[] = [];
  private readonly nodes = new Map<string, GraphNode>();
  private readonly groups = new Map<string, GraphGroup>();
  private readonly edges = new Map<string, GraphEdge>();
  private readonly nodeOfDevice = new Map<string, string>();

  get shapes(): readonly Shape[] {
    return [...this.grounds, ...this.lines, ...this.front];
  }

  get graph(): Graph {
    const { nodes, groups } = this;
    return {
      nodes: [...nodes.values()],
      groups: [...groups.values()],
      edges: [...this.edges.values()].filter((edge) => nodes.has(edge.from) && nodes.has(edge.to)),
    };
  }

  ground(rect: Omit<RectShape, 'shape'>): void {
    this.grounds.push({ shape: 'rect', ...rect });
  }

  /** Filled art on a ground, such as the name tab of a zone. */
  groundPath(path: Omit<PathShape, 'shape'>): void {
    this.grounds.push({ shape: 'path', ...path });
  }

  rect(rect: Omit<RectShape, 'shape'>): void {
    this.front.push({ shape: 'rect', ...rect });
  }

  line(style: LineStyle, points: readonly Point[], of: string, options: Pick<LineShape, 'joins' | 'arrow' | 'tone'> = {}): void {
    const kept = points.filter((point, i) => i === 0 || Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1]) > 0.01);
    if (kept.length > 1) this.lines.push({ shape: 'line', style, points: kept, of, ...options });
  }

  /** The dot that says lines are joined where they meet. */
  dot(x: number, y: number, of: string, tone: Tone = 'line'): void {
    const radius = 1.7;
    this.lines.push({ shape: 'path', of, d: circlePath(x, y, radius), fill: tone, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } });
  }

  icon(icon: string, box: Box, of: string): void {
    this.front.push({ shape: 'icon', icon, of, x: box.x, y: box.y, width: box.width, height: box.height });
  }

  text(line: TextLine, x: number, baseline: number, anchor: TextShape['anchor'], of?: string): void {
    this.front.push({ shape: 'text', x, y: baseline, anchor, of, ...line });
  }

  /** Lines of text from `top` downwards. */
  textBlock(lines: readonly TextLine[], x: number, top: number, anchor: TextShape['anchor'], of?: string): void {
    let y = top;
    for (const line of lines) {
      this.text(line, x, y + line.size * 0.95, anchor, of);
      y += line.size * lineHeight;
    }
  }

  /** A node of the graph; it stands for these devices. */
  node(node: GraphNode, devices: readonly string[] = []): void {
    this.nodes.set(node.id, { ...node, devices });
    for (const device of devices) this.nodeOfDevice.set(device, node.id);
  }

  /** The node that stands for a device in this drawing. */
  nodeOf(device: string): string | undefined {
    return this.nodeOfDevice.get(device);
  }

  group(group: GraphGroup): void {
    this.groups.set(group.id, group);
  }

  /** Each pair of nodes is joined once per style. */
  edge(edge: GraphEdge): void {
    const [a, b] = [edge.from, edge.to].sort();
    const key = `${a}\n${b}\n${edge.style}`;
    if (edge.from !== edge.to && !this.edges.has(key)) this.edges.set(key, edge);
  }
}

/** A box of an icon's natural size times `scale`, its top centre at (x, y). */
export function iconBox(icon: string, x: number, y: number, scale: number): Box {
  const { width, height } = iconOf(icon);
  return { x: x - (width * scale) / 2, y, width: width * scale, height: height * scale };
}

/** Where a level line meets an icon: a little inside it, because icons have margins and lie over the lines. */
export const sideOf = (box: Box, side: 'left' | 'right'): Point => {
  const margin = box.width * 0.12;
  return [side === 'left' ? box.x + margin : right(box) - margin, centreY(box)];
};
export const topOf = (box: Box): Point => [centreX(box), box.y + box.height * 0.14];
