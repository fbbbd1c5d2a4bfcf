import GlobalStyles from '@mui/material/GlobalStyles';

const NOTICE = 'tr:has(> td > [id^="notification-"])';

/**
 * On a phone the portal's own pages put what stands side by side below each other: the notifications would have a letter on
 * each line.
 */
export function PhoneGrid() {
  return (
    <GlobalStyles
      styles={{
        '@media (max-width: 600px)': {
          '.bui-Grid > .bui-GridItem': { gridColumn: '1 / -1' },
          // The table writes its widths and gaps into the cells.
          [`${NOTICE} > td`]: {
            width: 'auto !important',
            padding: '8px !important',
          },
          [`${NOTICE} > td > .bui-Flex`]: { flexDirection: 'column' },
        },
      }}
    />
  );
}
