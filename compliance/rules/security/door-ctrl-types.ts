import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { listsBy } from '../../shapes/lists-by';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-ctrl-types',
  title: { zh: '核心区与KM核心区的门用生物特征识别', en: 'Doors of the core areas ask for a biometric' },
  checks: { zh: '核心区、KM核心区的每樘常用门，在外侧有含生物特征（biometric）的读卡器。', en: 'Every normal door of the core areas has a reader outside that asks for a biometric.' },
  why: { zh: '示例图在该门画的是生物识别装置。', en: 'The example drawing shows a biometric reader there.' },
  mend: { zh: '在该门外侧读卡器的 factors 中加 biometric', en: 'add `biometric` to the factors of the reader outside that door' },
  *check(facts, site) {
    const { doorsOfRoom } = siteIndexOf(site);
    const readersOf = listsBy(site.access.readers, ({ door }) => door);
    for (const room of site.rooms.filter(({ area }) => area === 'core' || area === 'km-core')) {
      for (const door of (doorsOfRoom.get(room.id) ?? []).filter(({ use }) => use === 'normal')) {
        const asked = readersOf(door.id).some(({ side, factors }) => side !== room.id && factors.includes('biometric'));
        yield judge({ ...ofThing(facts, door.id), systems: ofThing(facts, room.id).systems }, !asked && { zh: '外侧没有生物特征识别', en: 'asks for no biometric outside' });
      }
    }
  },
});
