import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';

const wanted = [
  { name: { zh: '实时查看', en: 'live view' }, said: /实时/ }, { name: { zh: '多画面', en: 'several pictures at a time' }, said: /多画面|分屏/ }, { name: { zh: '历史回放', en: 'recall of recordings' }, said: /回放|历史/ },
];

export default inSite({
  id: 'vid-test-items',
  title: { zh: '视频监控能实时查看、多画面、历史回放', en: 'Video is seen live, in several pictures, and recalled' },
  checks: { zh: '视频监控终端（Viewer）的功能（functions）合起来包含这三项。实际操作由检测人员核对。', en: 'The `functions` of the viewers together contain the three. Testers see whether they work.' },
  why: { zh: '检测逐项核对这三个功能。', en: 'Testers check each of them.' },
  mend: { zh: '补上功能，并写入 functions', en: 'add the function and state it' },
  *check(facts, site) {
    if (site.video.viewers.length === 0) return;
    const functions = site.video.viewers.flatMap((viewer) => viewer.functions);
    const missing = wanted.filter(({ said }) => !functions.some((text) => said.test(text)));
    yield functions.length === 0 ? unknown(ofSite(facts), { zh: '视频监控终端的功能（functions）', en: 'the `functions` of the viewers' })
      : judge(ofSite(facts), missing.length > 0 && fill({ zh: '没有写明：{functions}', en: 'not stated: {functions}' }, { functions: list(missing.map(({ name }) => name)) }));
  },
});
