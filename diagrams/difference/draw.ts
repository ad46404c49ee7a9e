/** Puts the marks of a difference on a drawing that was laid out as usual: frames, badges, ghosts, lines that came and went. */
import { around, holds, inset, overlap, type Box, type Point } from '../geometry';
import { sheetOf } from '../sheet';
import type { Draft, Graph, GraphEdge, GraphNode, IconShape, LineShape, Mark, PathShape, RectShape, Scene, Shape } from '../scene';
import { rectPath } from '../path-data';
import { textBox } from '../text-place';
import type { Model } from '../../model';
import { badge, badgeRadius, frame } from './badge';
import { contextOf, isFootprint, isGround } from './ghosts';
import type { Marks } from './marks';
import { markWords } from './words';

/** The same drawing with its marks; undefined when it shows nothing that changed. */
export function marked(model: Model, scene: Scene, marks: Marks, when: '变更对照' | '变更前' | '变更后'): Scene | undefined {
  const { draft } = scene;
  if (!draft) return undefined;
  const painter = new Painter(draft, marks, (id) => scene.trueSize?.kinds[id] === 'wall');
  const body = painter.body();
  if (painter.used.size === 0) return undefined;
  const name = `difference${when === '变更前' ? '-before' : when === '变更后' ? '-after' : ''}-${draft.name}`;
  return sheetOf(model, { ...draft, name, title: `${draft.title}（${when}）`, serves: [], body, graph: painter.graph() }, painter.used);
}

/** What is hatched of a ghost: behind its symbol, that its label can be read. */
function hatchedOf(card: RectShape | undefined, icon: IconShape | undefined, box: Box): Box {
  if (!icon) return card ?? box;
  return card ? inset(icon, -2.5) : around([icon, { ...icon, x: box.x, width: box.width }]);
}

class Painter {
  readonly used = new Set<Mark>();
  private readonly badges: Box[] = [];
  private readonly painted = new Set<string>();
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly texts: readonly { readonly of: string | undefined; readonly box: Box }[];
  private readonly icons: readonly IconShape[];
  /** The boxes that hold a symbol with its label, by what they show. */
  private readonly cards: ReadonlyMap<string, RectShape>;

  /** @param silent what is drawn where it stands now and where it stood, and needs no badge: walls */
  constructor(private readonly draft: Draft, private readonly marks: Marks, private readonly silent: (id: string) => boolean = () => false) {
    this.nodes = new Map(draft.graph.nodes.map((node) => [node.id, node]));
    this.texts = draft.body.flatMap((shape) => (shape.shape === 'text' ? [{ of: shape.of, box: textBox(shape) }] : []));
    this.icons = draft.body.filter((shape): shape is IconShape => shape.shape === 'icon');
    this.cards = new Map(draft.body.flatMap((shape) => (shape.shape === 'rect' && (shape.role === 'box' || shape.role === 'plate') && shape.of !== undefined ? [[shape.of, shape] as const] : [])));
  }

