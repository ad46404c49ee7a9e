/**
 * A drawing before it is written in any format: shapes in points (1/72 inch) at final print size.
 * Layouts make scenes, emitters read them, the overlap check judges them.
 */
import type { Serves, ThingKind } from '../model';

export type Tone = 'ink' | 'muted' | 'line' | 'public' | 'service' | 'management' | 'core' | 'km' | 'tunnel' | 'hsm' | 'mirror' | 'paper' | 'danger';
export type LineStyle = 'trunk' | 'access' | 'mirror' | 'hsm' | 'console' | 'heartbeat' | 'tunnel' | 'frame' | 'hair' | 'flow' | 'scan' | 'power' | 'power-a' | 'power-b' | 'earth' | 'signal' | 'shield' | 'leak' | 'air-supply' | 'air-return' | 'air-fresh' | 'walk' | 'tray-weak' | 'tray-guard' | 'tray-strong' | 'drop' | 'pipe' | 'pipe-drain';

/** What happened to a thing from one revision to the next. */
export type Mark = 'added' | 'removed' | 'moved' | 'renamed' | 'changed';

interface Common {
  /** Stable name of what this shape shows: a device id, zone id, link id … */
  readonly of?: string;
}
export interface TextShape extends Common {
  readonly shape: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  /** Points; never below 7. */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: Tone;
  /** Degrees counter-clockwise around its place: 90 reads upwards, as the number of an upright dimension. @default 0 */
  readonly turn?: number;
}
export interface RectShape extends Common {
  readonly shape: 'rect';
  readonly x: number; readonly y: number; readonly width: number; readonly height: number;
  readonly radius?: number;
  readonly fill?: Tone | 'none';
  /** 0 to 1; default 1. Written as fill-opacity. */
  readonly fillOpacity?: number;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  readonly dash?: boolean;
  /** A container may hold other shapes; a label plate may not. */
  readonly role: 'zone' | 'panel' | 'plate' | 'frame' | 'box';
}
export interface LineShape extends Common {
  readonly shape: 'line';
  readonly points: readonly (readonly [number, number])[];
  readonly style: LineStyle;
  readonly tone?: Tone;
  readonly arrow?: 'none' | 'end' | 'both';
  /** Ids of the two things it joins: may touch their icons, nothing else. */
  readonly joins?: readonly [string, string];
  /** Added lines lie on a broad grey one, removed ones are dotted and crossed out. */
  readonly mark?: 'added' | 'removed';
}
export interface IconShape extends Common {
  readonly shape: 'icon';
  readonly icon: string;
  readonly x: number; readonly y: number; readonly width: number; readonly height: number;
  /** A ghost: what stood here. */
  readonly faint?: boolean;
}
/** Free vector art inside an icon-like box (clouds, badges). */
export interface PathShape extends Common {
  readonly shape: 'path';
  readonly d: string;
  readonly fill?: Tone | 'none';
  readonly fillOpacity?: number;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  /** Dash and gap lengths in points. */
  readonly dash?: readonly number[];
  /** Box it covers, for the overlap check. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
export type Shape = TextShape | RectShape | LineShape | IconShape | PathShape;

/** The same drawing as a graph, for text formats (mermaid, draw.io). */
export interface GraphNode { readonly id: string; readonly label: readonly string[]; readonly icon: string; readonly group?: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly devices?: readonly string[]; readonly mark?: Mark }
export interface GraphGroup { readonly id: string; readonly label: string; readonly parent?: string; readonly tone: Tone; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface GraphEdge { readonly from: string; readonly to: string; readonly style: LineStyle; readonly label?: string; readonly arrow?: boolean; readonly mark?: 'added' | 'removed' }
export interface Graph { readonly nodes: readonly GraphNode[]; readonly groups: readonly GraphGroup[]; readonly edges: readonly GraphEdge[] }

export interface Scene {
  /** ASCII, file name without extension: `topology-ca`. */
  readonly name: string;
  /** 图名 */
  readonly title: string;
  readonly serves: readonly Serves[];
  /** A4 or A3 landscape, in points. */
  readonly sheet: { readonly size: 'A4' | 'A3'; readonly width: number; readonly height: number };
  /** Back to front. */
  readonly shapes: readonly Shape[];
  readonly graph: Graph;
  /** Topologies are written as .drawio too. */
  readonly drawio: boolean;
  /** False: has no flowchart, as plans. */
  readonly mermaid?: boolean;
  /** Of a plan: how it is written in millimetres of the building. */
  readonly trueSize?: TrueSize;
  /** What was put on the sheet: a difference is drawn on it and put on a sheet of its own. */
  readonly draft?: Draft;
}

/** Where the building lies on the sheet of a plan, and what is drawn of it. */
export interface TrueSize {
  /** Denominator of 比例. */
  readonly scale: number;
  /** A point of the sheet … */
  readonly left: number;
  readonly top: number;
  /** … and the place of the building that is drawn there (mm). */
  readonly x: number;
  readonly y: number;
  /** Kinds of things by id: what `of` of a shape names. */
  readonly kinds: Readonly<Record<string, ThingKind | 'monitoring-point'>>;
}

/** A drawing without its sheet. */
export interface Draft {
  /** ASCII file name without extension. */
  readonly name: string;
  /** 图名 */
  readonly title: string;
  /** 图号: stable for one drawing of one facility. */
  readonly number: string;
  readonly serves: readonly Serves[];
  readonly size: Scene['sheet']['size'];
  /** 第 n 张 共 m 张 of one drawing that is split; default 1 of 1. */
  readonly page?: { readonly number: number; readonly of: number };
  readonly body: readonly Shape[];
  readonly graph: Graph;
  readonly drawio?: boolean;
  /** @default true */
  readonly mermaid?: boolean;
  /** 比例 of a drawing to scale, such as `1:100`. */
  readonly scale?: string;
  /** Symbols that the body draws by its own means, for the legend. */
  readonly symbols?: readonly string[];
}
