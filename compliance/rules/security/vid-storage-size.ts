import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'vid-storage-size',
  title: { zh: '录像存储容量够用', en: 'The recorder holds what it is to keep' },
  kinds: ['video-storage'],
  why: { zh: '容量按码流和保存天数计算。', en: 'By bit rate and days.' },
  mend: { zh: '增加硬盘，或降低码流', en: 'add disks, or lower the bit rate' },
});