  body(): Shape[] {
    const grounds: Shape[] = [];
    const front: Shape[] = [];
    const ghosts = new Set<string>();
    const cardGrounds = new Map<string, readonly Shape[]>();
    const bands = this.draft.body.filter((shape) => shape.shape === 'rect' && shape.role === 'zone');
    for (const anchor of this.anchors()) {
      const { of, icon, path } = anchor;
      const mark = this.markOf(of);
      if (mark === undefined) continue;
      this.used.add(mark);
      this.painted.add(of);
      if (mark === 'removed') ghosts.add(of);
      if (path) {
        front.push(...this.onPath(mark, path, of));
        continue;
      }
      const card = this.cards.get(of);
      const box = card ? inset(card, -1.6) : this.frameOf(icon!);
      const { ground, front: over } = frame(mark, box, hatchedOf(card, icon, box), of);
      // Frames lie behind symbols and labels, but on the ground of a card; badges over everything.
      if (card) cardGrounds.set(of, icon || mark !== 'removed' ? ground : [...ground, ...this.plates(of)]);
      else grounds.push(...ground);
      (card ? front : grounds).push(...over);
      const [x, y] = this.cornerFor(icon, card ?? { ...icon!, x: Math.max(icon!.x, box.x), y: icon!.y + 1 });
      front.push(...badge(mark, x, y, of));
    }
    for (const band of bands) {
      const mark = band.of === undefined || band.shape !== 'rect' ? undefined : this.marks.get(band.of.replace(/^zone:/, ''));
      if (mark === undefined || band.shape !== 'rect') continue;
      this.used.add(mark);
      front.push(...badge(mark, band.x + band.width - badgeRadius - 4, band.y + badgeRadius + 3.5, band.of!));
    }
    const body = this.draft.body.flatMap((shape): Shape | readonly Shape[] => {
      if (shape.shape === 'rect' && shape.of !== undefined && cardGrounds.has(shape.of)) return [shape, ...cardGrounds.get(shape.of) ?? []];
      if (shape.shape === 'line') return this.line(shape);
      if (shape.shape === 'icon' && shape.of !== undefined && ghosts.has(shape.of)) return { ...shape, faint: true };
      if (shape.shape === 'text' && shape.of !== undefined && ghosts.has(shape.of)) return { ...shape, tone: 'muted' };
      return shape;
    });
    // Zones and panels come first in a body; frames lie on them and under everything else.
    const first = body.findIndex(({ shape }) => shape === 'line' || shape === 'icon' || shape === 'text');
    const at = first < 0 ? body.length : first;
    return [...body.slice(0, at), ...grounds, ...body.slice(at), ...front];
  }

  /** What may bear a mark: symbols, and boxes that stand for something by themselves, but for those that hold others. */
  private anchors(): { readonly of: string; readonly icon?: IconShape; readonly path?: PathShape }[] {
    const icons = this.icons.flatMap((icon) => (icon.of === undefined ? [] : [{ of: icon.of, icon }]));
    const known = new Set(icons.map(({ of }) => of));
    const boxes = [...this.cards.keys()].filter((of) => !known.has(of) && this.nodes.has(of) && !of.startsWith('hosts:')).map((of) => ({ of }));
    for (const { of } of boxes) known.add(of);
    // Plans show footprints: the one with an outline, else the ground itself.
    const context = contextOf(this.draft.body);
    const paths = new Map<string, PathShape>();
    for (const shape of this.draft.body) {
      if (shape.shape !== 'path' || shape.of === undefined || known.has(shape.of) || context.has(shape.of) || this.silent(shape.of) || this.marks.get(shape.of) === undefined || !isFootprint(shape)) continue;
      const other = paths.get(shape.of);
      if (!other || (isGround(other) && !isGround(shape))) paths.set(shape.of, shape);
    }
    return [...icons, ...boxes, ...[...paths].map(([of, path]) => ({ of, path }))];
  }

  graph(): Graph {
    const { nodes, groups, edges } = this.draft.graph;
    return {
      nodes: nodes.map((node) => {
        const mark = this.painted.has(node.id) ? this.markOf(node.id) : undefined;
        return mark === undefined ? node : { ...node, mark, label: [`【${markWords[mark].badge}】${node.label[0] ?? ''}`, ...node.label.slice(1)] };
      }),
      groups: groups.map((group) => {
        const mark = this.marks.get(group.id.replace(/^zone:/, ''));
        return mark === undefined ? group : { ...group, label: `【${markWords[mark].badge}】${group.label}` };
      }),
      edges: edges.map((edge): GraphEdge => {
        const mark = this.between(edge.from, edge.to);
        return mark === undefined ? edge : { ...edge, mark };
      }),
    };
  }

  /** What happened to all that a symbol stands for. A box that stands for many without a symbol of its own is never marked. */
  private markOf(id: string): Mark | undefined {
    const node = this.nodes.get(id);
    const devices = node?.devices ?? [];
    if (devices.length > 0) return this.marks.together(devices) ?? this.marks.get(id);
    return this.marks.get(id.replace(/^cloud:|^zone:/, ''));
  }

