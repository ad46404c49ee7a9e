import { shieldedArea } from '../../shapes/shielded-area';

export default shieldedArea('core', { id: 'room-core-shielded-ca', title: { zh: '核心区为屏蔽机房', en: 'The core area is a shielded room' } });
