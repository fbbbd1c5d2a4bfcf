import { type FormEvent, useState } from 'react';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useNavigate } from 'react-router-dom';
import { useTexts } from '../translations/useTexts';

/** Leads to the portal's own search, which finds our entities among everything else. */
export function SearchBox() {
  const t = useTexts();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    navigate(
      wanted ? `/search?${new URLSearchParams({ query: wanted })}` : '/search',
    );
  };
  return (
    <Box
      component="form"
      role="search"
      onSubmit={submit}
      sx={{ display: 'flex', gap: 1, mb: 4, maxWidth: 800 }}
    >
      <TextField
        type="search"
        fullWidth
        value={text}
        onChange={event => setText(event.target.value)}
        label={t('home.search.label')}
        inputProps={{ enterKeyHint: 'search' }}
      />
      <Button
        type="submit"
        variant="contained"
        aria-label={t('home.search.button')}
        sx={{ minWidth: 56 }}
      >
        <SearchIcon />
      </Button>
    </Box>
  );
}
