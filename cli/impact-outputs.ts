/** Which files of a run name a part: what is to be looked at when the part changes. */
import { unzipSync } from 'fflate';
import { drawingFiles } from '../diagrams';
import { firewallFiles } from '../firewalls';
import { inventoryFiles } from '../inventory';
import { monitoringFiles } from '../monitoring';
import { by, indexOf, isDeviceEnd, mainInterface, siteIndexOf, type Model, type OutputFile } from '../model';
import type { Subject } from '../analysis/subjects';

export interface Naming {
  /** Without the ending where a drawing has several: `diagrams/zone-ca-core`. */
  readonly path: string;
  readonly title: string;
  readonly serves: OutputFile['serves'];
}

const utf8 = new TextDecoder();
const text = ({ path, bytes }: OutputFile): string =>
  (path.endsWith('.xlsx') ? Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })).map(([, part]) => utf8.decode(part)).join('\n') : utf8.decode(bytes));

/** Words by which files call a part: a label ends where its number does. */
function wordsFor(model: Model, { kind, id }: Subject): string[] {
  const index = indexOf(model);
  const device = index.devices.get(id);
  switch (kind) {
    case 'device': return device ? [id, device.name, ...(mainInterface(device)?.addresses.map(({ address }) => address) ?? [])] : [id];
    case 'pair': return [id, index.pairs.get(id)?.name ?? id];
    case 'zone': return [id, index.zones.get(id)?.name ?? id];
    case 'site': { const { name = id, code = id } = (model.site && siteIndexOf(model.site).things.get(id)?.thing) ?? {}; return [...new Set([id, code, name])]; }
    default: return [id];
  }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (word: string): string => `(?<![\\w.\\p{Script=Han}-])${escaped(word)}(?![\\w\\p{Script=Han}-]|\\.\\d)`;

/** Drawings, tables and rule files. The model, the findings and the twin are left out: they name everything. */
export const filesOf = async (model: Model): Promise<readonly OutputFile[]> =>
  [...drawingFiles(model, { png: false, onUndrawn: () => undefined }), ...await inventoryFiles(model), ...firewallFiles(model), ...monitoringFiles(model)];

/** Drawings and tables in which cables are shown one by one. */
const showsCables = /\/(?:connections-|zone-|[^/]*ip-plan)/;

/** A file names a part by one of its words; a cable, where it shows cables, by both its ends. */
function isNamed(model: Model, part: Subject): (path: string, content: string) => boolean {
  const link = part.kind === 'link' ? indexOf(model).links.get(part.id) : undefined;
  const anyOf = (words: readonly string[]) => new RegExp(words.map(whole).join('|'), 'u');
  if (!link) {
    const pattern = anyOf(wordsFor(model, part));
    return (_, content) => pattern.test(content);
  }
  const ends = link.ends.map((end) => anyOf(isDeviceEnd(end) ? [indexOf(model).devices.get(end.device)?.name ?? end.device] : [end.external]));
  return (path, content) => showsCables.test(path) && ends.every((end) => end.test(content));
}

/** Files in which a part is named. */
export function outputsNaming(model: Model, parts: readonly Subject[], files: readonly OutputFile[]): Naming[] {
  const named = parts.map((part) => isNamed(model, part));
  const found = new Map<string, Naming>();
  for (const file of files) {
    if (/\.(?:outline\.svg|png)$/.test(file.path)) continue;
    const path = file.kind === 'drawing' ? file.path.replace(/\.[a-z]+$/, '') : file.path;
    if (found.has(path)) continue;
    const content = text(file);
    if (named.some((is) => is(file.path, content))) found.set(path, { path, title: file.title.replace(/（Mermaid 源）$|（draw\.io）$/, ''), serves: file.serves });
  }
  return [...found.values()].sort(by(({ path }) => path));
}
