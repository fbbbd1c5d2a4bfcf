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
      /** Most bytes that the files of one workspace may take, in bytes or with a unit (`10 GB`). Default: no limit. */
      quota?: number | string;
      /** Other limits for single workspaces, by name. */
      quotas?: { workspace: string; size: number | string }[];
      /**
       * Whether a PDF with JavaScript in it is taken. Our own viewer never runs it, a reader on a person's machine might.
       * Default: `refuse`.
       */
      pdfScripts?: 'refuse' | 'accept';
    };
    /** What looks for malware in uploaded files before anybody can read them. Default: nothing does. */
    scanner?: {
      /** A ClamAV daemon: by `socket` (a path), or by `host` and `port`. */
      clamd?: {
        socket?: string;
        host?: string;
        /** Default: 3310. */
        port?: number;
        /** How long one file may take. Default: 2 minutes. */
        timeout?: HumanDuration;
      };
    };
    /** Limits of the process that opens one uploaded file: to check it, to take its text and to draw a small picture. */
    reading?: {
      /** Memory in bytes or with a unit. Default: `512 MiB`. */
      memory?: number | string;
      /** Default: 60 seconds. */
      time?: HumanDuration;
    };
    /** Reading all stored files again, to find damaged ones. */
    verify?: {
      /** How often every file is read again. Default: 30 days. */
      every?: HumanDuration;
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
    discussions?: {
      /** Limits for people who are new and belong to no workspace around what they write to. */
      newcomers?: {
        /** How long after their first post. Default: 7 days. */
        period?: HumanDuration;
        /** New posts an hour; so many edits and so many reports too, each counted by itself. Default: 10. */
        postsPerHour?: number;
        /** New threads a day; asking others for comments by changing a thread counts as one. Default: 5. */
        threadsPerDay?: number;
        /** Reactions an hour, those taken back again counted too. Default: 60. */
        reactionsPerHour?: number;
      };
      /** Largest group that can be mentioned or asked for comments, in people. Default: 200. */
      mentionedGroup?: number;
      /** Notice of what was missed. */
      digest?: {
        /** Hour of the day, 0–23. Default: 7. */
        hour?: number;
        /** Day of the weekly one, in English. Default: monday. */
        weekday?: string;
        /** Default: Europe/Helsinki. */
        timeZone?: string;
        /** For those who have not chosen. Default: weekly. */
        default?: 'off' | 'daily' | 'weekly';
      };
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
