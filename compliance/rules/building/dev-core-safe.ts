import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'dev-core-safe',
  title: { zh: '核心区有保险箱', en: 'The core area has a safe' },
  checks: { zh: '每个核心区房间内有保险箱（Furniture，kind: safe）。', en: 'Every room of the core area has a safe (Furniture of kind safe).' },
  why: { zh: '密钥备份材料和介质存放其中。', en: 'Key back-ups and media are kept in it.' },
  mend: { zh: '在核心区放置保险箱', en: 'put a safe into the core area' },
  *check(facts, site) {
    for (const room of site.rooms.filter(({ area }) => area === 'core')) {
      const safe = site.furniture.some(({ kind, position }) => kind === 'safe' && position.room === room.id);
      yield judge(ofThing(facts, room.id), !safe && { zh: '没有保险箱', en: 'has no safe' });
    }
  },
});
