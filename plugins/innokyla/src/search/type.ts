/** The type under which the search collator puts our entities into the portal's index. */
export const SEARCH_TYPE = 'innokyla';
