/** What a job found wrong with the file; everything else that is thrown counts as a broken file. */
export class JobError extends Error {
  /**
   * @param {'broken' | 'encrypted' | 'macros' | 'scripts' | 'bomb' | 'notDocument' | 'oldOffice' | 'tooManyPixels' | 'tooLarge'} code
   * @param {string} message for the log, in plain words
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
