import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'pwr-pdu',
  title: { zh: '给机柜供电的配电柜有浪涌保护和远传电表', en: 'Cabinets that feed racks have surge protection and a meter that is read from afar' },
  checks: { zh: '回路接到机柜PDU的配电柜，写有浪涌保护器（surge）和远传电表（meter）。', en: 'Cabinets whose circuits feed PDUs of racks have `surge` and `meter`.' },
  why: { zh: '末端防浪涌，负荷可监测。', en: 'Surges stop before the load, and the load is known.' },
  mend: { zh: '加装浪涌保护器和远传电表', en: 'fit both' },
  *check(facts, site) {
    const cabinets = new Map(site.power.circuits.map(({ id, cabinet }) => [id, cabinet]));
    const feeding = new Set(site.power.pdus.flatMap(({ inputs }) => inputs).map((id) => cabinets.get(id) ?? id));
    for (const cabinet of site.power.cabinets.filter(({ id }) => feeding.has(id))) {
      yield weigh(ofThing(facts, cabinet.id), [
        ...(cabinet.surge === undefined ? [{ zh: '没有浪涌保护器', en: 'has no surge protection' }] : []), ...(cabinet.meter === false ? [{ zh: '没有远传电表', en: 'has no such meter' }] : []),
      ], cabinet.meter === undefined ? [{ zh: '有无远传电表（meter）', en: 'whether it has such a meter (`meter`)' }] : []);
    }
  },
});
