/** A cable goes to another port of the switch. */
import type { Edit } from '../base';

export const edit: Edit = { after: { draft: (model) => { const link = model.links.find(({ id }) => id.startsWith('ca-issuing-1:'))!; const end = link.ends[1]; if (!('device' in end)) throw new Error('no switch'); const old = link.id; const port = model.devices.find(({ id }) => id === end.device)!.interfaces.find(({ name }) => name === end.port)!; end.port = port.name = 'GE0/0/20'; link.id = old.replace(/:GE.*/, ':GE0/0/20'); for (const { interfaces } of model.devices) for (const each of interfaces) if (each.link === old) each.link = link.id; } } };
