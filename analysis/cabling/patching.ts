/** Which ports of patch panels cables end on: what the lock file has given stays given, the rest get the lowest free ones. */
import { by, isDeviceEnd, type Link, type Model, type MonitoringSwitch, type PatchPanel } from '../../model';
import type { AddressLock } from '../lock';
import { cableRuns } from './runs';
import { fibreType, siteCables } from './site-cables';

export interface PatchWish {
  /** `device:port`, the key in the lock file. */
  readonly key: string;
  readonly rack: string;
  readonly media: PatchPanel['media'];
}
export interface PatchPort { readonly panel: string; readonly port: number }
type Panel = Pick<PatchPanel, 'id' | 'rack' | 'media' | 'ports'>;

/**
 * A port for each wish, on a panel of its rack for its medium; those for which no port is left are missing.
 * Follows from wishes, panels and what is locked, whatever their order.
 */
export function allotPatches(wishes: readonly PatchWish[], panels: readonly Panel[], locked: NonNullable<AddressLock['patches']>): ReadonlyMap<string, PatchPort> {
  const given = new Map<string, PatchPort>();
  const groups = new Map<string, { readonly panels: Panel[]; readonly wishes: PatchWish[] }>();
  const group = ({ rack, media }: Pick<Panel, 'rack' | 'media'>) => {
    const key = `${media} ${rack}`;
    const known = groups.get(key) ?? { panels: [], wishes: [] };
    groups.set(key, known);
    return known;
  };
  for (const panel of panels) group(panel).panels.push(panel);
  for (const wish of wishes) group(wish).wishes.push(wish);
  for (const { panels: own, wishes: asked } of groups.values()) {
    own.sort(by(({ id }) => id));
    asked.sort(by(({ key }) => key));
    const taken = new Map(own.map(({ id }) => [id, new Set<number>()]));
    const rest: PatchWish[] = [];
    for (const wish of asked) {
      const kept = own.find(({ id, ports }) => { const port = locked[id]?.[wish.key]; return port !== undefined && port <= ports && !taken.get(id)!.has(port); });
      if (!kept) { rest.push(wish); continue; }
      const port = locked[kept.id]![wish.key]!;
      taken.get(kept.id)!.add(port);
      given.set(wish.key, { panel: kept.id, port });
    }
    let [at, port] = [0, 1];
    for (const { key } of rest) {
      for (; at < own.length && (port > own[at]!.ports || taken.get(own[at]!.id)!.has(port));) {
        if (port < own[at]!.ports) port++;
        else [at, port] = [at + 1, 1];
      }
      const panel = own[at];
      if (!panel) break;
      taken.get(panel.id)!.add(port);
      given.set(key, { panel: panel.id, port });
    }
  }
  return given;
}

export interface Patches {
  /** Of every link that leaves a rack, by link. */
  readonly links: ReadonlyMap<string, NonNullable<Link['patches']>>;
  /** Of every cable to a switch of the monitoring network that comes from elsewhere than its rack, by the id of the cable. */
  readonly plugs: ReadonlyMap<string, NonNullable<MonitoringSwitch['connections'][number]['patches']>>;
}

/** Links and cables of the monitoring network share the panels of a rack; each medium has its own. */
export function patchesOf(model: Model, lock: AddressLock): Patches {
  const { site } = model;
  if (!site) return { links: new Map(), plugs: new Map() };
  const links = new Map(model.links.map((link) => [link.id, link]));
  const asked = cableRuns(model).filter(({ ends: [a, b] }) => a.rack === undefined || a.rack !== b.rack).map((run) => ({
    link: run.link,
    wishes: links.get(run.link)!.ends.flatMap((end, i) => {
      const { rack } = run.ends[i]!;
      return isDeviceEnd(end) && rack !== undefined ? [{ device: end.device, key: `${end.device}:${end.port}`, rack, media: run.medium === 'copper' ? 'copper' as const : 'fibre' as const }] : [];
    }),
  }));
  const plugged = siteCables(model).flatMap(({ id, plugged: isPlugged, ends, type }) => (!isPlugged || ends[0].rack === ends[1].rack ? [] : [{
    id, wishes: ends.flatMap(({ rack, thing }, i): PatchWish[] => (rack === undefined ? [] : [{ key: `${ends[1 - i]!.thing}:${thing}`, rack, media: type === fibreType ? 'fibre' : 'copper' }])),
  }]));
  const given = allotPatches([...asked, ...plugged].flatMap(({ wishes }): readonly PatchWish[] => wishes), site.patchPanels, lock.patches ?? {});
  return {
    links: new Map(asked.flatMap(({ link, wishes }) => {
      const patches = wishes.flatMap(({ device, key }) => { const port = given.get(key); return port ? [{ device, ...port }] : []; });
      return patches.length === 0 ? [] : [[link, patches] as const];
    })),
    plugs: new Map(plugged.flatMap(({ id, wishes }) => {
      const patches = wishes.flatMap(({ key }) => given.get(key) ?? []);
      return patches.length === 0 ? [] : [[id, patches] as const];
    })),
  };
}
