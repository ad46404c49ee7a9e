/** The elements of an SVG of our own, in their order: such a file has few forms, and whatever else it holds is refused. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between its tags, of an element that holds text alone. */
  readonly text: string;
  /** How a group around it moves and scales it. */
  readonly group: Transform;
}

/** @property turn degrees clockwise, as SVG counts them: of letters alone */
export interface Transform { readonly scale: number; readonly x: number; readonly y: number; readonly turn?: number }

export const unmoved: Transform = { scale: 1, x: 0, y: 0 };

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** @throws Error where the text is not of that form */
export function* elementsOf(svg: string): Generator<Element> {
  let group = unmoved;
  const tag = /<(?:\?[^>]*\?|(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"]*")*)\s*(\/?))>([^<]*)/gy;
  const attribute = /([a-zA-Z:-]+)="([^"]*)"/g;
  while (tag.lastIndex < svg.length) {
    const at = tag.lastIndex;
    const [, closing, name, written = '', empty, text = ''] = tag.exec(svg) ?? refuse(svg.slice(at, at + 80));
    if (name === undefined) continue;
    if (closing !== '') {
      if (name === 'g') group = unmoved;
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key, value] of written.matchAll(attribute)) attributes.set(key!, value!);
    if (name === 'g') {
      if (group !== unmoved || empty !== '') refuse('a group within a group');
      group = transformOf(attributes.get('transform'));
      if (group.turn !== undefined) refuse('a turned group');
    } else yield { name, attributes, text: text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!), group };
  }
}

function refuse(what: string): never {
  throw new Error(`not an SVG of ours: ${what}`);
}

/** `translate(x y) rotate(degrees) scale(s)`, the second or third part or all left out. */
export function transformOf(value: string | undefined): Transform {
  if (value === undefined) return unmoved;
  const [, x, y, turn, scale = '1'] = /^translate\((-?[\d.]+) (-?[\d.]+)\)(?: rotate\((-?[\d.]+)\))?(?: scale\(([\d.]+)\))?$/.exec(value) ?? refuse(value);
  return { x: Number(x), y: Number(y), scale: Number(scale), ...(turn === undefined ? {} : { turn: Number(turn) }) };
}

/** `rotate(degrees x y)` of a text around its own place: degrees clockwise. */
export function turnOf({ attributes }: Element): number {
  const value = attributes.get('transform');
  if (value === undefined) return 0;
  const [, turn, x, y] = /^rotate\((-?[\d.]+) (-?[\d.]+) (-?[\d.]+)\)$/.exec(value) ?? refuse(value);
  if (x !== attributes.get('x') || y !== attributes.get('y')) refuse(value);
  return Number(turn);
}

/** What is outside is never turned. */
export const within = (outer: Transform, inner: Transform): Transform =>
  ({ ...inner, scale: outer.scale * inner.scale, x: outer.x + outer.scale * inner.x, y: outer.y + outer.scale * inner.y });
