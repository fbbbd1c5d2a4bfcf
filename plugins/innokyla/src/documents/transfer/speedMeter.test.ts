import { createSpeedMeter } from './speedMeter';

describe('telling how fast a file goes', () => {
  it('follows the last seconds', () => {
    let now = 0;
    const meter = createSpeedMeter(() => now);
    const at = (seconds: number, bytes: number) => {
      now = seconds * 1000;
      meter.add(bytes);
    };
    at(0, 0);
    expect(meter.bytesPerSecond()).toBeUndefined();
    for (let s = 1; s <= 10; s++) at(s, s * 1_000);
    expect(meter.bytesPerSecond()).toBe(1_000);
    for (let s = 11; s <= 20; s++) at(s, 10_000 + (s - 10) * 3_000);
    expect(meter.bytesPerSecond()).toBe(3_000);
  });

  it('says nothing right after a pause', () => {
    let now = 0;
    const meter = createSpeedMeter(() => now);
    meter.add(0);
    now = 2_000;
    meter.add(2_000);
    meter.reset();
    now = 60_000;
    meter.add(2_100);
    expect(meter.bytesPerSecond()).toBeUndefined();
  });
});
