import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type Editor, getMarkRange } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { addressFrom } from './addresses';
import { ToolForm } from './ToolForm';

/** The link at the cursor, or the words that are to become one. */
function linkAt(editor: Editor) {
  const { state } = editor;
  const { link } = state.schema.marks;
  // "Everything" starts before the first paragraph; its words start in it.
  const { from, to, $from, $to } = TextSelection.between(
    state.selection.$from,
    state.selection.$to,
  );
  const range = getMarkRange($from, link) ?? getMarkRange($to, link);
  const place = range ?? { from, to };
  const mark = range && link.isInSet(state.doc.nodeAt(range.from)?.marks ?? []);
  return {
    ...place,
    isLink: Boolean(range),
    href: (mark?.attrs.href as string | undefined) ?? '',
    words: state.doc.textBetween(place.from, place.to, ' ', '\ufffc'),
  };
}

/** Address and words of a link. */
export function LinkForm(props: { editor: Editor; onClose(): void }) {
  const t = useTexts();
  const { editor, onClose } = props;
  const [link] = useState(() => linkAt(editor));
  const [address, setAddress] = useState(link.href);
  const [words, setWords] = useState(link.words);
  const [isWrong, setIsWrong] = useState(false);

  const done = () => {
    const href = addressFrom(address);
    if (!href) {
      setIsWrong(true);
      return;
    }
    const chain = editor.chain().setTextSelection(link);
    if (words === link.words && words) chain.setLink({ href });
    else {
      chain.insertContent({
        type: 'text',
        text: words.trim() || address.trim(),
        marks: [{ type: 'link', attrs: { href } }],
      });
    }
    chain.run();
    onClose();
  };
  const remove = () => {
    editor.chain().setTextSelection(link).unsetLink().run();
    onClose();
  };
  return (
    <ToolForm
      label={t('richText.tool.link')}
      onDone={done}
      onClose={onClose}
      extra={
        link.isLink && (
          <Button size="small" onClick={remove}>
            {t('richText.link.remove')}
          </Button>
        )
      }
    >
      <TextField
        size="small"
        label={t('richText.link.address')}
        value={address}
        error={isWrong}
        helperText={isWrong ? t('richText.link.wrong') : undefined}
        onChange={event => {
          setAddress(event.target.value);
          setIsWrong(false);
        }}
        inputProps={{ inputMode: 'url', maxLength: 2000 }}
        sx={{ flex: '1 1 16em' }}
      />
      <TextField
        size="small"
        label={t('richText.link.words')}
        value={words}
        onChange={event => setWords(event.target.value)}
        sx={{ flex: '1 1 12em' }}
      />
    </ToolForm>
  );
}
