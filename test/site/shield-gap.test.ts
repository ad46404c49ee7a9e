/** A camera between a shield and the walls sees nothing within: the finding says so. */
import { RootConstruct } from 'constructs';
import { siteCalculations } from '../../analysis/site';
import { assess } from '../../compliance';
import type { Model, Point } from '../../model';
import { draftOf } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';

it('is told by the finding, and counts for nothing', () => {
  const model = draftOf(roomed(new RootConstruct()).resolve());
  const site = model.site!;
  const { outline } = site.shieldings.find(({ room }) => room === 'core')!;
  const { inner } = site.rooms.find(({ id }) => id === 'core')!;
  const least = (ring: readonly Point[]) => ({ x: Math.min(...ring.map(({ x }) => x)), y: Math.min(...ring.map(({ y }) => y)) });
  const [wall, skin] = [least(inner), least(outline)];
  const cameras = site.video.cameras.filter(({ position }) => position.room === 'core');
  expect(cameras.length).toBeGreaterThan(0);
  for (const camera of cameras) Object.assign(camera.position, { x: (wall.x + skin.x) / 2, y: (wall.y + skin.y) / 2, direction: 45 });
  const cover = (of: Model) => siteCalculations(of).find(({ id }) => id === 'camera-cover:core')!.result.value;
  const none = { ...model, site: { ...site, video: { ...site.video, cameras: site.video.cameras.filter(({ position }) => position.room !== 'core') } } };
  expect(cover(model)).toBe(cover(none));
  const found = assess(model).findings.find(({ rule, state, subject }) => rule === 'vid-no-blind' && state === 'not-met' && subject.path.endsWith('/core'))!;
  expect(found.because.map(({ zh }) => zh).join()).toContain(`在屏蔽壳体与墙之间，看不到壳体内：${cameras.map(({ name }) => name).join('、')}`);
  expect(found.because.map(({ en }) => en).join()).toContain('between the shield and the walls');
});
