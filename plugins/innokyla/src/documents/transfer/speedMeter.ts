/** How far back the speed is looked at, in milliseconds: short enough to follow the line, long enough not to flicker. */
const WINDOW = 5_000;

/** Measures the speed of a transfer from how many bytes had gone at which moment. */
export function createSpeedMeter(now: () => number = Date.now) {
  let samples: { at: number; bytes: number }[] = [];
  return {
    /** Tells how many bytes have gone in all. */
    add(bytes: number) {
      const at = now();
      samples.push({ at, bytes });
      while (samples.length > 2 && samples[0].at < at - WINDOW) samples.shift();
    },
    /** Forgets what was measured; called when a transfer stops, so that the pause does not count as slowness. */
    reset() {
      samples = [];
    },
    /** Bytes a second, or undefined while too little has been seen to tell. */
    bytesPerSecond(): number | undefined {
      if (samples.length < 2) return undefined;
      const first = samples[0];
      const last = samples[samples.length - 1];
      const seconds = (last.at - first.at) / 1000;
      const bytes = last.bytes - first.bytes;
      return seconds >= 0.5 && bytes > 0 ? bytes / seconds : undefined;
    },
  };
}
