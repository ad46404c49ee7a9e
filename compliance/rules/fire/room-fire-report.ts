import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'room-fire-report',
  title: { zh: '有消防验收或备案证明', en: 'Fire acceptance is on record' },
  checks: { zh: '场所写明消防验收或备案（fire.acceptance）的编号，且日期不晚于本版日期。', en: 'The site states the number of its fire acceptance, valid on the date of the revision.' },
  why: { zh: '检测时查看消防验收报告；报告须由人出具。', en: 'Testers ask for it, and only people can supply it.' },
  mend: { zh: '取得后写入 fire.acceptance', en: 'write it into fire.acceptance' },
  *check(facts, site) {
    const paper = site.fire.acceptance;
    const { date } = facts;
    yield weigh(ofSite(facts),
      paper?.validFrom !== undefined && date !== undefined && paper.validFrom > date ? [{ zh: `消防验收日期${paper.validFrom}晚于本版日期${date}`, en: `the acceptance of ${paper.validFrom} is later than the revision of ${date}` }] : [],
      paper?.number === undefined ? [{ zh: '消防验收或备案的编号', en: 'the number of the fire acceptance' }] : []);
  },
});
