import { decodeText } from './decodeText';

const bytes = (...numbers: number[]) => new Uint8Array(numbers).buffer;

describe('reading text that other programs have saved', () => {
  it('in UTF-8, though the last letter is cut in two', () => {
    const whole = new TextEncoder().encode('Järjestöä');
    expect(decodeText(whole.buffer as ArrayBuffer)).toBe('Järjestöä');
    expect(decodeText(whole.slice(0, -1).buffer as ArrayBuffer)).toBe(
      'Järjestö',
    );
  });

  it('in the letters of Windows, with ä and ö', () => {
    expect(decodeText(bytes(0x6a, 0xe4, 0x72, 0xf6))).toBe('järö');
  });

  it('in UTF-16 with its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0xe4, 0x00, 0x62, 0x00))).toBe('äb');
  });
});
