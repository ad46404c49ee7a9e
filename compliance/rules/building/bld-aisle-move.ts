import { isMainRoom } from '../../../analysis/site/contents';
import { movingWidth, rowsOffTheWay } from '../../../analysis/site/passages';
import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'bld-aisle-move',
  title: { zh: '设备间内由门到每列机柜的搬运通道净宽不小于1.5 m', en: 'In equipment rooms a way 1.5 m wide leads from the door to each row of racks' },
  checks: { zh: '每个设有机柜的设备间，扣除其中的物件后，由进入的门到每列机柜处处有1.5 m净宽的通道。', en: 'In every equipment room with racks, about what stands there, a way 1.5 m wide all along leads from the door by which one enters to each row.' },
  why: { zh: '设备和机柜须能搬到位，也能搬出去。', en: 'Devices and racks have to be brought to their places, and out again.' },
  mend: { zh: '调整机柜或其他物件的位置', en: 'move racks or what else stands in the way' },
  *check(facts, site) {
    const { racksOfRoom } = siteIndexOf(site);
    for (const room of site.rooms.filter((each) => isMainRoom(each) && (racksOfRoom.get(each.id) ?? []).length > 0)) {
      const off = rowsOffTheWay(site, room, movingWidth);
      yield judge(ofThing(facts, room.id), off.length > 0 && fill({ zh: '1.5 m宽的通道到不了机柜列：{rows}', en: 'no way 1.5 m wide leads to: {rows}' }, { rows: list(off.map(([name, racks]) => ({ zh: `${name}列`, en: `the row of ${racks[0]!.id}` }))) }));
    }
  },
});
