import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-mgmt-ids-console', system: 'ca', kinds: ['ids-console'], area: 'management',
  why: { zh: '入侵检测的管理在管理区进行，经专用电缆连到服务区的探针。', en: 'Intrusion detection is managed in the management area, over a cable of its own to the probe in the service area.' },
});
