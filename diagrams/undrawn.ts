/** Drawings that no sheet holds: told by name, so that one of them does not cost the others. */
import type { Bilingual } from '../model';
import type { Scene } from './scene';

/** Thrown by a layout whose content fits no sheet at the smallest print allowed. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
  constructor(readonly reason: Bilingual) {
    super(`${reason.zh} / ${reason.en}`);
  }
}

/** A drawing that could not be laid out. */
export interface Undrawn {
  /** File name of the drawing without extension. */
  readonly name: string;
  /** 图名 */
  readonly title: string;
  readonly reason: Bilingual;
}

/** Without one a drawing that does not fit is thrown. */
export type OnUndrawn = (undrawn: Undrawn) => void;

/** What makes one drawing, or nothing and a word to `onUndrawn` when it fits no sheet. */
export function attempt<Made = Scene>(about: Pick<Undrawn, 'name' | 'title'>, onUndrawn: OnUndrawn | undefined, draw: () => readonly Made[]): readonly Made[] {
  try {
    return draw();
  } catch (error) {
    if (onUndrawn === undefined || !(error instanceof DoesNotFit)) throw error;
    onUndrawn({ ...about, reason: error.reason });
    return [];
  }
}
