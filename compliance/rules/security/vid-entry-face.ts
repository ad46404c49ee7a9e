import { judge } from '../../rule';
import { guardedRooms } from '../../shapes/guarded';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { siteIndexOf } from '../../../model';

export default inSite({
  id: 'vid-entry-face',
  title: { zh: '各区的门有看清进出人员面部的摄像机', en: 'A camera sees the faces of those who pass the doors of the areas' },
  checks: { zh: '管理区、服务区、核心区及KM两区房间的每樘常用门，有摄像机以 door 指明它。', en: 'Every normal door of rooms of the CA and KM areas is named by a camera as its `door`.' },
  why: { zh: '事后须能认出是谁。', en: 'Later it can be said who it was.' },
  mend: { zh: '设面对该门的摄像机，并写 door', en: 'let a camera look at the door and state `door`' },
  *check(facts, site) {
    const { doorsOfRoom } = siteIndexOf(site);
    const seen = new Set(site.video.cameras.map(({ door }) => door));
    const doors = new Map(guardedRooms(site).flatMap(({ id }) => doorsOfRoom.get(id) ?? []).map((door) => [door.id, door]));
    for (const door of doors.values()) if (door.use === 'normal') yield judge(ofThing(facts, door.id), !seen.has(door.id) && { zh: '没有看清面部的摄像机', en: 'no camera sees faces there' });
  },
});
