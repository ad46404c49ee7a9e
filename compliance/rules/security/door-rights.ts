import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'door-rights',
  title: { zh: '角色能到达其获准进入的房间', en: 'Roles can reach the rooms they may enter' },
  kinds: ['door-reach'],
  why: { zh: '到不了的授权是授权表的差错。', en: 'A right that leads nowhere is an error in the table of rights.' },
  mend: { zh: '补上途经房间的授权，或删去该房间（AccessRight）', en: 'add the rooms on the way, or take the room away (AccessRight)' },
});
