/** Drawings of a facility: one layout each, written by several emitters. */
import type { Changes } from '../analysis/changes';
import { contentOf, sitePart, systemPart } from '../analysis/parts';
import type { Model, OutputFile } from '../model';
import { connectionDrawings } from './connections';
import { differenceDrawings } from './difference';
import { pictureFile, textFilesOf } from './emitters';
import { logicalDrawings } from './logical';
import { networkAreaDrawings } from './network-areas';
import { defaultDpi, pngOf } from './png';
import { powerDrawings } from './power';
import { protectionDrawings } from './protection';
import { rackDrawings } from './racks';
import type { Scene } from './scene';
import { sitePlanDrawings } from './site';
import { subsystemDrawings } from './subsystems';
import { overallTopologies, systemTopologies } from './topology/systems';
import { zoneTopologies } from './topology/zone-sheets';
import type { OnUndrawn } from './undrawn';

export { differenceDrawings } from './difference';
export { checkScene, type DrawingFault, type FaultName } from './check';
export { pictureFile, textFilesOf } from './emitters';
export { defaultDpi } from './png';
export type { Scene } from './scene';
export type { Undrawn } from './undrawn';

/** Drawings that are made together, of one part of the model. Nothing but that part reaches them: while it stays the same they do. */
export interface DrawingPart {
  /** Of the drawings and the part: unlike any other of the facility. */
  readonly name: string;
  /** sha256 of the part. */
  readonly content: string;
  /** @param onUndrawn is told a drawing that fits no sheet; without it such a drawing is thrown */
  readonly draw: (onUndrawn?: OnUndrawn) => readonly Scene[];
}

type Family = (model: Model, onUndrawn?: OnUndrawn) => readonly Scene[];
type SystemFamily = (model: Model, onUndrawn: OnUndrawn | undefined, system: string) => readonly Scene[];

const of = (name: string, part: (model: Model) => Model, draw: Family) => (model: Model): DrawingPart[] => [drawnOf(name, part(model), draw)];
const ofEachSystem = (name: string, draw: SystemFamily) => (model: Model): DrawingPart[] =>
  model.systems.map(({ id }) => drawnOf(`${name} ${id}`, systemPart(model, id), (part, onUndrawn) => draw(part, onUndrawn, id)));

function drawnOf(name: string, part: Model, draw: Family): DrawingPart {
  return { name, get content() { return contentOf(part); }, draw: (onUndrawn) => draw(part, onUndrawn) };
}

/** Zones of no system come first, and are few. */
const systemlessZones = (model: Model): DrawingPart[] =>
  (model.zones.some(({ system, devices, switches }) => system === undefined && devices.length + switches.length > 0) ? [drawnOf('zones', model, (whole, onUndrawn) => zoneTopologies(whole, onUndrawn, null))] : []);

const whole = (model: Model): Model => model;

/** Families of drawings, in the order in which the manifest lists them. */
const families: readonly ((model: Model) => readonly DrawingPart[])[] = [
  of('topology-overall', whole, overallTopologies), ofEachSystem('topology', systemTopologies), systemlessZones, ofEachSystem('zones', zoneTopologies),
  ofEachSystem('network-areas', networkAreaDrawings), ofEachSystem('logical', logicalDrawings), ofEachSystem('protection', protectionDrawings), ofEachSystem('connections', connectionDrawings),
  of('plans', sitePart, sitePlanDrawings), of('racks', whole, rackDrawings), of('power', sitePart, powerDrawings), of('subsystems', sitePart, subsystemDrawings),
];

/** Every drawing of a facility, by the parts they are drawn from. */
export const drawingParts = (model: Model): readonly DrawingPart[] => families.flatMap((family) => family(model));

/** Every drawing of a facility. One that fits no sheet is told to `onUndrawn` and left out; without that it is thrown. */
export const drawings = (model: Model, onUndrawn?: OnUndrawn): readonly Scene[] => drawingParts(model).flatMap(({ draw }) => draw(onUndrawn));

/** Turns an SVG of ours into a PNG; given from outside so that a caller may do it on another thread, or not at all. */
export type Rasteriser = (svg: string, width: number, dpi: number) => Uint8Array;

export interface DrawingOptions {
  /** Default: {@link pngOf}. `false` leaves the PNG out. */
  readonly png?: Rasteriser | false;
  /** Dots per inch of the PNG. @default 200 */
  readonly dpi?: number;
  /** Is told each drawing that fits no sheet; without it such a drawing is thrown. */
  readonly onUndrawn?: OnUndrawn;
}

/** All files of one drawing: {@link textFilesOf}, and the PNG. */
export function filesOf(scene: Scene, options: DrawingOptions = {}): OutputFile[] {
  const files = textFilesOf(scene);
  if (options.png !== false) {
    const svg = new TextDecoder().decode(files[0]!.bytes);
    files.push(pictureFile(scene, (options.png ?? pngOf)(svg, scene.sheet.width, options.dpi ?? defaultDpi)));
  }
  return files;
}

/** The files of every drawing of a facility. */
export const drawingFiles = (model: Model, options: DrawingOptions = {}): OutputFile[] => drawings(model, options.onUndrawn).flatMap((scene) => filesOf(scene, options));

/**
 * The files of 变更对照图: every drawing on which something changed, with the changes marked so that grey print says the same.
 * @param changes `changesBetween(before, after)`
 */
export const drawnDifference = (before: Model, after: Model, changes: Changes, options: DrawingOptions = {}): OutputFile[] =>
  differenceDrawings(before, after, changes, options.onUndrawn).flatMap((scene) => filesOf(scene, options));
