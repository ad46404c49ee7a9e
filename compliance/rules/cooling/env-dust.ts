import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-dust',
  title: { zh: '主机房洁净度实测合格', en: 'The air of main rooms is measured to be clean' },
  kinds: ['dust'], rooms: 'main', measured: true,
  why: { zh: '灰尘使设备散热变差、接触不良。', en: 'Dust hinders cooling and contacts.' },
  mend: { zh: '加强过滤和保洁后复测', en: 'filter and clean, then measure again' },
});
