/** What has changed on a drawing: what came, went or moved, its lettering, and the rows of the tables on it. */
import type { Change } from '../analysis/changes';
import type { Scene } from '../diagrams';
import { append, groupedBy } from '../model';
import { row, type Sheet } from '../office/sheet';
import { fieldLines, type Wording } from './diff/values';
import { listChange, sheetChanges, without } from './text-changes';

type Shape = Scene['shapes'][number];

/**
 * Most telling first: things that are drawn elsewhere because the model has them elsewhere, then lettering.
 * @param changes between the models that the drawings show
 */
export function sceneChanges(before: Scene | undefined, after: Scene | undefined, words: Wording, changes: readonly Change[]): string[] {
  if (!before || !after) return [];
  const [earlier, later] = [before, after].map(({ shapes }) => groupedBy(shapes, ({ of = '' }) => of)) as [Map<string, Shape[]>, Map<string, Shape[]>];
  return [...new Set([...moves(earlier, later, words, changes), ...letteringChanges(earlier, later, words)])];
}

/** Fields that say where a thing is and how large. */
const placing = /^(position|size|inner|outline|path|points|from|to|at|offset|wall|x|y|z|width|height|depth|length|direction|room|level|hinge|swing)(\.|$)/;

function moves(earlier: ReadonlyMap<string, readonly Shape[]>, later: ReadonlyMap<string, readonly Shape[]>, words: Wording, changes: readonly Change[]): string[] {
  return changes.filter(({ subject, kind }) => (subject.startsWith('site.') || subject === 'monitoring-point') && kind !== 'added' && kind !== 'removed').flatMap((change) => {
    const [old, now] = [earlier.get(change.before ?? change.id), later.get(change.id)];
    const fields = change.fields.filter(({ field }) => placing.test(field));
    if (!old || !now || fields.length === 0 || JSON.stringify(old) === JSON.stringify(now)) return [];
    return [`${nameOf(change.id, words, now)} ${fieldLines({ ...change, fields }, words).map(({ zh }) => zh).join('，')}`];
  });
}

function letteringChanges(earlier: ReadonlyMap<string, readonly Shape[]>, later: ReadonlyMap<string, readonly Shape[]>, words: Wording): string[] {
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const [old, now] = [earlier.get(id) ?? [], later.get(id) ?? []];
    const [were, are] = [labelsOf(old), labelsOf(now)];
    if (were.length + are.length === 0) return [];
    const name = nameOf(id, words, now.length > 0 ? now : old);
    if (were.length === 0) return [`+ ${name}`];
    if (are.length === 0) return [`− ${name}`];
    const [left, came] = [without(were, are), without(are, were)];
    // A label that only breaks elsewhere says the same.
    if (left.join('').replace(/\s/g, '') === came.join('').replace(/\s/g, '')) return [];
    const [table, was] = [tableOf(now), tableOf(old)];
    if (table && was) return sheetChanges(was, table).map((item) => `${name}：${item}`);
    return [`${name}：${listChange(were, are)}`];
  });
}

/** Texts; one that is broken within brackets is one. */
function labelsOf(shapes: readonly Shape[]): string[] {
  const labels: string[] = [];
  let open = false;
  for (const shape of shapes) {
    if (shape.shape !== 'text') continue;
    if (open) labels.push(labels.pop()! + shape.text);
    else labels.push(shape.text);
    const last = labels.at(-1)!;
    open = last.lastIndexOf('（') > last.lastIndexOf('）');
  }
  return labels;
}

const parts = { legend: '图例', 'title-block': '标题栏', notes: '说明', rooms: '房间一览', dimension: '尺寸', scale: '比例', cables: '线缆', 'table-key-plan': '位置示意' } as const;

/** What a shape shows: one thing, several drawn as one (`ca-ocsp-1+ca-ocsp-2`, `hosts:ca-service`), a part of a thing, or of the sheet. Never an id where there is a word. */
function nameOf(id: string, { name, coded }: Wording, shapes: readonly Shape[]): string {
  const known = (each: string): string | undefined => {
    const called = name(each, ['drawing']);
    return called === each ? coded(each, undefined) : called;
  };
  const whole = known(id);
  if (whole !== undefined) return whole;
  const several = [...new Set(id.split(/[:+/>\0]/).flatMap((part) => known(part) ?? []))];
  if (several.length > 0) return several.join('、');
  for (const [start, word] of Object.entries(parts)) if (id === start || id.startsWith(`${start}-`)) return word;
  const table = /^table-(.*)$/.exec(id)?.[1];
  if (table !== undefined) return known(table) ?? table;
  // A part bears its own 编号, else it is called by what it is a part of.
  const [label, ...more] = labelsOf(shapes);
  if (label !== undefined && more.length === 0) return label;
  for (let end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1)) {
    const owner = known(id.slice(0, end));
    if (owner !== undefined) return owner;
  }
  return id === '' || /^[\x20-\x7e]*$/.test(id) ? label ?? '图面' : id;
}

/** The table that is drawn of these shapes: rows end at hair lines, cells begin where those of its head do. */
function tableOf(shapes: readonly Shape[]): Sheet | undefined {
  const ends = new Map<number, number[]>();
  for (const shape of shapes) {
    if (shape.shape === 'line' && shape.style === 'hair') append(ends, shape.points[0]![0], shape.points[0]![1]);
  }
  const lefts = [...ends.keys()].sort((a, b) => b - a);
  for (const list of ends.values()) list.sort((a, b) => a - b);
  const rows = new Map<string, { bold: boolean; readonly cells: Map<number, string> }>();
  for (const shape of shapes) {
    if (shape.shape !== 'text' || shape.text.endsWith('（续）')) continue;
    const left = lefts.find((each) => each <= shape.x + within);
    const end = left === undefined ? undefined : firstFrom(ends.get(left)!, shape.y);
    if (end === undefined) return undefined;
    const key = `${left} ${end}`;
    const known = rows.get(key) ?? { bold: true, cells: new Map<number, string>() };
    rows.set(key, known);
    if (shape.weight !== 'bold') known.bold = false;
    const column = Math.round(shape.x - left!);
    known.cells.set(column, (known.cells.get(column) ?? '') + shape.text);
  }
  const all = [...rows.values()];
  const head = all.find(({ bold, cells }) => bold && cells.size > 1)?.cells;
  if (!head) return undefined;
  const columns = [...head.keys()];
  const headText = [...head.values()].join('\0');
  const body = all.filter(({ bold, cells }) => !bold || (cells.size > 1 && [...cells.values()].join('\0') !== headText));
  return {
    name: '', title: '', notes: [], columns: columns.map((column) => ({ header: head.get(column)!, width: 0 })),
    rows: body.map(({ cells }) => row(...columns.map((column) => cells.get(column) ?? ''))),
  };
}

/** Points by which a text may stand off the edge it begins at. */
const within = 0.5;

/** The first of ascending numbers that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}
