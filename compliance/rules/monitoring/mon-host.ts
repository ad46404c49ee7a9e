import { notifyChannels, siteIndexOf, type MonitoringHost, type Site } from '../../../model';
import { unsaid, weigh } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, inside, list } from '../../words';

const months = 6;

export default inSite({
  id: 'mon-host',
  title: { zh: '监控主机在监控室，报警有屏幕、声音和远程通知，记录保存6个月', en: 'The monitoring host is in the monitoring room, alarms by screen, sound and from afar, and keeps six months' },
  checks: { zh: '主机位于监控室（含其中的机柜），记录保存（retentionMonths）不少于6个月；各监测点的通知合起来有屏幕、声光，及短信或电话。', en: 'The host is in the monitoring area, `retentionMonths` is 6 or more, and its points notify by screen, sound, and text message or phone.' },
  why: { zh: '报警须有人看到、听到；无人时也要通知到人。', en: 'Alarms are seen and heard, and reach people who are elsewhere.' },
  mend: { zh: '移到监控室，补上通知方式（notify），延长保存', en: 'move it there, add to `notify`, keep records longer' },
  *check(facts, site) {
    const pointsOf = listsBy(facts.model.monitoringPoints ?? [], ({ server }) => server);
    for (const host of site.monitoring.hosts) {
      const channels = new Set(pointsOf(host.id).flatMap(({ notify }) => notify?.channels ?? []));
      const missing = (['screen', 'sound'] as const).filter((channel) => !channels.has(channel));
      const { retentionMonths: found } = host;
      yield weigh(ofThing(facts, host.id), [
        areaOf(site, host) !== 'monitoring' && { zh: '不在监控室', en: 'is not in the monitoring room' },
        found !== undefined && found < months && fill({ zh: '记录只保存{found}个月', en: 'keeps {found} months' }, { found }),
        missing.length > 0 && fill({ zh: '没有通知方式：{missing}', en: 'no notification by {missing}' }, { missing: list(missing.map((channel) => inside(notifyChannels[channel]))) }),
        !channels.has('sms') && !channels.has('phone') && { zh: '没有短信或电话通知', en: 'nobody is told by text message or phone' },
      ], [unsaid(found, { zh: '记录的保存月数（retentionMonths）', en: 'how long records are kept (`retentionMonths`)' })]);
    }
  },
});

function areaOf(site: Site, { position, rack, furniture }: MonitoringHost) {
  const { rooms, racks, things } = siteIndexOf(site);
  const desk = furniture === undefined ? undefined : things.get(furniture);
  const room = position?.room ?? (rack === undefined ? undefined : racks.get(rack)?.position.room) ?? (desk?.kind === 'furniture' ? desk.thing.position.room : undefined);
  return room === undefined ? undefined : rooms.get(room)?.area;
}
