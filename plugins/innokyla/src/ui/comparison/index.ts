export { changedParts, type Content, sameValue } from './changedParts';
export {
  type BlockChange,
  compareMarkdown,
  compareMarkdownAsync,
} from './compareMarkdown';
export {
  ContentComparison,
  type ContentComparisonProps,
  usePartTitle,
} from './ContentComparison';
export { TextComparison, type TextComparisonProps } from './TextComparison';
