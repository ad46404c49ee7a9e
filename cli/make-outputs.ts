/** All generators together, each part asked of the store first. Loaded only when there is something to make. */
import { proveNothingElse } from '../analysis/reachability';
import type { Verification } from '../analysis/verification';
import { complianceFiles } from '../compliance';
import { defaultDpi, drawingParts, pictureFile, textFilesOf, type DrawingPart, type Scene, type Undrawn } from '../diagrams';
import { firewallFiles } from '../firewalls';
import { inventoryFiles } from '../inventory';
import { DesignErrors, equal, textFile, type Bilingual, type Issue, type Model, type OutputFile } from '../model';
import { monitoringFiles } from '../monitoring';
import type { Book } from '../office/sheet';
import { writeBook } from '../office/workbook';
import { twinFiles, type Placement } from '../stacks';
import { imageContexts } from '../twin/image-contexts';
import { json } from './json';
import type { DrawingRequest } from './makers';
import type { Made, OutputStore } from './output-store';
import type { PicturePool } from './picture-pool';
import { allPropsJsonSchema, modelJsonSchema } from './schemas';
import { parts, progress } from './words';

/** What is made of a model. */
export interface Outputs {
  readonly files: readonly OutputFile[];
  /** For `cdktf.out/`. */
  readonly terraform: readonly OutputFile[];
  readonly remarks: Remarks;
}

/** What is to be said of the outputs beside the files. */
export interface Remarks {
  /** Why Docker cannot build the twin; then there is no Terraform. */
  readonly twinIssues: readonly Issue[];
  /** Drawings that fit no sheet. */
  readonly undrawn: readonly Undrawn[];
  /** In how many places the firewalls let pass something other than what the flows say. */
  readonly deviations: number;
}

/** Is shown what the files are written from: to say later what has changed in them. */
export interface Observer {
  readonly scene: (scene: Scene) => void;
  readonly book: (book: Book) => void;
}

export interface MakeOptions {
  readonly store: OutputStore;
  /** Makes the PNG of every drawing; without it there are none. */
  readonly pictures: PicturePool | undefined;
  readonly report: (text: Bilingual) => void;
  readonly verification?: Verification | undefined;
  /** Hosts of the twin. @default - one engine carries it */
  readonly placement?: Placement | undefined;
  readonly observer?: Observer | undefined;
}

/**
 * Keys are of what itself enters a step: the part of the model that drawings are made of, a drawing's scene, what is seen of it for its
 * picture, a workbook's sheets. Tables as data and rule files are made every time: they cost less than a key that could leave something out.
 * Pictures are rendered on other threads while the tables are written on this one.
 */
export async function makeOutputs(model: Model, modelFile: OutputFile, { store, pictures, report, verification, placement, observer }: MakeOptions): Promise<Outputs> {
  const name = model.facility.id;
  report(progress.making(name, parts.drawings));
  const undrawn: Undrawn[] = [];
  const drawn: Drawing[] = [];
  for (const part of drawingParts(model)) {
    const made = drawnOf(part, { store, pictures, observer });
    undrawn.push(...made.undrawn);
    drawn.push(...made.drawings);
  }
  const schemas = store.once('schemas', [], () => ({ files: [
    textFile('model.schema.json', '设施模型的 JSON Schema', 'schema', json(modelJsonSchema())),
    textFile('constructs.schema.json', '构件属性的 JSON Schema', 'schema', json(allPropsJsonSchema())),
  ] })).files;

  const write = async (book: Book): Promise<Uint8Array> => {
    observer?.book(book);
    let text: string | undefined;
    const content = (): string => (text ??= JSON.stringify(book));
    const { files } = await store.onceLater('book', book, content, async () =>
      ({ files: [{ path: book.path, title: book.title, kind: 'table', serves: [], bytes: await (pictures ? pictures.book(content()) : writeBook(book)) }] }));
    return files[0]!.bytes;
  };
  report(progress.making(name, parts.inventory));
  const tables = later(inventoryFiles(model, write));
  report(progress.making(name, parts.firewalls));
  const rules = firewallFiles(model);
  report(progress.making(name, parts.compliance));
  const findings = later(complianceFiles(model, { write, ...(verification ? { verification } : {}) }));
  report(progress.making(name, parts.terraform));
  const twin = twinOrReasons(() => twinFiles({ model, imageContexts: imageContexts(), firewallFiles: rules, ...(placement ? { placement } : {}) }));
  const deviations = proveNothingElse(model).deviations.length;

  // What is kept now need not be kept when everything else is done; who watches an edit waits for its files alone.
  const [texts, images, books, checks] = await Promise.all([
    Promise.all(drawn.map((drawing) => drawing.texts)), withProgress(name, drawn.flatMap(({ picture }) => picture ?? []), report), tables, findings, observer ? undefined : store.flush(), pictures?.help(),
  ]);
  return {
    files: [modelFile, ...schemas, ...texts.flatMap(({ files }) => files), ...images, ...books, ...rules, ...monitoringFiles(model), ...checks],
    terraform: twin.terraform,
    remarks: { twinIssues: twin.twinIssues, undrawn, deviations },
  };
}

/** Who waits for it tells what is wrong with it, even if that is only later. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What is kept with the texts of a drawing, the SVG being the first of them: all that its picture needs beside them. */
interface DrawingNote {
  readonly width: number;
  readonly picture: Omit<OutputFile, 'bytes'>;
  /** Where the picture is kept. */
  readonly key: string;
}

