import { shieldedArea } from '../../shapes/shielded-area';

export default shieldedArea('km-core', { id: 'room-core-shielded-km', title: { zh: 'KM核心区为屏蔽机房', en: 'The KM core area is a shielded room' } });
