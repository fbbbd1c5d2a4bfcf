export interface Config {
  innokyla?: {
    storage?: {
      /**
       * The folder where uploaded files are kept. A relative path starts from the
       * working folder of the backend.
       */
      directory?: string;
    };
    uploads?: {
      /**
       * The largest file that may be uploaded, such as `300 MB`.
       */
      maxSize?: string;
    };
    import?: {
      /**
       * A folder in the archive format that is imported into an empty database
       * at the first start.
       */
      folder?: string;
    };
    /**
     * Entity refs of the users and groups that moderate every workspace.
     */
    moderators?: string[];
  };
}
