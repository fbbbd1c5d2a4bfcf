/** Writing posts. */
export { PostField, type PostFieldProps } from './PostField';
