import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { guardedRooms } from '../../shapes/guarded';
import { ofThing } from '../../subject';

export default inSite({
  id: 'video-each',
  title: { zh: '各区均有视频探头', en: 'Each area has a camera' },
  checks: { zh: '管理区、服务区、核心区及KM两区的每个房间有摄像机。', en: 'Every room of the CA and KM areas has a camera.' },
  why: { zh: '各区活动须可见可查。', en: 'What happens there can be seen and looked up.' },
  mend: { zh: '在房间内设摄像机（Camera）', en: 'put a Camera into the room' },
  *check(facts, site) {
    const seen = new Set(site.video.cameras.map(({ position }) => position.room));
    for (const room of guardedRooms(site)) yield judge(ofThing(facts, room.id), !seen.has(room.id) && { zh: '没有摄像机', en: 'has no camera' });
  },
});
