import { isMainRoom } from '../../../analysis/site/contents';
import { roomsOfPipe, wetPipes } from '../../../analysis/site/pipes';
import { append, siteIndexOf, type Pipe } from '../../../model';
import { weigh } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'site-water-away',
  title: { zh: '与主机房无关的水管不穿过主机房，正上方没有用水房间', en: 'No water pipe but its own passes a main room, and no water is used above it' },
  checks: { zh: '穿过或进入设备间的水管（Pipe）服务于该房间的设备（serves）；正上方（above）没有用水房间，或写明防护措施（protection）。正上方的用房没有写明时不可评估。', en: 'A water pipe (Pipe) in an equipment room serves something that stands there (`serves`); above the room no water is used (`above`), or its `protection` is stated. Not assessable until it is said what lies above.' },
  why: { zh: '水管漏水会淹到设备；冷凝水、采暖水也一样。', en: 'Pipes leak onto equipment, those of heating and drains too.' },
  mend: { zh: '水管改道绕开主机房；上方有用水房间的，做防水并写 above.protection', en: 'lead the pipe round the room; below rooms with water, protect it and state `above.protection`' },
  *check(facts, site) {
    const { things } = siteIndexOf(site);
    const standsIn = (id: string): string | undefined => { const thing = things.get(id)?.thing; return thing && 'position' in thing ? thing.position?.room : undefined; };
    const foreign = new Map<string, Pipe[]>();
    for (const pipe of site.pipes.filter(({ kind }) => wetPipes.has(kind))) {
      for (const room of roomsOfPipe(site, pipe)) if (!pipe.serves.some((id) => standsIn(id) === room.id)) append(foreign, room.id, pipe);
    }
    for (const room of site.rooms.filter(isMainRoom)) {
      const pipes = foreign.get(room.id) ?? [];
      yield weigh(ofThing(facts, room.id), [
        ...(pipes.length > 0 ? [fill({ zh: '有与本房间无关的水管：{pipes}', en: 'has water pipes that are none of its own: {pipes}' }, { pipes: allCalled(pipes) })] : []),
        ...(room.above?.wet && room.above.protection === undefined ? [{ zh: '正上方有用水房间，没有防护措施', en: 'water is used above it, and nothing protects it' }] : []),
      ], room.above === undefined ? [{ zh: '正上方是否有用水房间（above）', en: 'whether water is used above it (`above`)' }] : []);
    }
  },
});
