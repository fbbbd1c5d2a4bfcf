import { THREAD_KINDS } from '@innokyla/backstage-plugin-innokyla-common';
import { useEffect } from 'react';
import { useStored } from '../../../ui/useStored';
import { type Draft, EMPTY_DRAFT } from './draft';

/** What the address says of a thread that is begun. */
export interface Begun {
  /** The kind that the link named, or another word for none in particular. */
  wanted?: string;
  section?: string;
  version?: number;
}

/** The unfinished thread of a person about something, kept in this browser; what the address says comes on top. */
export function useDraft(key: string, begun: Begun) {
  const [stored, setStored] = useStored<Draft>(key, EMPTY_DRAFT);
  const change = (part: Partial<Draft>) =>
    setStored(before => ({ ...before, ...part }));
  const { wanted, section, version } = begun;
  // An announcement is chosen from what is offered: by a link it would come to those who may not make one.
  const kind = THREAD_KINDS.find(
    known => known === wanted && known !== 'announcement',
  );
  useEffect(() => {
    const asked: Partial<Draft> = {
      ...(kind ? { kind } : {}),
      ...(section ? { section } : {}),
      ...(version ? { version } : {}),
    };
    if (Object.keys(asked).length) {
      setStored(before => ({ ...before, ...asked }));
    }
    // Said by the link once; what the person chooses after that is theirs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kind, section, version]);
  return {
    // What an earlier release kept may lack parts.
    draft: { ...EMPTY_DRAFT, ...stored },
    change,
    clear: () => setStored(EMPTY_DRAFT),
  };
}
