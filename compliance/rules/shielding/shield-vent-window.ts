import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'shield-vent-window',
  title: { zh: '屏蔽室送风、回风均经波导窗', en: 'Air enters and leaves shields by waveguide windows' },
  checks: { zh: '每个屏蔽室至少有送风、回风波导窗各一个。', en: 'Every shielded enclosure has a waveguide window for supply and one for return air.' },
  why: { zh: '通风口不经波导窗即为泄漏。', en: 'An opening for air without one is a leak.' },
  mend: { zh: '补上送风或回风波导窗（Penetration，kind: waveguide-window）', en: 'add the missing Penetration of kind waveguide-window' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const ways = new Set(site.penetrations.filter(({ shielding, kind }) => shielding === shield.id && kind === 'waveguide-window').map(({ air }) => air));
      yield judge(ofThing(facts, shield.id), !ways.has('supply') && { zh: '没有送风波导窗', en: 'no window for supply air' }, !ways.has('return') && { zh: '没有回风波导窗', en: 'no window for return air' });
    }
  },
});
