import mammoth from 'mammoth';
import { sanitise } from './html.mjs';
import { Pages } from './limits.mjs';
import { dataUrlOf } from './picture.mjs';

/**
 * A Word document as HTML, and its text. Word files know no pages: where one ends depends on who prints it.
 *
 * @param {string} file
 */
export async function readDocx(file) {
  const { value } = await mammoth.convertToHtml(
    { path: file },
    {
      styleMap: ['u => u', 'strike => s'],
      convertImage: mammoth.images.imgElement(async image => {
        const src = await dataUrlOf(await image.readAsBuffer());
        return src ? { src } : {};
      }),
    },
  );
  const { html, text } = sanitise(value);
  const pages = new Pages();
  pages.add(text);
  return { pages: pages.pages, truncated: pages.truncated, html };
}
