/** What threads do for each other, by kind. What writes a workbook is loaded for the first of them. */
import type { OutputFile } from '../model';
import type { Book } from '../office/sheet';
import { textFilesOf } from '../diagrams/emitters';
import { pngOf } from '../diagrams/png';
import type { Scene } from '../diagrams/scene';

export interface PictureRequest { readonly svg: string; readonly width: number; readonly dpi: number }
/**
 * A scene: what is seen of it (`sheet`, `shapes`), and all else.
 * @param dpi absent: no picture
 */
export interface DrawingRequest { readonly seen: string; readonly about: string; readonly dpi: number | undefined }
/** The SVG first. */
export interface Drawn { readonly texts: readonly OutputFile[]; readonly png: Uint8Array | undefined }

const picture = ({ svg, width, dpi }: PictureRequest): Uint8Array => pngOf(svg, width, dpi);

/** Scenes and books come as JSON: they are written so anyway, and cheaper to send. */
export const makers = {
  picture,
  drawing({ seen, about, dpi }: DrawingRequest): Drawn {
    const scene = { ...JSON.parse(about), ...JSON.parse(seen) } as Scene;
    const texts = textFilesOf(scene);
    return { texts, png: dpi === undefined ? undefined : picture({ svg: new TextDecoder().decode(texts[0]!.bytes), width: scene.sheet.width, dpi }) };
  },
  book: ({ book }: { readonly book: string }): Promise<Uint8Array> => (require('../office/workbook') as typeof import('../office/workbook')).writeBook(JSON.parse(book) as Book),
};

export type Kind = keyof typeof makers;
export type Asked<K extends Kind> = Parameters<(typeof makers)[K]>[0];
export type MadeOf<K extends Kind> = Awaited<ReturnType<(typeof makers)[K]>>;

/** Memory of what was made, to be handed over instead of copied: of bytes that fill theirs. */
export function memoryOf(made: Uint8Array | Drawn): ArrayBuffer[] {
  const all = made instanceof Uint8Array ? [made] : [...made.texts.map(({ bytes }) => bytes), ...(made.png ? [made.png] : [])];
  return all.flatMap(({ buffer, byteLength }) => (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []));
}

export const make = (kind: Kind, asked: unknown): unknown => (makers[kind] as (asked: unknown) => unknown)(asked);

/** Takes a job, unless somebody has. @param taken shared by all threads, 1 where a job is taken */
export const take = (taken: Int32Array, job: number): boolean => Atomics.compareExchange(taken, job % taken.length, 0, 1) === 0;
