import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-mgmt-card-terminal', system: 'ca', kinds: ['card-terminal'], area: 'management',
  why: { zh: '示例图把制证终端画在管理区。', en: 'The example drawings show the card issuing terminal in the management area.' },
});
