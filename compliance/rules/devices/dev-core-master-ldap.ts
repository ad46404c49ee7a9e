import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-core-master-ldap', system: 'ca', kinds: ['master-directory'], area: 'core',
  why: { zh: '示例图把主目录画在核心区，从目录画在服务区。', en: 'The example drawings show the master directory in the core area, the slave in the service area.' },
});
