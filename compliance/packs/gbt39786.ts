import { pack } from '../pack';

/** 密码应用基本要求: who enters, and records of it. At level 3 it should be so; shortcomings are weighed by the assessor. */
export const gbt39786 = pack('gbt39786', { zh: 'GB/T 39786-2021 信息安全技术 信息系统密码应用基本要求（第三级） 物理和环境安全', en: 'GB/T 39786-2021, level 3: physical and environmental security' }, ['ca', 'km'], 'GB/T 39786-2021', [
  ['door-mp-auth', '§8.1 a)', 'S', 'advice'],
  ['door-id-card-plain', '§8.1 a)', 'S', 'advice'],
  ['door-mp-log-mac', '§8.1 b)', 'K', 'advice'],
  ['door-mp-video-mac', '§8.1 c)', 'K', 'advice'],
]);
