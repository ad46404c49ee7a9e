import { layers, siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, inside, list } from '../../words';

export default inSite({
  id: 'fire-plenum',
  title: { zh: '受保护的吊顶内、地板下也设探测器', en: 'Protected spaces above ceilings and under floors have detectors too' },
  checks: { zh: '防护区所保护的吊顶内、地板下空间（layers），每个有该空间的房间都有探测器（layer）。', en: 'In every room of a gas zone the spaces it protects (`layers`) above the ceiling and under the floor have a detector.' },
  why: { zh: '夹层内的火在房间里看不到。', en: 'Fire in there is not seen from the room.' },
  mend: { zh: '在该空间增设探测器（FireDetector，layer）', en: 'add a FireDetector in that `layer`' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    const detectorsIn = listsBy(site.fire.detectors, ({ position }) => position.room);
    for (const zone of site.fire.gasZones) for (const id of zone.rooms) {
      const room = rooms.get(id);
      if (!room) continue;
      const spaces = zone.layers.filter((layer) => (layer === 'ceiling' && room.ceilingHeight !== undefined) || (layer === 'floor' && room.raisedFloor !== undefined));
      if (spaces.length === 0) continue;
      const bare = spaces.filter((layer) => !detectorsIn(id).some((detector) => detector.layer === layer));
      yield judge(ofThing(facts, id), bare.length > 0 && fill({ zh: '没有探测器：{layers}', en: 'no detector: {layers}' }, { layers: list(bare.map((layer) => inside(layers[layer]))) }));
    }
  },
});
