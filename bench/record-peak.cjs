/** Preloaded into a measured process: writes its peak memory (kB) and processor time (µs) when it ends. */
process.on('exit', () => {
  const file = process.env.JIFANG_PEAK_FILE;
  if (!file) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
