import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'room-template-buffer',
  title: { zh: '机房设缓冲区', en: 'The machine room has a buffer area' },
  checks: { zh: '场所有区域（area）为缓冲区或用途（use）为缓冲间的房间。', en: 'The site has a room of the buffer area, or of use buffer.' },
  why: { zh: '申请材料须说明缓冲区的监控、备件和审核管理。', en: 'The application describes monitoring, spare parts and review in the buffer area.' },
  mend: { zh: '在入口设缓冲间（Room，area: buffer）', en: 'add a Room of area buffer at the entrance' },
  *check(facts, site) {
    yield judge(ofSite(facts), !site.rooms.some(({ area, use }) => area === 'buffer' || use === 'buffer') && { zh: '没有缓冲区', en: 'has no buffer area' });
  },
});
