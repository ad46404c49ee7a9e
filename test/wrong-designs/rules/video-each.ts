import { partOf, type Draft } from '../draft';

/** No camera in 管理区; who enters it is seen from 缓冲间. */
export function changeRoom(model: Draft): void {
  const { video } = model.site!;
  video.cameras = video.cameras.filter(({ position }) => position.room !== 'management');
  partOf(video.cameras, 'cam-02').door = 'door-management';
}
