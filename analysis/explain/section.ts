/** Explanations are data: titled lines in both languages, in the order in which people read them. */
import { codedNameOf, indexOf, isDeviceEnd, siteIndexOf, type Bilingual, type Endpoint, type LinkEnd, type Model } from '../../model';
import type { AddressLock } from '../lock';
import type { Subject } from '../subjects';

export interface Section {
  readonly title: Bilingual;
  readonly lines: readonly Bilingual[];
}

export interface Explanation {
  readonly subject: Subject;
  /** What it is, in one line. */
  readonly heading: Bilingual;
  /** Construct path whose line in the design it comes from. */
  readonly path?: string;
  readonly sections: readonly Section[];
}

/** What an explanation is made from. */
export interface Origins {
  readonly model: Model;
  /** What earlier runs had given out, as it lay beside the design before this one. */
  readonly lock: AddressLock;
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
/** The same in both languages: an id, an address, a name. */
export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Nothing to say, no section. */
export const section = (title: Bilingual, lines: readonly (Bilingual | undefined)[]): Section[] => {
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? [] : [{ title, lines: said }];
};

/** 名称（标识） in Chinese, of the machine room with its 编号; the id in English. */
export function named(model: Model, id: string): Bilingual {
  const index = indexOf(model);
  const found = model.site && siteIndexOf(model.site).things.get(id);
  const name = index.devices.get(id)?.name ?? index.pairs.get(id)?.name ?? index.zones.get(id)?.name ?? index.policies.get(id)?.name ?? index.systems.get(id)?.title ?? index.products.get(id)?.name
    ?? (found && codedNameOf(found.thing));
  return name === undefined || name === id ? same(id) : both(`${name}（${id}）`, id);
}

export const endpointWords = (model: Model, end: Endpoint): Bilingual => named(model, 'device' in end ? end.device : 'pair' in end ? end.pair : end.zone);

export const linkEndWords = (model: Model, end: LinkEnd): Bilingual => {
  if (!isDeviceEnd(end)) return same(end.external);
  const { zh, en } = named(model, end.device);
  return both(`${zh} ${end.port}`, `${en} ${end.port}`);
};

/** Several, cut where there are too many to read, with how many there are. */
export function joined(items: readonly Bilingual[], most = 8): Bilingual {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const [zh, en] = [shown.map((item) => item.zh).join('、'), shown.map((item) => item.en).join(', ')];
  return rest === 0 ? both(zh, en) : both(`${zh} 等 ${items.length} 项`, `${en} and ${rest} more`);
}
