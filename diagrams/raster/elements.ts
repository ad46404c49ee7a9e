/** The elements of an SVG of our own, in their order: such a file has few forms, and whatever else it holds is refused. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between its tags, of an element that holds text alone. */
  readonly text: string;
  /** How a group around it moves and scales it. */
  readonly group: Transform;
}

export interface Transform { readonly scale: number; readonly x: number; readonly y: number }

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
    } else yield { name, attributes, text: text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!), group };
  }
}

function refuse(what: string): never {
  throw new Error(`not an SVG of ours: ${what}`);
}

/** `translate(x y) scale(s)`, the second part or both left out. */
export function transformOf(value: string | undefined): Transform {
  if (value === undefined) return unmoved;
  const [, x, y, scale = '1'] = /^translate\((-?[\d.]+) (-?[\d.]+)\)(?: scale\(([\d.]+)\))?$/.exec(value) ?? refuse(value);
  return { x: Number(x), y: Number(y), scale: Number(scale) };
}

export const within = (outer: Transform, inner: Transform): Transform =>
  ({ scale: outer.scale * inner.scale, x: outer.x + outer.scale * inner.x, y: outer.y + outer.scale * inner.y });