  /** Over a footprint on a plan; of a room only the badge: its earlier outline is dashed. */
  private onPath(mark: Mark, path: PathShape, of: string): Shape[] {
    const [x, y] = this.cornerFor(undefined, isGround(path) ? inset(path.box, 10) : path.box);
    if (isGround(path)) return badge(mark, x, y, of);
    const { ground, front } = frame(mark, inset(path.box, -1.2), path.box, of);
    return [...ground, ...front, ...badge(mark, x, y, of)];
  }

  /** Behind what a hatched card without a symbol says, that it can be read. */
  private plates(of: string): PathShape[] {
    return this.texts.filter((text) => text.of === of).map(({ box }) => ({ shape: 'path', of, d: rectPath(box.x - 1, box.y, box.width + 2, box.height), fill: 'paper', box }));
  }

  /** Around symbol and label, as far as that touches no other text or symbol; else around the symbol alone. */
  private frameOf(icon: IconShape): Box {
    const own = this.texts.filter(({ of }) => of === icon.of).map(({ box }) => box);
    const whole = around([icon, ...own]);
    for (const wider of [2.2, 1.2, 0.4]) {
      const box = inset(whole, -wider);
      const free = this.texts.every(({ of, box: text }) => of === icon.of || !overlap(inset(text, -0.3), box) || holds(box, text))
        && this.icons.every((other) => other === icon || !overlap(other, box));
      if (free) return box;
    }
    return inset(icon, 0);
  }

  /** The corner where a badge hides no text and no other symbol, the upper left one first. */
  private cornerFor(icon: IconShape | undefined, box: Box): Point {
    const [x2, y2] = [box.x + box.width, box.y + box.height];
    const out = badgeRadius * 1.3;
    const [xm, ym] = [box.x + box.width / 2, box.y + box.height / 2];
    const inner: readonly Point[] = [
      [box.x, box.y], [x2, box.y], [box.x, y2], [x2, y2], [xm, box.y], [xm, y2], [box.x, ym], [x2, ym],
    ];
    const outer: readonly Point[] = [
      [box.x - out, ym], [x2 + out, ym], [xm, box.y - out], [xm, y2 + out], [box.x - out, box.y - out], [x2 + out, box.y - out], [box.x - out, y2 + out], [x2 + out, y2 + out],
    ];
    // A badge would hide most of a small symbol.
    const corners = box.width < 14 && box.height < 14 ? [...outer, ...inner] : [...inner, ...outer];
    const free = ([x, y]: Point): boolean => {
      const area: Box = { x: x - badgeRadius * 1.3, y: y - badgeRadius * 1.3, width: badgeRadius * 2.6, height: badgeRadius * 2.6 };
      return this.texts.every(({ box: text }) => !overlap(text, area)) && this.icons.every((other) => other === icon || !overlap(other, area)) && this.badges.every((other) => !overlap(other, area));
    };
    const [x, y] = corners.find(free) ?? corners[0]!;
    this.badges.push({ x: x - out, y: y - out, width: 2 * out, height: 2 * out });
    return [x, y];
  }

  private line(line: LineShape): LineShape {
    const mark = this.lineMark(line);
    return mark === undefined ? line : { ...line, mark };
  }

  private lineMark(line: LineShape): 'added' | 'removed' | undefined {
    if (line.style === 'hair' || line.style === 'flow' || line.style === 'scan') return undefined;
    const own = line.of === undefined ? undefined : this.marks.get(line.of.replace(/@.*$/, ''));
    if (own === 'added' || own === 'removed') return own;
    return line.joins ? this.between(...line.joins) : undefined;
  }

  /** A line to what was removed was removed with it; one to what was added was added with it. */
  private between(a: string, b: string): 'added' | 'removed' | undefined {
    const ends = [a, b].map((id) => this.markOf(id));
    return ends.includes('removed') ? 'removed' : ends.includes('added') ? 'added' : undefined;
  }
}
