/** A drawing as files: loaded without the layouts, by threads that write what others have laid out. */
import type { OutputFile } from '../model';
import { textFile } from '../model/output';
import { drawioOf } from './drawio';
import { dxfOf } from './dxf';
import { mermaidOf } from './mermaid';
import type { Scene } from './scene';
import { written } from './svg';
import { outlineOf } from './svg-outline';
import { textOf } from './svg-text';

const pathOf = (scene: Scene, suffix: string): string => `diagrams/${scene.name}${suffix}`;

/**
 * A drawing in the formats that are text: the SVG, of which its PNG is made, first; then the SVG with its lettering as outlines,
 * Mermaid source, draw.io for topologies, and DXF for plans.
 */
export function textFilesOf(scene: Scene): OutputFile[] {
  const path = (suffix: string) => pathOf(scene, suffix);
  const svg = written(scene);
  const files: OutputFile[] = [
    textFile(path('.svg'), scene.title, 'drawing', textOf(svg), scene.serves),
    { path: path('.outline.svg'), title: `${scene.title}（文字转曲）`, kind: 'drawing', serves: scene.serves, bytes: outlineOf(svg) },
  ];
  if (scene.mermaid !== false) files.push(textFile(path('.mmd'), `${scene.title}（Mermaid 源）`, 'drawing', mermaidOf(scene), scene.serves));
  if (scene.drawio) files.push(textFile(path('.drawio'), `${scene.title}（draw.io 源）`, 'drawing', drawioOf(scene), scene.serves));
  if (scene.trueSize) files.push(textFile(path('.dxf'), `${scene.title}（DXF）`, 'drawing', dxfOf(scene, scene.trueSize), scene.serves));
  return files;
}

/** A drawing's PNG. */
export const pictureFile = (scene: Scene, bytes: Uint8Array): OutputFile =>
  ({ path: pathOf(scene, '.png'), title: `${scene.title}（位图）`, kind: 'drawing', serves: scene.serves, bytes });