/** A drawing whose files may still be in the making. */
interface Drawing { readonly texts: Promise<Made>; readonly picture: Promise<OutputFile> | undefined }

interface Drawn { readonly drawings: readonly Drawing[]; readonly undrawn: readonly Undrawn[] }

type Means = Pick<MakeOptions, 'store' | 'pictures' | 'observer'>;

/** Scenes are asked for by who watches, from run to run of one process; they are not written down. */
const scenesOf = new WeakMap<Made, readonly Scene[]>();

type Written = Pick<DrawingRequest, 'seen' | 'about'>;

/** What the draft holds stands on the sheet as well. */
function writtenOf({ draft: _, sheet, shapes, ...rest }: Scene): Written {
  return { seen: JSON.stringify({ sheet, shapes }), about: JSON.stringify(rest) };
}

/** The scenes made last, by name, and their keys: most that are drawn anew are as they were, which is seen sooner than told by their text. */
const lastScenes = new WeakMap<OutputStore, Map<string, { readonly scene: Scene; readonly key: string }>>();

/** The scene, or the one like it that was made before. */
function knownScene(scene: Scene, store: OutputStore): { readonly scene: Scene; readonly key: string; readonly written?: Written } {
  let scenes = lastScenes.get(store);
  if (!scenes) lastScenes.set(store, (scenes = new Map()));
  const last = scenes.get(scene.name);
  if (last && equal(scene, last.scene)) return last;
  const written = writtenOf(scene);
  const key = store.keyOf('drawing', written.seen, written.about);
  scenes.set(scene.name, { scene, key });
  return { scene, key, written };
}

/** The drawings of one part of the model: as they were made of the same part before, else made now. */
function drawnOf({ name, content, draw }: DrawingPart, means: Means): Drawn {
  const { store, observer } = means;
  const key = store.keyOf('drawings', name, content);
  const known = store.find(key);
  const scenes = known && scenesOf.get(known);
  if (known !== undefined && (observer === undefined || scenes !== undefined)) {
    const { keys, undrawn } = known.note as { readonly keys: readonly string[]; readonly undrawn: readonly Undrawn[] };
    const found = keys.map((each) => store.find(each));
    if (found.every((made) => made !== undefined)) {
      if (observer) for (const scene of scenes!) observer.scene(scene);
      return { drawings: found.map((made) => drawingKnown(made!, means)), undrawn };
    }
  }
  const undrawn: Undrawn[] = [];
  const made = draw((drawing) => undrawn.push(drawing)).map((drawn) => {
    const { scene, key, written = writtenOf(scene) } = knownScene(drawn, store);
    observer?.scene(scene);
    const known = store.find(key);
    return { scene, key, drawing: known ? drawingKnown(known, means) : drawingMade(scene, written, key, means) };
  });
  scenesOf.set(store.keep(key, { files: [], note: { keys: made.map((each) => each.key), undrawn } }), made.map(({ scene }) => scene));
  return { drawings: made.map(({ drawing }) => drawing), undrawn };
}

function drawingKnown(made: Made, { store, pictures }: Means): Drawing {
  const note = made.note as DrawingNote;
  const svg = (): string => new TextDecoder().decode(made.files[0]!.bytes);
  return { texts: Promise.resolve(made), picture: pictures && later(pictureOf(note, store, () => pictures.make(svg(), note.width, defaultDpi))) };
}

function drawingMade(scene: Scene, written: Written, key: string, { store, pictures }: Means): Drawing {
  const { bytes: _, ...picture } = pictureFile(scene, new Uint8Array(0));
  const note: DrawingNote = { width: scene.sheet.width, picture, key: store.keyOf('picture', written.seen, String(defaultDpi), JSON.stringify(picture)) };
  const keep = (files: readonly OutputFile[]): Made => store.keep(key, { files, note });
  if (pictures === undefined) return { texts: Promise.resolve(keep(textFilesOf(scene))), picture: undefined };
  const made = later(pictures.draw({ ...written, dpi: store.find(note.key) ? undefined : defaultDpi }));
  return { texts: later(made.then(({ texts }) => keep(texts))), picture: later(pictureOf(note, store, async () => (await made).png!)) };
}

async function pictureOf({ key, picture }: DrawingNote, store: OutputStore, make: () => Promise<Uint8Array>): Promise<OutputFile> {
  const { files } = store.find(key) ?? store.keep(key, { files: [{ ...picture, bytes: await make() }] });
  return files[0]!;
}

/** Tells of each picture that arrives after everything else is made. */
function withProgress(name: string, rendered: readonly Promise<OutputFile>[], report: (text: Bilingual) => void): Promise<OutputFile[]> {
  let done = 0;
  return Promise.all(rendered.map(async (picture) => {
    const file = await picture;
    report(progress.pictures(name, ++done, rendered.length));
    return file;
  }));
}

/** What Docker cannot build is no fault of the design: the limits of the twin cost nothing but the twin. */
function twinOrReasons(make: () => readonly OutputFile[]): { readonly terraform: readonly OutputFile[]; readonly twinIssues: readonly Issue[] } {
  try {
    return { terraform: make(), twinIssues: [] };
  } catch (error) {
    if (!(error instanceof DesignErrors)) throw error;
    return { terraform: [], twinIssues: error.issues };
  }
}
