import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-door',
  title: { zh: '非法开门、超时未关接入监控', en: 'Doors forced or held open are reported' },
  things: ({ access, doors }) => {
    const controlled = new Set(access.locks.filter(({ controller }) => controller !== undefined).map(({ door }) => door));
    return doors.filter(({ id }) => controlled.has(id));
  },
  kind: 'access', measures: ['door-forced', 'door-held'],
  checks: { zh: '有受控锁的每樘门有监测点，监测非法开门和超时未关。', en: 'Every door with a controlled lock has a point with thresholds for door forced and door held open.' },
  why: { zh: '门被强行打开须当时知道。', en: 'It is known at once that a door was forced.' },
});
