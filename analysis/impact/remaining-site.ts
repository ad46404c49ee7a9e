/** The machine room after a loss, for the rules that judge what protects it: what is off or of no use is taken out. */
import type { Site } from '../../model';

/** Things with inputs take what is left of them. */
const fedBy = <T extends { readonly inputs: readonly string[] }>(items: readonly T[], dead: ReadonlySet<string>): T[] => items.map((item) => (item.inputs.some((id) => dead.has(id)) ? { ...item, inputs: item.inputs.filter((id) => !dead.has(id)) } : item));

/**
 * Rooms, racks and the ways of the supply stay: they are there, and their loss is told by what goes off with them. Sources, cooling,
 * eyes, ears, locks and linkages that do not work are as none.
 */
export function siteWithout(site: Site, dead: ReadonlySet<string>): Site {
  const left = <T extends { readonly id: string }>(items: readonly T[]): T[] => items.filter(({ id }) => !dead.has(id));
  const { power, cooling, fire, access, video, intrusion, monitoring } = site;
  // What is left of a group has no unit to spare.
  const groups = new Set(power.ups.filter(({ id }) => dead.has(id)).map(({ group }) => group));
  const ups = left(power.ups).map((each) => (groups.has(each.group) ? { ...each, redundancy: 'N' as const } : each));
  const sources = new Set([...power.ups, ...power.generators, ...power.mains].map(({ id }) => id).filter((id) => dead.has(id)));
  return {
    ...site,
    power: {
      ...power, mains: left(power.mains), generators: left(power.generators), ups: fedBy(ups, sources), batteries: left(power.batteries).filter(({ ups }) => !dead.has(ups)), lighting: left(power.lighting),
      transferSwitches: fedBy(power.transferSwitches, sources), cabinets: fedBy(power.cabinets, sources),
    },
    cooling: { ...cooling, airConditioners: left(cooling.airConditioners), freshAir: left(cooling.freshAir), exhausts: left(cooling.exhausts) },
    fire: { ...fire, detectors: left(fire.detectors), devices: left(fire.devices), linkages: left(fire.linkages).map((linkage) => ({ ...linkage, targets: linkage.targets.filter((id) => !dead.has(id)) })) },
    access: { ...access, readers: left(access.readers), locks: left(access.locks) },
    video: { ...video, cameras: left(video.cameras) },
    monitoring: { ...monitoring, switches: left(monitoring.switches).map((each) => ({ ...each, connections: each.connections.filter(({ thing }) => !dead.has(thing)) })) },
    intrusion: { ...intrusion, detectors: left(intrusion.detectors) },
  };
}
