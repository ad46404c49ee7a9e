import { isMainRoom } from '../../../analysis/site/contents';
import { unitsBesideLeaks } from '../../../analysis/site/leaks';
import { roomsOfPipe, wetPipes } from '../../../analysis/site/pipes';
import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-leak',
  title: { zh: '每台接水的空调、设备间内每条水管有漏水检测', en: 'There is leak detection at every air conditioner with water and every water pipe in equipment rooms' },
  things: (site) => [
    ...site.cooling.airConditioners.filter(({ water }) => water),
    ...site.pipes.filter((pipe) => wetPipes.has(pipe.kind) && roomsOfPipe(site, pipe).some(isMainRoom)).map(({ id, serves }) => ({ id, through: serves })),
  ],
  kind: 'leak', beside: unitsBesideLeaks, measures: ['wet'],
  checks: { zh: '有水管接入的每台空调（water）有漏水监测点指明它（watches），或同一房间的漏水绳（line；没有绳的，监测点自身）距它不超过 assumptions.leakReach（可配置默认值 500 mm），漏水为报警状态；设备间内的每条水管（Pipe）有漏水监测点指明它或它所服务的设备。', en: 'Every air conditioner with a water pipe is watched by a leak point that alarms when wet: one that names it (`watches`), or one of its room whose rope (`line`; without one, the point itself) comes as near as `assumptions.leakReach` (configurable default: 500 mm). So is every water pipe (Pipe) in an equipment room, or something that it serves.' },
  why: { zh: '漏水多从空调的给排水、冷凝水和管道接头开始。', en: 'Leaks begin at pipes, joints and condensate.' },
});
