import { watched } from '../../shapes/watched';
import { guardedRooms } from '../../shapes/guarded';

export default watched({
  id: 'mon-smoke',
  title: { zh: '各区感烟探测器的火警接入环境监控', en: 'Smoke detectors of the areas report to environment monitoring' },
  things: (site) => {
    const rooms = new Set(guardedRooms(site).map(({ id }) => id));
    return site.fire.detectors.filter(({ kind, layer, position }) => kind === 'smoke' && layer === 'room' && rooms.has(position.room));
  },
  kind: 'smoke', measures: ['fire'],
  checks: { zh: '各区房间空间内的每只感烟探测器有监测点指明它（watches），火警为报警状态。', en: 'Every smoke detector in the rooms of the CA and KM areas is watched by a point that alarms on fire.' },
  why: { zh: '值班员在一处看到全部报警。', en: 'Who is on watch sees all alarms in one place.' },
});
