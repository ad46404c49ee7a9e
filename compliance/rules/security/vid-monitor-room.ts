import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'vid-monitor-room',
  title: { zh: '监控室内也有摄像机', en: 'The monitoring room has a camera too' },
  checks: { zh: '区域为监控室的房间有摄像机。示例图未画，项目建议设置。', en: 'Rooms of the monitoring area have a camera. The example drawing shows none; the project advises one.' },
  why: { zh: '值班情况须可查。', en: 'It can be looked up who was on watch.' },
  mend: { zh: '在监控室设摄像机（Camera）', en: 'put a Camera into it' },
  *check(facts, site) {
    const seen = new Set(site.video.cameras.map(({ position }) => position.room));
    for (const room of site.rooms.filter(({ area }) => area === 'monitoring')) yield judge(ofThing(facts, room.id), !seen.has(room.id) && { zh: '没有摄像机', en: 'has no camera' });
  },
});
