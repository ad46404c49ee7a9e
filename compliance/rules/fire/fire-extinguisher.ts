import { weigh } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

const harmful = /干粉|泡沫|水基|水型|清水/;

export default inSite({
  id: 'fire-extinguisher',
  title: { zh: '主机房配置对设备无害的手提灭火器', en: 'Main rooms have extinguishers that do equipment no harm' },
  checks: { zh: '每个设备间有手提灭火器，灭火剂（agent）不是干粉、泡沫或水。数量和级别由消防设计按GB 50140核对。', en: 'Every equipment room has an Extinguisher, whose `agent` is neither powder, foam nor water. Number and rating are checked by the fire design.' },
  why: { zh: '小火人手扑灭；干粉和水会损坏设备。', en: 'Small fires are put out by hand; powder and water spoil equipment.' },
  mend: { zh: '在房间内设二氧化碳或洁净气体灭火器（Extinguisher）', en: 'put an Extinguisher into the room, of carbon dioxide or a clean agent' },
  *check(facts, site) {
    const extinguishersIn = listsBy(site.fire.extinguishers, ({ position }) => position.room);
    for (const room of site.rooms.filter(({ use }) => use === 'equipment')) {
      const own = extinguishersIn(room.id);
      const bad = own.flatMap(({ id, name, agent }) => (agent !== undefined && harmful.test(agent) ? [{ id, name, agent }] : []));
      const silent = own.filter(({ agent }) => agent === undefined);
      yield weigh(ofThing(facts, room.id), [own.length === 0 && { zh: '没有手提灭火器', en: 'has none' }, bad.length > 0 && fill({ zh: '灭火剂有害：{agents}', en: 'harmful: {agents}' }, { agents: list(bad.map(({ id, name, agent }) => ({ zh: `${name}（${agent}）`, en: `${id} (${agent})` }))) })],
        [silent.length > 0 && fill({ zh: '灭火剂（agent）：{units}', en: '`agent` of {units}' }, { units: allCalled(silent) })]);
    }
  },
});
