import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-vibration',
  title: { zh: '主机房地板振动加速度实测合格', en: 'The vibration of main rooms is measured to be low' },
  kinds: ['vibration'], rooms: 'main', measured: true,
  why: { zh: '振动损坏磁盘。', en: 'Vibration damages disks.' },
  mend: { zh: '隔振后复测', en: 'isolate, then measure again' },
});
