import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../../translations/useTexts';
import { contentStyles, ROW_HEIGHT, TEXT_PADDING } from '../boxStyles';
import type { TextBoxProps } from '../TextBoxProps';
import { visuallyHidden } from '../../visuallyHidden';
import { editorStyles } from './editorStyles';
import { useRefNames } from '../../references/useRefNames';
import { flushRichTexts } from '../fieldText';
import { usePictureHref, usePictureUploads } from '../pictureUploads';
import { createPicturePlaces } from './pictures/createPicturePlaces';
import { PendingPictures } from './pictures/PendingPictures';
import { showUploadedFrom } from './pictures/pictureView';
import { usePendingPictures } from './pictures/usePendingPictures';
import { openSession, type Session } from './session';
import { PlainText } from '../PlainText';
import {
  choiceIdOf,
  listIdOf,
  SuggestionList,
  SuggestionNews,
} from './suggesting/SuggestionList';
import { useSuggestions } from './suggesting/useSuggestions';
import { POST_TOOLS, TOOLS } from './tools';
import { focusToolbar, type Opened, Toolbar } from './Toolbar';

const isSending = (event: KeyboardEvent) =>
  event.key === 'Enter' &&
  (event.ctrlKey || event.metaKey) &&
  !event.isComposing;

const ANY_ID = '00000000-0000-4000-8000-000000000000';

/** The editor itself; see `RichTextField`, which fetches it. */
export function RichTextEditor(props: TextBoxProps) {
  const t = useTexts();
  const { text, takesFocus, caret, minRows, isPost, onSend } = props;
  const host = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session>();
  const [opened, setOpened] = useState<Opened>();
  const [notice, setNotice] = useState('');
  const current = useRef<Session>();
  const uploads = usePictureUploads();
  const pending = usePendingPictures(current, uploads, () =>
    setNotice(t('documents.attachments.added')),
  );
  const names = useRefNames();
  // The editor keeps those it was opened with: for others it would have to be opened anew, under the person's hands.
  const firstNames = useRef(names);
  const { suggestions, onSuggest, onKey } = useSuggestions(
    session?.editor,
    names,
  );
  const latestSend = useRef(onSend);
  latestSend.current = onSend;
  const send = (event: KeyboardEvent) => {
    if (!onSend || !isSending(event)) return false;
    // The page must have drawn itself with the last letter before it sends what it holds.
    flushSync(flushRichTexts);
    latestSend.current?.();
    return true;
  };
  const latestKey = useRef(send);
  latestKey.current = send;
  const { places } = props;
  const ownPlaces = useRef<ReturnType<typeof createPicturePlaces>>();
  const takeFiles = (files: readonly File[], at?: number) => {
    // They belong to the post, around the text: see `FileTarget`.
    if (isPost) {
      ownPlaces.current?.droppedAt(at);
      return;
    }
    const pictures = files.filter(file => file.type.startsWith('image/'));
    if (!uploads) setNotice(t('richText.noFiles'));
    else if (pictures.length < files.length) {
      setNotice(t('documents.attachments.onlyPictures'));
    }
    pictures.forEach(file => pending.start(file, at));
  };
  const latestTake = useRef(takeFiles);
  latestTake.current = takeFiles;
  const [isBroken, setIsBroken] = useState(false);
  const keysId = `${props.labelId}-keys`;
  const attributes = {
    role: 'textbox',
    'data-field': props.name,
    'aria-multiline': 'true',
    'aria-labelledby': props.labelId,
    'aria-describedby': [props.describedBy, keysId].filter(Boolean).join(' '),
    ...(suggestions?.choices.length
      ? {
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'aria-controls': listIdOf(props.labelId),
          'aria-activedescendant': choiceIdOf(
            props.labelId,
            suggestions.active,
          ),
        }
      : {}),
    ...(props.isInvalid ? { 'aria-invalid': 'true' } : {}),
    ...(props.language ? { lang: props.language } : {}),
  };
  const latest = useRef(attributes);
  latest.current = attributes;

  // Before anything is painted, so that the keyboard does not fall out of the field in between.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    try {
      const fresh = openSession({
        element,
        text,
        attributes: () => latest.current,
        onToolbar: () => focusToolbar(element),
        onLink: () => setOpened('link'),
        onFiles: (files, at) => latestTake.current(files, at),
        onKey: event => onKey(event) || latestKey.current(event),
        triggers: isPost ? ['@', '#'] : ['#'],
        onSuggest,
        names: firstNames.current,
        isPrompt: isPost,
      });
      fresh.editor.on('update', () => setNotice(''));
      current.current = fresh;
      if (takesFocus()) fresh.focus(caret.offset);
      ownPlaces.current = createPicturePlaces(fresh.editor);
      if (places) places.current = ownPlaces.current;
      setSession(fresh);
      return () => {
        current.current = undefined;
        if (places) places.current = undefined;
        fresh.close();
      };
    } catch (error) {
      // A text that the editor cannot hold, say one nested a thousand times, is still there to be written on.
      // eslint-disable-next-line no-console
      console.error('The editor cannot show a text', error);
      setIsBroken(true);
      return undefined;
    }
  }, [text, takesFocus, caret, isPost, places, onKey, onSuggest]);

  const said = JSON.stringify(attributes);
  useEffect(() => session?.refreshAttributes(), [session, said]);

  const hrefOf = usePictureHref();
  // As long as no picture can be fetched there is no address; then they are drawn anew.
  const canShow = Boolean(hrefOf?.(ANY_ID));
  const latestHref = useRef(hrefOf);
  latestHref.current = hrefOf;
  useEffect(() => {
    if (session && canShow) {
      showUploadedFrom(session.editor, id => latestHref.current?.(id));
    }
  }, [session, canShow]);

  if (isBroken) return <PlainText {...props} />;
  return (
    <Box>
      <Toolbar
        editor={session?.editor}
        tools={isPost ? POST_TOOLS : TOOLS}
        labelId={props.labelId}
        opened={opened}
        onOpen={setOpened}
        onFiles={takeFiles}
      />
      <PendingPictures
        pending={pending}
        onDone={() => session?.editor.view.focus()}
      />
      <Box
        ref={host}
        sx={{
          '& > .ProseMirror': {
            ...contentStyles,
            ...editorStyles,
            ...TEXT_PADDING,
            boxSizing: 'content-box',
            minHeight: `${minRows * ROW_HEIGHT}em`,
          },
        }}
      />
      {session && suggestions && (
        <SuggestionList
          editor={session.editor}
          labelId={props.labelId}
          suggestions={suggestions}
        />
      )}
      <SuggestionNews suggestions={suggestions} />
      <Box role="status" sx={{ px: 1.75, color: 'text.secondary' }}>
        {notice && (
          <Typography variant="body2" sx={{ pb: 1 }}>
            {notice}
          </Typography>
        )}
      </Box>
      <Box component="span" id={keysId} sx={visuallyHidden}>
        {t('richText.keys')}{' '}
        {isPost ? t('richText.postKeys') : t('richText.sectionKeys')}
      </Box>
    </Box>
  );
}
