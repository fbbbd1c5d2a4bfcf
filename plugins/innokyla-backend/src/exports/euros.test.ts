import { eurosOf } from './euros';

describe('Cents as euros for programs', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [750000, '7500.00'],
    // As a float these would lose or gain a cent.
    [1000000000000029, '10000000000000.29'],
    [10000000000000, '100000000000.00'],
  ])('%d is %s', (cents, euros) => {
    expect(eurosOf(cents)).toBe(euros);
    expect(eurosOf(cents, ',')).toBe(euros.replace('.', ','));
  });
});
