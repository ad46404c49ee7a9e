/** What a monitoring server is to know of its points: where they answer, what is read there, when which alarm is raised. */
export { alarmsOf, notifyWords, silenceOf, type Alarm, type Severity } from './alarms';
export { pointsOfServer, sourceOf, type WatchedPoint } from './points';
export { batteryBlock, collectorBlock, measuresOf, modbusUnitOf, onlineRegister, readingsOf, registersOf, registerWords, unreadOf, type DerivedReading, type ModbusReading, type NutReading, type Reading, type SnmpReading } from './readings';
export { limitsOf, thresholdsOf } from './thresholds';
