/** Types of everything in a site. */
import { type z } from 'zod';
import { type notificationSchema } from './monitoring';
import { type feedSchema } from './power';
import { type mountSchema } from './racks';
import { type siteSchema } from './schema';

export type Site = z.infer<typeof siteSchema>;
export type Building = Site['buildings'][number];
export type Surrounding = Building['surroundings'][number];
export type Floor = Site['floors'][number];
export type Riser = Site['risers'][number];
export type Offsite = Site['offsite'][number];
export type Room = Site['rooms'][number];
export type Finishes = Room['finishes'];
export type RaisedFloor = NonNullable<Room['raisedFloor']>;
export type Wall = Site['walls'][number];
export type Door = Site['doors'][number];
export type Window = Site['windows'][number];
export type Shielding = Site['shieldings'][number];
export type Penetration = Site['penetrations'][number];
export type IndicatorValue = Site['indicators'][number];
export type Rack = Site['racks'][number];
export type PatchPanel = Site['patchPanels'][number];
export type Furniture = Site['furniture'][number];
export type Pipe = Site['pipes'][number];
export type Mount = z.infer<typeof mountSchema>;

export type Power = Site['power'];
export type Mains = Power['mains'][number];
export type Generator = Power['generators'][number];
export type TransferSwitch = Power['transferSwitches'][number];
export type Ups = Power['ups'][number];
export type Battery = Power['batteries'][number];
export type Cabinet = Power['cabinets'][number];
export type Circuit = Power['circuits'][number];
export type Pdu = Power['pdus'][number];
export type Lighting = Power['lighting'][number];
export type Earthing = NonNullable<Power['earthing']>;
export type EarthBar = Earthing['bars'][number];
export type Bond = Earthing['bonds'][number];
export type Feed = z.infer<typeof feedSchema>;

export type Cooling = Site['cooling'];
export type AirConditioner = Cooling['airConditioners'][number];
export type FreshAir = Cooling['freshAir'][number];
export type Exhaust = Cooling['exhausts'][number];
export type Damper = Cooling['dampers'][number];
export type Aisle = Cooling['aisles'][number];
export type AirTerminal = Cooling['terminals'][number];
export type AirPlan = Cooling['plans'][number];

export type Fire = Site['fire'];
export type Detector = Fire['detectors'][number];
export type FireDevice = Fire['devices'][number];
export type GasSystem = Fire['gasSystems'][number];
export type GasZone = Fire['gasZones'][number];
export type Relief = GasZone['reliefs'][number];
export type FirePanel = Fire['panels'][number];
export type Linkage = Fire['linkages'][number];
export type Extinguisher = Fire['extinguishers'][number];
export type Breathing = Fire['breathing'][number];

export type Access = Site['access'];
export type DoorController = Access['controllers'][number];
export type Reader = Access['readers'][number];
export type Lock = Access['locks'][number];
export type Right = Access['rights'][number];
export type Camera = Site['video']['cameras'][number];
export type Recorder = Site['video']['recorders'][number];
export type Viewer = Site['video']['viewers'][number];
export type IntrusionDetector = Site['intrusion']['detectors'][number];
export type AlarmPanel = Site['intrusion']['panels'][number];

export type Tray = Site['cabling']['trays'][number];
export type LinkCable = Site['cabling']['links'][number];
export type Collector = Site['monitoring']['collectors'][number];
export type MonitoringHost = Site['monitoring']['hosts'][number];
export type Notification = z.infer<typeof notificationSchema>;
