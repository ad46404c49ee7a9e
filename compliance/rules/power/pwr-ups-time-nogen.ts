import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-ups-time-nogen',
  title: { zh: '无发电机时蓄电池后备时间达到设计值', en: 'Without a generator, batteries last as long as planned' },
  kinds: ['autonomy'],
  only: ({ clause, verdict }) => clause === undefined && verdict !== undefined,
  why: { zh: '没有标准给出该值；由项目按停电时间和业务要求设定。', en: 'No standard gives the value; the project sets it by outages and by what the service needs.' },
  mend: { zh: '增加蓄电池，配置发电机，或核实后修改 assumptions.autonomyMinutes', en: 'add batteries or a generator, or change assumptions.autonomyMinutes once checked' },
});
