import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const least = 2;

export default inSite({
  id: 'dev-monitor-console',
  title: { zh: '监控室有两个监控台', en: 'The monitoring room has two consoles' },
  checks: { zh: '区域为监控室的房间内，监控台（kind: console）的席位合计不少于2。', en: 'The consoles in a room of the monitoring area have two seats or more.' },
  why: { zh: '示例图画了两个监控台。', en: 'The example drawing shows two.' },
  mend: { zh: '增设监控台（Furniture，kind: console）', en: 'add a Furniture of kind console' },
  *check(facts, site) {
    for (const room of site.rooms.filter(({ area }) => area === 'monitoring')) {
      const seats = site.furniture.filter(({ kind, position }) => kind === 'console' && position.room === room.id).reduce((sum, each) => sum + each.seats, 0);
      yield judge(ofThing(facts, room.id), seats < least && fill({ zh: '只有 {seats} 席', en: 'has {seats} seat(s)' }, { seats }));
    }
  },
});
