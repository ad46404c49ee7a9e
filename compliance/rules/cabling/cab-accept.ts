import { accepted } from '../../shapes/accepted';

export default accepted({
  id: 'cab-accept',
  title: { zh: '机房工程经竣工验收', en: 'The construction was accepted' },
  kind: 'construction',
  why: { zh: '图纸上的要求是否做到，验收时才知道。', en: 'Whether what is drawn was built is known by then.' },
});
