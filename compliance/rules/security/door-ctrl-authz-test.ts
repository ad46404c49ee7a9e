import { accepted } from '../../shapes/accepted';

export default accepted({
  id: 'door-ctrl-authz-test',
  title: { zh: '门禁：有授权的能进，无授权的不能进', en: 'Who is authorised gets in, who is not does not' },
  kind: 'access-control',
  why: { zh: '检测人员逐门试验。', en: 'Testers try it at the doors.' },
});
