import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { drawings, filesOf } from '../../diagrams';
import { checkScene } from '../../diagrams/check';
import { drawioOf } from '../../diagrams/drawio';
import { mermaidOf } from '../../diagrams/mermaid';
import { encodePalettePng, pngOf } from '../../diagrams/png';
import type { Scene } from '../../diagrams/scene';
import { svgOutline } from '../../diagrams/svg-outline';
import { svgText } from '../../diagrams/svg-text';
import { exampleModel } from '../support';

let made: readonly Scene[] | undefined;
const scenes = (): readonly Scene[] => (made ??= drawings(exampleModel('t7-reference')));
const sceneNamed = (name: string): Scene => scenes().find((scene) => scene.name === name)!;

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string }
/** Drawings as other people's parsers read them. */
function readBack(input: { mermaid?: readonly string[]; xml?: readonly string[] }): { mermaid: readonly string[]; xml: readonly (readonly Element[])[] } {
  const output = execFileSync(process.execPath, [join(__dirname, 'read-drawings.mjs')], { input: JSON.stringify({ mermaid: [], xml: [], ...input }), maxBuffer: 1 << 28 });
  return JSON.parse(output.toString('utf8')) as ReturnType<typeof readBack>;
}

/** Chunks of a PNG by type. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

describe('outlined SVG', () => {
  it('holds nothing that needs a font or that programs draw each in its own way', () => {
    for (const scene of scenes()) {
      expect(svgOutline(scene)).not.toMatch(/<text|font-family|\sopacity=|<marker|clip-path|<mask|<filter|<image|<use|<style|NaN|undefined/);
    }
  });

  it('is as large as the sheet, in points', () => {
    const scene = sceneNamed('topology-ca');
    expect(svgOutline(scene)).toContain('width="842pt" height="595pt" viewBox="0 0 842 595"');
  });
});

describe('editable SVG', () => {
  it('keeps every text of the drawing as text, well formed', () => {
    const all = scenes();
    const { xml } = readBack({ xml: all.map(svgText) });
    for (const [i, scene] of all.entries()) {
      const written = xml[i]!.filter(({ name }) => name === 'text').map(({ text }) => text);
      const drawn = scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
      expect(written).toEqual(drawn);
    }
  });
});

describe('PNG', () => {
  it('records 200 dpi and has the size of the sheet at that resolution', () => {
    const scene = sceneNamed('zone-ca-core');
    const chunks = chunksOf(pngOf(svgOutline(scene), scene.sheet.width));
    expect(chunks.get('pHYs')?.readUInt32BE(0)).toBe(Math.round(200 / 0.0254));
    expect(chunks.get('pHYs')?.[8]).toBe(1);
    expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(Math.round((842 * 200) / 72));
    expect(chunks.get('IHDR')?.[9]).toBe(3);
  });

  it('has ink where the drawing has a text', () => {
    const scene = sceneNamed('zone-ca-core');
    const label = scene.shapes.find((shape) => shape.shape === 'text' && shape.text === '备份服务器');
    if (label?.shape !== 'text') throw new Error('no such label');
    const chunks = chunksOf(pngOf(svgOutline(scene), scene.sheet.width));
    const width = chunks.get('IHDR')!.readUInt32BE(0);
    const rows = inflateSync(chunks.get('IDAT')!);
    const pixel = 200 / 72;
    const palette = chunks.get('PLTE')!;
    let dark = 0;
    for (let y = Math.round((label.y - label.size * 0.8) * pixel); y < label.y * pixel; y++) {
      for (let x = Math.round((label.x - 10) * pixel); x < (label.x + 10) * pixel; x++) {
        const entry = rows[y * (width + 1) + 1 + x]! * 3;
        if (palette[entry]! + palette[entry + 1]! + palette[entry + 2]! < 300) dark++;
      }
    }
    expect(dark).toBeGreaterThan(100);
  });

  it('gives the same bytes each time', () => {
    const scene = sceneNamed('zone-km-management');
    const svg = svgOutline(scene);
    expect(Buffer.from(pngOf(svg, scene.sheet.width)).equals(Buffer.from(pngOf(svg, scene.sheet.width)))).toBe(true);
  });

  it('holds the pixels of its rows, and as many colours as there are', () => {
    const chunks = chunksOf(encodePalettePng({ width: 2, height: 2, rows: Uint8Array.from([0, 0, 1, 0, 0, 2]), colours: [0xff0000, 0x00ff00, 0x010203] }, 300));
    expect([...chunks.get('PLTE')!]).toEqual([255, 0, 0, 0, 255, 0, 1, 2, 3]);
    expect([...inflateSync(chunks.get('IDAT')!)]).toEqual([0, 0, 1, 0, 0, 2]);
  });
});

describe('Mermaid source', () => {
  it('is accepted by Mermaid for every drawing', () => {
    const all = scenes();
    const { mermaid } = readBack({ mermaid: [...all.map(mermaidOf), 'flowchart TB\n  a[('] });
    for (const [i, scene] of all.entries()) expect([scene.name, mermaid[i]]).toEqual([scene.name, 'flowchart-v2']);
    expect(mermaid.at(-1)).toMatch(/^error/);
  });

  it('has every node of the drawing with its label', () => {
    const scene = sceneNamed('zone-ca-core');
    const source = mermaidOf(scene);
    for (const node of scene.graph.nodes) expect(source).toContain(node.label.join('<br/>'));
  });
});

describe('draw.io file', () => {
  it('reads back with every node in its container and both ends on every edge', () => {
    const all = scenes().filter(({ drawio }) => drawio);
    const { xml } = readBack({ xml: all.map(drawioOf) });
    for (const [i, scene] of all.entries()) {
      const cells = xml[i]!.filter(({ name }) => name === 'mxCell').map(({ attributes }) => attributes);
      const ids = new Set(cells.map(({ id }) => id));
      const edges = cells.filter(({ edge }) => edge === '1');
      const vertices = cells.filter(({ vertex }) => vertex === '1');
      expect(ids.size).toBe(cells.length);
      expect(edges).toHaveLength(scene.graph.edges.length);
      expect(vertices).toHaveLength(scene.graph.nodes.length + scene.graph.groups.length);
      expect(edges.length).toBeGreaterThan(0);
      for (const { id, source, target } of edges) expect([scene.name, id, ids.has(source), ids.has(target)]).toEqual([scene.name, id, true, true]);
      for (const { parent } of vertices) expect(ids.has(parent)).toBe(true);
    }
  });

  it('joins a server to its switch and its 密码机 as they are cabled', () => {
    const { edges } = sceneNamed('zone-ca-core').graph;
    const joined = (a: string, b: string) => edges.filter((edge) => [edge.from, edge.to].sort().join() === [a, b].sort().join()).map(({ style }) => style);
    const model = exampleModel('t7-reference');
    const hsm = model.devices.find(({ kind, host }) => kind === 'hsm' && host !== undefined && model.devices.some(({ id, zone }) => id === host && zone === 'ca-core'))!;
    expect(joined(hsm.host!, hsm.id)).toEqual(['hsm']);
    const switches = model.zones.find(({ id }) => id === 'ca-core')!.switches;
    for (const id of switches) expect(joined(hsm.host!, id)).toEqual(['access']);
  });
});

describe('files of a drawing', () => {
  it('are the two SVGs, Mermaid, draw.io for topologies, and the PNG', () => {
    const scene = sceneNamed('topology-km');
    expect(filesOf(scene, { png: () => new Uint8Array() }).map(({ path }) => path)).toEqual([
      'diagrams/topology-km.svg', 'diagrams/topology-km.outline.svg', 'diagrams/topology-km.mmd', 'diagrams/topology-km.drawio', 'diagrams/topology-km.png',
    ]);
    expect(filesOf(scene, { png: false }).some(({ path }) => path.endsWith('.png'))).toBe(false);
    expect(checkScene(scene)).toEqual([]);
  });
});
