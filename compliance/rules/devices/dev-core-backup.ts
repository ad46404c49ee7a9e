import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-core-backup', system: 'ca', kinds: ['backup-server'], area: 'core',
  why: { zh: '示例图把备份服务器画在核心区。', en: 'The example drawing shows the backup server in the core area.' },
});
