import { complete } from '../../shapes/complete';

export default complete({ id: 'dev-km-min-set', system: 'km', parts: [['km-server'], ['database-server'], ['management-terminal'], ['audit-terminal']] });
