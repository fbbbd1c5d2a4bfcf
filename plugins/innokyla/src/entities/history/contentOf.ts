import type {
  InnokylaEntity,
  RevisionDetail,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Content } from '../../ui/comparison';

/** What of an entity is compared. */
export const contentOf = (entity: InnokylaEntity): Content => ({
  title: entity.metadata.title,
  description: entity.metadata.description,
  language: entity.language,
  spec: entity.spec,
});

/** What of a revision is compared. */
export const contentOfRevision = ({
  title,
  description,
  language,
  spec,
}: RevisionDetail): Content => ({ title, description, language, spec });
