import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'vid-realtime',
  title: { zh: '监控室实时监看各区', en: 'The areas are watched from the monitoring room' },
  checks: { zh: '场所有监控室，其中有视频监控终端（Viewer）。摄像机由 video-each 检查。', en: 'The site has a monitoring room in which a Viewer stands. Cameras are the subject of video-each.' },
  why: { zh: '异常须当时看到。', en: 'What goes wrong is seen when it happens.' },
  mend: { zh: '在监控室的监控台上设 Viewer', en: 'put a Viewer on a console of the monitoring room' },
  *check(facts, site) {
    const { things, rooms } = siteIndexOf(site);
    const watched = site.video.viewers.some(({ furniture }) => {
      const found = things.get(furniture);
      return found?.kind === 'furniture' && rooms.get(found.thing.position.room)?.area === 'monitoring';
    });
    const there = site.rooms.some(({ area }) => area === 'monitoring');
    yield judge(ofSite(facts), !there && { zh: '没有监控室', en: 'has no monitoring room' }, there && !watched && { zh: '监控室内没有视频监控终端', en: 'no viewer stands in the monitoring room' });
  },
});
