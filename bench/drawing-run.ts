/** One topology to SVG and PNG, timed in a process of its own: `tsx bench/drawing-run.ts <folder>` prints JSON and leaves the graph as Mermaid text. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RootConstruct } from 'constructs';
import { mermaidOf } from '../diagrams/mermaid';
import { defaultDpi, pngOf } from '../diagrams/png';
import { svgOutline } from '../diagrams/svg-outline';
import { overallTopologies } from '../diagrams/topology/systems';
import reference from '../facilities/reference/facility';

/** Width in pixels of what mermaid-cli makes when nothing is said. */
const mermaidWidth = 784;

export interface DrawingTimes {
  /** From the model to the SVG. */
  readonly firstSvg: number;
  readonly svg: number;
  /** From the model to the PNG, at print resolution and as wide as mermaid-cli's. */
  readonly png: number;
  readonly smallPng: number;
}

function measure(folder: string): DrawingTimes {
  const model = reference(new RootConstruct()).resolve();
  const draw = () => {
    const scene = overallTopologies(model)[0]!;
    return { scene, svg: svgOutline(scene) };
  };
  const time = (times: number, work: () => unknown): number => Math.min(...Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  }));
  const png = (dpi: number) => () => {
    const { scene, svg } = draw();
    return pngOf(svg, scene.sheet.width, dpi);
  };
  const firstSvg = time(1, draw);
  const { scene } = draw();
  writeFileSync(join(folder, 'topology.mmd'), mermaidOf(scene));
  return { firstSvg, svg: time(20, draw), png: time(20, png(defaultDpi)), smallPng: time(20, png((mermaidWidth / scene.sheet.width) * 72)) };
}

process.stdout.write(JSON.stringify(measure(process.argv[2]!)));
