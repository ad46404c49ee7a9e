/** Drawings in the form of a ladder: one per system, on one sheet where it fits, else on several. */
import type { Model, Serves, System } from '../../model';
import { drawingNumber, systemsOf } from '../by-system';
import type { Canvas } from '../canvas';
import type { Scene } from '../scene';
import { sheetOf, type SheetSize } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { ladderOf, type Ladder } from './ladder';

export interface LadderPage { readonly canvas: Canvas; readonly size: SheetSize }

/** What makes one kind of ladder drawing different from another. */
export interface LadderKind {
  /** File name before the system's id. */
  readonly name: string;
  /** 图名 after the system's title. */
  readonly title: string;
  /** Letters of the 图号. */
  readonly number: string;
  readonly serves: Readonly<Record<System['kind'], readonly Serves[]>>;
  /** Most zones of a system side by side. */
  readonly widest: number;
  readonly onOneSheet: (model: Model, ladder: Ladder, size: SheetSize) => LadderPage | undefined;
  readonly onSheets: (model: Model, ladder: Ladder) => readonly LadderPage[];
}

export function ladderDrawings(model: Model, kind: LadderKind, onUndrawn?: OnUndrawn, only?: string): readonly Scene[] {
  return systemsOf(model, only).flatMap((system) => {
    const name = `${kind.name}-${system.id}`;
    const title = `${system.title}${kind.title}`;
    return attempt({ name, title }, onUndrawn, () => {
      const pages = pagesOf(model, system, kind);
      return pages.map(({ canvas, size }, i) => sheetOf(model, {
        name: pages.length > 1 ? `${name}-${i + 1}` : name,
        title,
        number: drawingNumber(model, system, kind.number),
        serves: kind.serves[system.kind], size, page: { number: i + 1, of: pages.length }, body: canvas.shapes, graph: canvas.graph,
      }));
    });
  });
}

function pagesOf(model: Model, system: System, { widest, onOneSheet, onSheets }: LadderKind): readonly LadderPage[] {
  const ladder = ladderOf(model, system, widest);
  if (ladder.rungs.length === 0) return [];
  const one = onOneSheet(model, ladder, 'A4') ?? onOneSheet(model, ladder, 'A3');
  return one ? [one] : onSheets(model, ladder);
}
