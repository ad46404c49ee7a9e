/** What `jifang twin` says. */
import type { Bilingual } from '../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const twinHelp = {
  summary: both('在运行的孪生上：故障注入、漏洞扫描、报警', 'on the running twin: faults, the scanner’s run, alerts'),
  fault: {
    summary: both('给监测点注入故障，等报警出现', 'put a fault on a monitoring point and wait for its alarm'),
    description: both(
      '改变一个监测点的读数，等 Alertmanager 出现相应报警（最多一分钟）。读数是模拟值。\n不带参数或用 --list 列出监测点、现状和可注入的故障；clear 恢复正常，也可只恢复一个点。\n例：jifang twin fault ups on-battery    jifang twin fault leak-1    jifang twin fault clear',
      'Changes what a monitoring point reads and waits, a minute at most, until Alertmanager shows the alarm. The readings are simulated. Without arguments, or with --list, lists the points, how they are, and what can be put on; clear takes everything away, or one point’s.\nExamples: jifang twin fault ups on-battery    jifang twin fault leak-1    jifang twin fault clear',
    ),
    point: both('监测点的机器名或种类（如 ups、leak）；clear 为恢复', 'id or kind of a point (ups, leak …); clear to take faults away'),
    condition: both('故障；不写则为该种类的第一个。clear 之后为监测点', 'the fault; by default the first of its kind. After clear: a point'),
    list: both('列出监测点和可注入的故障', 'list points and faults'),
    noWait: both('不等报警', 'do not wait for the alarm'),
  },
  scan: {
    summary: both('打开时间窗，运行规划的漏洞扫描，再关闭', 'open the window, run the planned scan, close it again'),
    description: both(
      '在各防火墙上打开漏洞扫描的时间窗（到时自动关闭），由漏洞扫描设备用 nmap 扫描规划的目标，列出开放而没有业务流的端口；有这样的端口时退出码为 1。扫描会被入侵检测系统报警。\n--no-window 不打开时间窗：跨区的目标应全部不可达。',
      'Opens the window of the scan on the firewalls (it closes by itself), lets the scanner run nmap against the planned targets, and lists ports that are open though no flow asks for them; exits 1 on any. The detectors alarm about the scan. With --no-window nothing is opened: targets in other zones must all be silent.',
    ),
    scanner: both('漏洞扫描设备的机器名；不写则为全部', 'id of a scanner; by default all'),
    ports: both('端口，如 1-65535；默认 1-1024、规划的和常见的端口', 'ports such as 1-65535; by default 1-1024, those of the plan and well-known ones'),
    minutes: both('时间窗最长分钟数，默认 10', 'minutes after which the window closes, by default 10'),
    noWindow: both('不打开时间窗', 'do not open the window'),
  },
  alerts: {
    summary: both('入侵检测管理端收到的报警', 'what the detectors’ consoles have received'),
    description: both('列出各入侵检测管理端收到的报警，从旧到新。', 'Lists the alerts that the consoles of the intrusion detectors have received, oldest first.'),
    last: both('最近的条数，默认 50', 'how many of the latest, by default 50'),
  },
};

export const twinFailures = {
  noPoints: () => both('设计里没有监测点：用 MonitoringPoint 写（见 docs/constructs/monitoring-point.md）。', 'The design has no monitoring points: write some with MonitoringPoint (docs/constructs/monitoring-point.md).'),
  unknownPoint: (name: string, known: string) => both(`没有监测点 ${name}。可用：${known}`, `There is no monitoring point ${name}. There are: ${known}`),
  severalPoints: (kind: string, known: string) => both(`${kind} 有多个监测点，写出是哪一个：${known}`, `There are several points of kind ${kind}; say which: ${known}`),
  unknownCondition: (name: string, kind: string, known: string) => both(`${kind} 没有故障 ${name}。可用：${known}`, `${kind} knows no fault ${name}. There are: ${known}`),
  noScanner: () => both('设计里没有带时间窗的漏洞扫描业务流。', 'The design plans no scan with a time window.'),
  unknownScanner: (name: string, known: string) => both(`没有漏洞扫描设备 ${name}。可用：${known}`, `There is no scanner ${name}. There are: ${known}`),
  noConsole: () => both('设计里没有入侵检测管理端。', 'The design has no console of an intrusion detector.'),
  badNumber: (option: string, value: string) => both(`${option} 的值 ${value} 无效，应为 1 到 1000 的整数。`, `${value} is no value for ${option}: an integer from 1 to 1000.`),
  badPorts: (value: string) => both(`--ports 的值 ${value} 无效，应如 22,80,8000-8090。`, `${value} is no value for --ports; such as 22,80,8000-8090.`),
  noAnswer: (reason: string) => both(`孪生没有应答：${reason}\n孪生是否在运行？见 docker ps。`, `The twin does not answer: ${reason}\nIs it running? See docker ps.`),
};

export const twinWords = {
  is: (point: string, name: string, condition: Bilingual) => both(`${point}（${name}）：${condition.zh}`, `${point} (${name}): ${condition.en}`),
  waiting: (alarm: string) => both(`等待报警 ${alarm} …`, `waiting for the alarm ${alarm} …`),
  shown: (alarm: string, summary: string, seconds: string) => both(`报警 ${alarm} 已出现（${seconds} 秒）：${summary}`, `Alarm ${alarm} shows after ${seconds} s: ${summary}`),
  notShown: (alarm: string) => both(`报警 ${alarm} 一分钟内没有出现。`, `The alarm ${alarm} did not show within a minute.`),
  cleared: (count: number) => both(`${count} 个监测点恢复正常。`, `${count} points are normal again.`),
  canBe: both('可注入', 'can be'),
  scanning: (scanner: string, targets: number) => both(`${scanner} 扫描 ${targets} 个目标 …`, `${scanner} scans ${targets} targets …`),
  opened: (flow: string, minutes: number) => both(`业务流 ${flow} 的时间窗已打开，最长 ${minutes} 分钟。`, `The window of ${flow} is open, for ${minutes} minutes at most.`),
  closed: (flow: string) => both(`业务流 ${flow} 的时间窗已关闭。`, `The window of ${flow} is closed.`),
  target: (device: string, address: string, open: string) => both(`${device}（${address}）：开放 ${open || '无'}`, `${device} (${address}): open ${open || 'none'}`),
  unplanned: (ports: string) => both(`  没有业务流的端口：${ports}`, `  open without a flow: ${ports}`),
  summary: (targets: number, unplanned: number) => both(`${targets} 个目标，${unplanned} 个端口开放而没有业务流。`, `${targets} targets, ${unplanned} ports open without a flow.`),
  noAlerts: both('没有报警。', 'No alerts.'),
};
