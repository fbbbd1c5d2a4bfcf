import type { ReactNode } from 'react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItem from '@mui/material/ListItem';
import ListItemIcon from '@mui/material/ListItemIcon';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useKindTexts } from '../translations/useTexts';
import { Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';

/** What our collator puts beside the platform's own fields. */
interface InnokylaSearchDocument extends SearchDocument {
  kind?: string;
  /** Title of the workspace. */
  workspace?: string;
}

/** Props of a search result. */
export interface InnokylaSearchResultListItemProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
  rank?: number;
}

/** One of our entities among the results of the portal's search, with the words that matched marked. */
export function InnokylaSearchResultListItem(
  props: InnokylaSearchResultListItemProps,
) {
  const kindTexts = useKindTexts();
  const { highlight } = props;
  const result = props.result as InnokylaSearchDocument | undefined;
  if (!result) return null;
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  return (
    <ListItem alignItems="flex-start" component="div" sx={{ px: 1 }}>
      {props.icon && (
        <ListItemIcon sx={{ minWidth: 40, mt: 0.5 }}>{props.icon}</ListItemIcon>
      )}
      <Stack spacing={0.5} sx={{ minWidth: 0 }}>
        <Typography variant="h6" component="h3">
          <TextLink to={result.location}>{marked('title')}</TextLink>
        </Typography>
        <Typography
          variant="body2"
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 3,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
          }}
        >
          {marked('text')}
        </Typography>
        <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
          {result.kind && <Mark filled label={kindTexts.name(result.kind)} />}
          {result.workspace && <Mark label={result.workspace} />}
        </Stack>
      </Stack>
    </ListItem>
  );
}
