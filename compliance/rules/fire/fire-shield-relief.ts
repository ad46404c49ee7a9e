import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-shield-relief',
  title: { zh: '屏蔽室自成一个防护区，泄压经波导窗', en: 'A shielded room is a gas zone of its own, relieved through waveguides' },
  checks: { zh: '含屏蔽室的防护区只有这一个房间，泄压口经波导窗（waveguide）。', en: 'A gas zone with a shielded room has no other room, and its reliefs pass waveguides.' },
  why: { zh: '屏蔽体把房间与其他部分隔开，泄压口又不得成为泄漏口。', en: 'The shield cuts the room off, and a relief must be no leak.' },
  mend: { zh: '单独设防护区，泄压口写 waveguide: true', en: 'make it a zone of its own, with reliefs that have `waveguide`' },
  *check(facts, site) {
    const shielded = new Set(site.shieldings.map(({ room }) => room));
    for (const zone of site.fire.gasZones.filter(({ rooms }) => rooms.some((room) => shielded.has(room)))) {
      yield judge(ofThing(facts, zone.id), zone.rooms.length > 1 && { zh: '与其他房间合为一个防护区', en: 'shares the zone with other rooms' }, zone.reliefs.some(({ waveguide }) => !waveguide) && { zh: '泄压口不经波导窗', en: 'a relief passes no waveguide' });
    }
  },
});
