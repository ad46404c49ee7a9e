/** A drawing as files: loaded without the layouts, by threads that write what others have laid out. */
import type { OutputFile } from '../model';
import { textFile } from '../model/output';
import { drawioOf } from './drawio';
import { dxfOf } from './dxf';
import { mermaidOf } from './mermaid';
import type { Scene } from './scene';
import { svgOutline } from './svg-outline';
import { svgText } from './svg-text';

const pathOf = (scene: Scene, suffix: string): string => `diagrams/${scene.name}${suffix}`;

/** A drawing in the formats that are text: {@link svgFile}, and {@link otherTextFiles}. */
export const textFilesOf = (scene: Scene): OutputFile[] => [svgFile(scene), ...otherTextFiles(scene)];

/** A drawing as SVG: what its PNG is made of. */
export const svgFile = (scene: Scene): OutputFile => textFile(pathOf(scene, '.svg'), scene.title, 'drawing', svgText(scene), scene.serves);

/** The SVG with its lettering as outlines, Mermaid source, draw.io for topologies, and DXF for plans. */
export function otherTextFiles(scene: Scene): OutputFile[] {
  const path = (suffix: string) => pathOf(scene, suffix);
  const files = [textFile(path('.outline.svg'), `${scene.title}（文字转曲）`, 'drawing', svgOutline(scene), scene.serves)];
  if (scene.mermaid !== false) files.push(textFile(path('.mmd'), `${scene.title}（Mermaid 源）`, 'drawing', mermaidOf(scene), scene.serves));
  if (scene.drawio) files.push(textFile(path('.drawio'), `${scene.title}（draw.io 源）`, 'drawing', drawioOf(scene), scene.serves));
  if (scene.trueSize) files.push(textFile(path('.dxf'), `${scene.title}（DXF）`, 'drawing', dxfOf(scene, scene.trueSize), scene.serves));
  return files;
}

/** A drawing's PNG. */
export const pictureFile = (scene: Scene, bytes: Uint8Array): OutputFile =>
  ({ path: pathOf(scene, '.png'), title: `${scene.title}（位图）`, kind: 'drawing', serves: scene.serves, bytes });
