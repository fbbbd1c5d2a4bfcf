import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Project workspaces: applications, operating models, documents and discussions. */
  innokyla?: {
    storage?: {
      /**
       * Folder of the uploaded files, relative to the backend's working folder. With several replicas it must be a shared
       * file system. Default: `.data/innokyla-files`.
       */
      directory?: string;
    };
    uploads?: {
      /** Largest file, in bytes or with a unit (`300 MB`, `1 GiB`). Default: `300 MB`. */
      maxSize?: number | string;
      /**
       * Media types that are taken, recognised by content. Default: PDF, DOCX, ODT, XLSX, ODS, PPTX, ODP, plain text, CSV,
       * markdown, PNG, JPEG, WebP.
       */
      mediaTypes?: string[];
      /** How long an unfinished upload is kept. Default: 24 hours. */
      expiry?: HumanDuration;
    };
    import?: {
      /**
       * Folder of an archive that is imported when the database is empty, relative to the backend's working folder. A broken
       * file in it is told at the start, with its line, and nothing of the folder is imported.
       */
      folder?: string;
    };
    deleted?: {
      /** How long what was deleted can be brought back, before it is removed for good. Default: 90 days. */
      keepFor?: HumanDuration;
    };
    /** Refs of the users and groups who moderate discussions in the whole portal. Default: none. */
    moderators?: string[];
    /** Regions that entities can name. Default: the regions (maakunta) of Finland. */
    regions?: {
      /** Scheme and code, for instance `maakunta:19`. */
      id: string;
      title: { fi: string; sv: string; en: string };
    }[];
    /** As whom grants are published in the 360Giving standard. Without it, that export is not offered. */
    threeSixtyGiving?: {
      /** The publisher's prefix, as registered with 360Giving: every identifier begins with it. For instance `360G-xyztrust`. */
      prefix: string;
      publisher: {
        name: string;
        /** The publisher's own organisation identifier (org-id.guide), for instance `FI-PRO-1234567-8`. */
        identifier?: string;
        website?: string;
      };
      /** Address of the licence that the data is published under, for instance CC BY 4.0. */
      license?: string;
      /** Official identifiers of funders and hosts, by name as it is written in the portal. Others get one with the prefix. */
      organisations?: { name: string; identifier: string }[];
    };
  };
}
