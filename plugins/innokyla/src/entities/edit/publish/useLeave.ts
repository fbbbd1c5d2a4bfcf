import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { entityPath, refOf } from '../../../routes';
import { entityKeys } from '../../queries';

/** Goes from writing to reading what has just been published. */
export function useLeave(entity: InnokylaEntity) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const ref = refOf(entity);
  return (published: InnokylaEntity) => {
    client.setQueryData(entityKeys.detail(ref), published);
    navigate(entityPath(ref));
  };
}
