import type { Graph, GraphEdge, GraphGroup, LineStyle, Mark, Scene, Tone } from './scene';
import { lines, tones } from './style';

/** Mermaid's own shapes by symbol; a plain box where none comes close. */
const shapes: Readonly<Record<string, readonly [string, string]>> = {
  firewall: ['{{', '}}'], 'network-crypto': ['{{', '}}'], switch: ['[/', '/]'], 'database-server': ['[(', ')]'], hsm: ['[[', ']]'],
  internet: ['((', '))'], wan: ['((', '))'], user: ['([', '])'], 'intrusion-detector': ['>', ']'],
};
const arrows: Partial<Record<LineStyle, { readonly plain: string; readonly arrow: string }>> = {
  trunk: { plain: '===', arrow: '==>' }, tunnel: { plain: '===', arrow: '==>' },
  mirror: { plain: '-.-', arrow: '-.->' }, console: { plain: '-.-', arrow: '-.->' }, heartbeat: { plain: '-.-', arrow: '-.->' },
};

/** Outlines of what changed from one revision to the next; the label says which change it is. */
const nodeStyles: Readonly<Record<Mark, string>> = {
  added: 'stroke-width:3px', removed: 'stroke-dasharray:5 3,opacity:0.6', moved: 'stroke-width:2px,stroke-dasharray:9 3 2 3', renamed: 'stroke-width:2px,stroke-dasharray:2 2', changed: 'stroke-width:2px',
};

/** The drawing as Mermaid flowchart source: for wikis and for people who diff drawings as text. */
export function mermaidOf(scene: Scene): string {
  const { graph } = scene;
  const name = namer();
  const out = [`---\ntitle: ${JSON.stringify(scene.title)}\nconfig:\n  layout: dagre\n---`, 'flowchart TB'];
  writeLevel(graph, undefined, '  ', name, out);
  const styles: string[] = [];
  for (const [i, edge] of graph.edges.entries()) {
    out.push(`  ${name(edge.from)} ${link(edge)} ${name(edge.to)}`);
    styles.push(`  linkStyle ${i} stroke:${tones[lines[edge.style].tone]},stroke-width:${(Math.max(1, lines[edge.style].width) + (edge.mark === 'added' ? 2 : 0)).toFixed(1)}px${edge.mark === 'removed' ? ',stroke-dasharray:2 4' : ''}`);
  }
  out.push(...styles);
  for (const { id, mark } of graph.nodes) if (mark) out.push(`  style ${name(id)} ${nodeStyles[mark]}`);
  for (const group of graph.groups) out.push(`  style ${name(group.id)} fill:${tint(group.tone)},stroke:${tones[group.tone]}`);
  return `${out.join('\n')}\n`;
}

function writeLevel(graph: Graph, parent: string | undefined, indent: string, name: (id: string) => string, out: string[]): void {
  for (const group of graph.groups) {
    if (group.parent !== parent) continue;
    out.push(`${indent}subgraph ${name(group.id)}["${escapeLabel(group.label)}"]`);
    writeLevel(graph, group.id, `${indent}  `, name, out);
    out.push(`${indent}end`);
  }
  for (const node of graph.nodes) {
    if (node.group !== parent) continue;
    const [open, close] = shapes[node.icon] ?? ['[', ']'];
    out.push(`${indent}${name(node.id)}${open}"${node.label.map(escapeLabel).join('<br/>')}"${close}`);
  }
}

function link(edge: GraphEdge): string {
  const { plain, arrow } = arrows[edge.style] ?? { plain: '---', arrow: '-->' };
  return `${edge.arrow ? arrow : plain}${edge.label ? `|"${escapeLabel(edge.label)}"|` : ''}`;
}

/** Mermaid reads `#…;` as character entities; quotes and angle brackets would end the label or open a tag. */
const escapeLabel = (text: string): string =>
  text.replace(/[#"<>&`\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`);

/** Short node names that hold only what Mermaid's grammar takes, unique and without its keywords. */
function namer(): (id: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const base = `n_${id.replace(/[^A-Za-z0-9]+/g, '_')}`;
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
    taken.add(name);
    names.set(id, name);
    return name;
  };
}

/** The tone mixed into white: Mermaid's fills know no opacity of their own. */
export function tint(tone: Tone | GraphGroup['tone'], share = 0.06): string {
  const channel = (at: number) => Math.round(255 - (255 - Number.parseInt(tones[tone].slice(at, at + 2), 16)) * share).toString(16).padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
