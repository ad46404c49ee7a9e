import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'vid-no-blind',
  title: { zh: '视频监控无死角', en: 'Video leaves no blind spot' },
  kinds: ['camera-cover', 'camera-door', 'camera-aisle'],
  only: ({ inputs }) => inputs.some(({ from }) => from.startsWith('video.cameras.')),
  why: { zh: '没有摄像机的房间另见 video-each。检测时查看监控是否覆盖各区；此处由摄像机视域与遮挡物的几何关系计算。', en: 'Rooms without any camera are the subject of video-each. Testers look whether cameras cover the areas; here it is calculated from cones and what hides the view.' },
  mend: { zh: '增设摄像机，或调整其位置、方向、视角', en: 'add a camera, or change position, direction or angle' },
});
