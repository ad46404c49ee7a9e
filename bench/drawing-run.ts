/** One topology to SVG and PNG, timed in a process of its own: `tsx bench/drawing-run.ts <folder>` prints JSON and leaves the graph as Mermaid text. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RootConstruct } from 'constructs';
import { mermaidOf } from '../diagrams/mermaid';
import { defaultDpi, pngOf } from '../diagrams/png';
import { svgOutline } from '../diagrams/svg-outline';
import { svgText } from '../diagrams/svg-text';
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

async function measure(folder: string): Promise<DrawingTimes> {
  const model = reference(new RootConstruct()).resolve();
  const draw = () => {
    const scene = overallTopologies(model)[0]!;
    return { scene, svg: svgOutline(scene) };
  };
  const time = async (times: number, work: () => unknown): Promise<number> => {
    let least = Infinity;
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await work();
      least = Math.min(least, (performance.now() - start) / 1000);
    }
    return least;
  };
  const png = (dpi: number) => () => {
    const scene = overallTopologies(model)[0]!;
    pngOf(svgText(scene), scene.sheet.width, dpi);
  };
  const firstSvg = await time(1, draw);
  const { scene } = draw();
  writeFileSync(join(folder, 'topology.mmd'), mermaidOf(scene));
  return { firstSvg, svg: await time(20, draw), png: await time(20, png(defaultDpi)), smallPng: await time(20, png((mermaidWidth / scene.sheet.width) * 72)) };
}

void measure(process.argv[2]!).then((times) => process.stdout.write(JSON.stringify(times)));
